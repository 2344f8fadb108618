package viewer

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/archive"
	"dotori/ui/atlas"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// infoWidth is that of the panel; larger text makes it wider, but not as much
// as itself.
func infoWidth() float32 { return min(max(320, 23*kit.TextSize(theme.Body())), 400) }

// info is the panel at the right: everything that is known of the item.
func (p *Page) info() fyne.CanvasObject {
	d, list := p.details, kit.NewStack(18)
	for _, part := range []fyne.CanvasObject{
		p.heading(d), p.caption(d), p.when(d), p.position(d), p.company(d), p.stack(d), p.bytes(d), p.facts(d), p.belongs(d), p.origins(d),
	} {
		if part != nil {
			list.Add(part)
		}
	}
	return container.NewVScroll(kit.NewInset(26, 20, theme.Margin, 20, list))
}

func (p *Page) heading(d details) fyne.CanvasObject {
	lines := []fyne.CanvasObject{
		kit.NewParagraph(theme.Month(), title(d, p.media())),
		kit.NewParagraph(theme.Body().In(theme.Soft), belonging(p.config.Service(d.item.Service), d.item)),
	}
	if before, ok := original[string](d, "title"); ok && before != "" {
		lines = append(lines, p.before(before))
	}
	return kit.NewStack(4, lines...)
}

// before says what archives have where the user's own value stands.
func (p *Page) before(value string) fyne.CanvasObject {
	return soft(p.config.Loc.T("In the archive: %s", value))
}

const beginning = 240 // characters of a text that has pictures

func (p *Page) caption(d details) fyne.CanvasObject {
	text := words(d.item.Text)
	before, changed := original[string](d, "text")
	if text == "" && !changed {
		return nil
	}
	if !d.item.Kind.IsMedia() {
		text = clipped(strings.Join(strings.Fields(text), " "), beginning) // the whole of a post is read on its own page
	}
	list := kit.NewStack(3, kit.NewParagraph(theme.Body(), text))
	if before = words(before); changed && before != "" {
		list.Add(p.before(before))
	}
	return list
}

func (p *Page) when(d details) fyne.CanvasObject {
	c, m := p.config, d.item.Moment
	lines := []fyne.CanvasObject{line(c.Loc.Moment(m)), soft(c.Loc.Origin(m.Origin) + " · " + c.Loc.Offset(m.Offset))}
	if before, ok := original[archive.Moment](d, "moment"); ok {
		lines = append(lines, p.before(c.Loc.Moment(before)+" ("+c.Loc.Origin(before.Origin)+")"))
	}
	if c.EditDate != nil {
		lines = append(lines, link(c.Loc.T("Correct it"), func() { c.EditDate(d.item) }))
	}
	return field(c.Loc.T("When"), append(lines, p.doubts(d)...)...)
}

// mostDoubts is how many other dates are shown.
const mostDoubts = 4

// doubts are the dates that archives and files tell otherwise, the most trusted
// first, each with where it is from and a way to take it.
func (p *Page) doubts(d details) (lines []fyne.CanvasObject) {
	c := p.config
	for _, m := range others(d) {
		if len(lines) == 0 {
			lines = append(lines, kit.NewGap(0, 2*theme.Step), soft(c.Loc.T("Other dates that are told")))
		}
		from := kit.NewWrap(2*theme.Step, 2, kit.NewText(theme.Secondary(), c.Loc.Origin(m.Origin)))
		if c.TakeDate != nil {
			from.Add(kit.NewLink(theme.Secondary(), c.Loc.T("Take this date"), func() { c.TakeDate(d.item.ID, m) }))
		}
		lines = append(lines, kit.NewGap(0, 2), line(c.Loc.Moment(m)), from)
	}
	return lines
}

// others returns the moments that contradict the one that shows, without the
// one that the user replaced.
func others(d details) (all []archive.Moment) {
	before, changed := original[archive.Moment](d, "moment")
	for _, m := range d.item.Moments {
		if d.item.Moment.Says(m) || changed && m == before || len(all) == mostDoubts {
			continue
		}
		all = append(all, m)
	}
	return all
}

// position is a place as the field "place" has it.
type position struct{ Latitude, Longitude float64 }

func (p *Page) position(d details) fyne.CanvasObject {
	loc := p.config.Loc
	var lines []fyne.CanvasObject
	if lat, lon := d.item.Latitude, d.item.Longitude; lat != nil && lon != nil {
		if near := atlas.New(loc).Near(*lat, *lon); near != "" {
			lines = append(lines, line(near))
		}
		lines = append(lines, soft(loc.Degrees(*lat, *lon)), kit.NewGap(0, theme.Step), kit.NewPlaceMap(*lat, *lon))
	}
	if before, ok := original[*position](d, "place"); ok && before != nil {
		lines = append(lines, p.before(loc.Degrees(before.Latitude, before.Longitude)))
	}
	return field(loc.T("Where"), lines...)
}

func (p *Page) company(d details) fyne.CanvasObject {
	var lines []fyne.CanvasObject
	if names := who(d.item); len(names) > 0 {
		lines = append(lines, chips(names))
	}
	if before, ok := original[[]string](d, "people"); ok && len(before) > 0 {
		lines = append(lines, p.before(strings.Join(before, ", ")))
	}
	if len(d.item.Tags) > 0 {
		lines = append(lines, soft("#"+strings.Join(d.item.Tags, "  #")))
	}
	return field(p.config.Loc.T("With"), lines...)
}

func (p *Page) bytes(d details) fyne.CanvasObject {
	m, loc := p.media(), p.config.Loc
	if m == nil {
		return nil
	}
	cut := ""
	if d.facts.Cut {
		cut = loc.T("The file is cut off; what is left of it was kept.")
	}
	return field(loc.T("File"), line(file(loc, m)), soft(taken(loc, d.facts)), soft(cut))
}

// facts are what else the archive says.
func (p *Page) facts(d details) fyne.CanvasObject {
	loc := p.config.Loc
	var lines []fyne.CanvasObject
	for _, f := range d.item.Details {
		if f.Searched() && f.Value != "" {
			name, value := loc.Fact(f)
			lines = append(lines, soft(name), line(value))
		}
	}
	return field(loc.T("What the archive says"), lines...)
}

// belongs names what the picture is part of, with the way there.
func (p *Page) belongs(d details) fyne.CanvasObject {
	c := p.config
	var lines []fyne.CanvasObject
	for i, h := range d.holders {
		if i > 0 {
			lines = append(lines, kit.NewGap(0, 2*theme.Step))
		}
		lines = append(lines, line(belonging(c.Service(h.item.Service), h.item)), soft(p.said(h.item)),
			link(visit(c.Loc, h.item.Kind), func() { c.Visit(h.place()) }))
	}
	return field(c.Loc.T("Part of"), lines...)
}

const mostFiles = 4 // of an import, before the others are only counted

func (p *Page) origins(d details) fyne.CanvasObject {
	loc := p.config.Loc
	var lines []fyne.CanvasObject
	for _, o := range d.from {
		lines = append(lines, line(o.archive), soft(loc.T("imported on %s", loc.ShortDay(o.run.Started.Local()))))
		for _, f := range o.files[:min(len(o.files), mostFiles)] {
			lines = append(lines, soft(f.Path))
		}
		if more := len(o.files) - mostFiles; more > 0 {
			lines = append(lines, soft(loc.N("and in %s more files", more)))
		}
	}
	return field(loc.T("Where it came from"), lines...)
}

// field returns lines under a name, or nothing where there are none.
func field(name string, lines ...fyne.CanvasObject) fyne.CanvasObject {
	if len(lines) == 0 {
		return nil
	}
	return kit.NewStack(3, append([]fyne.CanvasObject{kit.NewText(theme.Secondary(), name)}, lines...)...)
}

func line(s string) fyne.CanvasObject { return kit.NewParagraph(theme.Body(), s) }

// soft returns a smaller line, hidden when there is nothing to say.
func soft(s string) fyne.CanvasObject {
	p := kit.NewParagraph(theme.Secondary(), s)
	p.Hidden = s == ""
	return p
}

func link(s string, tapped func()) fyne.CanvasObject {
	return kit.NewRow(0, kit.NewLink(theme.Secondary(), s, tapped))
}

func chips(names []string) fyne.CanvasObject {
	wrap := kit.NewWrap(6, 6)
	for _, name := range names {
		wrap.Add(kit.NewChip(name, nil))
	}
	return wrap
}
