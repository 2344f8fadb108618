package viewer

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/archive"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

const infoWidth = 320

// info is the panel at the right: everything that is known of the item.
func (p *Page) info(d details, sha string) fyne.CanvasObject {
	c, m := p.config, d.main(sha)
	list := kit.NewStack(18, kit.NewStack(4,
		kit.NewParagraph(theme.Month(), title(d, m)),
		kit.NewParagraph(theme.Body().In(theme.Soft), place(c.Service(d.item.Service), d)),
	))
	if text := words(d.item); text != "" {
		list.Add(kit.NewParagraph(theme.Body(), text))
	}
	list.Add(p.when(d.item))
	if d.item.Latitude != nil && d.item.Longitude != nil {
		list.Add(field(c.Loc.T("Where"), line(c.Loc.Degrees(*d.item.Latitude, *d.item.Longitude))))
	}
	if names := who(d.item); len(names) > 0 {
		list.Add(field(c.Loc.T("With"), chips(names)))
	}
	if m != nil {
		list.Add(field(c.Loc.T("File"), line(file(c.Loc, m)), soft(taken(c.Loc, d.facts))))
	}
	if len(d.from) > 0 {
		list.Add(field(c.Loc.T("Where it came from"), p.origins(d)...))
	}
	return container.NewVScroll(kit.NewInset(26, 20, theme.Margin, 20, list))
}

// words returns the caption without the places of its pictures.
func words(it archive.Item) string {
	return strings.TrimSpace(strings.ReplaceAll(it.Text, string(archive.ObjectMark), ""))
}

// who lists the author and the others, each once.
func who(it archive.Item) []string {
	var names []string
	seen := map[string]bool{"": true}
	for _, name := range append([]string{it.Author}, it.People...) {
		if !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	return names
}

func (p *Page) when(it archive.Item) fyne.CanvasObject {
	c := p.config
	source := soft(c.Loc.Origin(it.Moment.Origin) + " · " + c.Loc.Offset(it.Moment.Offset))
	lines := []fyne.CanvasObject{line(c.Loc.Moment(it.Moment)), source}
	if c.EditDate != nil {
		lines = append(lines, kit.NewRow(0, kit.NewLink(theme.Secondary(), c.Loc.T("Correct it"), func() { c.EditDate(it) })))
	}
	return field(c.Loc.T("When"), lines...)
}

func (p *Page) origins(d details) []fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, o := range d.from {
		lines = append(lines, line(o.archive), soft(p.config.Loc.ShortDay(o.run.Started.Local())+" · "+o.path))
	}
	return lines
}

func field(name string, lines ...fyne.CanvasObject) fyne.CanvasObject {
	return kit.NewStack(3, append([]fyne.CanvasObject{kit.NewText(theme.Secondary(), name)}, lines...)...)
}

func line(s string) fyne.CanvasObject { return kit.NewParagraph(theme.Body(), s) }

// soft returns a smaller line, hidden when there is nothing to say.
func soft(s string) fyne.CanvasObject {
	p := kit.NewParagraph(theme.Secondary(), s)
	p.Hidden = s == ""
	return p
}

const chipsPerRow = 3

func chips(names []string) fyne.CanvasObject {
	rows := kit.NewStack(6)
	for len(names) > 0 {
		n := min(len(names), chipsPerRow)
		row := kit.NewRow(6)
		for _, name := range names[:n] {
			row.Add(kit.NewChip(name, nil))
		}
		rows.Add(row)
		names = names[n:]
	}
	return rows
}
