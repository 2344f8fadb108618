package photos

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/atlas"
	"dotori/ui/kit"
	"dotori/ui/task"
)

// inform tells about a cell that is looked at: at once about a card of a chat,
// else when the item is there.
func (p *Page) inform(i int) {
	c := p.state.Cells[i]
	if gathers(c) {
		p.grid.Inform(i, p.words.cardInfo(c))
		return
	}
	task.Replace(p.config.Runner, &p.asked, func(ctx context.Context) (archive.Item, error) {
		return p.config.Source.Item(ctx, c.ID)
	}, func(it archive.Item, err error) {
		if err == nil { // nobody waits for it
			p.grid.Inform(i, p.words.info(it, c.SHA256))
		}
	})
}

// info says what a picture or text is, when it was, where it is from, at what
// place and with whom.
func (w words) info(it archive.Item, sha256 string) kit.Info {
	m := mediaOf(it, sha256)
	info := kit.Info{Title: cmp.Or(it.Title, m.Name, w.loc.Kind(it.Kind))}
	when := w.loc.T("Date unknown")
	if it.Moment.Known() {
		when = w.loc.Moment(it.Moment)
	}
	from := w.service(it.Service)
	if len(it.Collections) > 0 && it.Collections[0].Title != "" {
		from += " · " + it.Collections[0].Title
	}
	for _, line := range []string{when, from, w.at(it), strings.Join(it.People, ", "), w.measures(m)} {
		if line != "" {
			info.Lines = append(info.Lines, line)
		}
	}
	return info
}

// at names the place of an item, by the town that it is near or else in degrees.
func (w words) at(it archive.Item) string {
	if it.Latitude == nil || it.Longitude == nil {
		return ""
	}
	return cmp.Or(atlas.New(w.loc).Near(*it.Latitude, *it.Longitude), w.loc.Degrees(*it.Latitude, *it.Longitude))
}

// measures says how large a picture is and how long a video lasts, as far as
// that is known.
func (w words) measures(m archive.Media) string {
	var parts []string
	if m.Width > 0 && m.Height > 0 {
		parts = append(parts, fmt.Sprintf("%d×%d", m.Width, m.Height))
	}
	if m.Duration > 0 {
		parts = append(parts, w.loc.Clock(m.Duration))
	}
	if m.Size > 0 {
		parts = append(parts, w.loc.Size(m.Size))
	}
	return strings.Join(parts, " · ")
}

// mediaOf returns the file that is shown of an item, or none.
func mediaOf(it archive.Item, sha256 string) archive.Media {
	i := slices.IndexFunc(it.Media, func(m archive.Media) bool { return m.SHA256 == sha256 })
	if i < 0 {
		return archive.Media{}
	}
	return it.Media[i]
}

func (w words) cardInfo(c catalog.Cell) kit.Info {
	k := w.card(c)
	return kit.Info{Title: k.Title, Lines: []string{k.Kicker, k.Text}}
}
