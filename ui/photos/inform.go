package photos

import (
	"context"
	"slices"

	"dotori/archive"
	"dotori/archive/catalog"
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

// info says what a picture or text is, when it was, where it is from and at
// what place.
func (w words) info(it archive.Item, sha256 string) kit.Info {
	info := kit.Info{Title: it.Title}
	if info.Title == "" {
		info.Title = nameOf(it, sha256)
	}
	if info.Title == "" {
		info.Title = w.loc.Kind(it.Kind)
	}
	when := w.loc.T("Date unknown")
	if it.Moment.Known() {
		when = w.loc.Moment(it.Moment)
	}
	from := w.service(it.Service)
	if len(it.Collections) > 0 && it.Collections[0].Title != "" {
		from += " · " + it.Collections[0].Title
	}
	info.Lines = []string{when, from}
	if it.Latitude != nil && it.Longitude != nil {
		info.Lines = append(info.Lines, w.loc.Degrees(*it.Latitude, *it.Longitude))
	}
	return info
}

// nameOf returns the name of the file that is shown of an item.
func nameOf(it archive.Item, sha256 string) string {
	i := slices.IndexFunc(it.Media, func(m archive.Media) bool { return m.SHA256 == sha256 })
	if i < 0 {
		return ""
	}
	return it.Media[i].Name
}

func (w words) cardInfo(c catalog.Cell) kit.Info {
	k := w.card(c)
	return kit.Info{Title: k.Title, Lines: []string{k.Kicker, k.Text}}
}
