package search

import (
	"slices"

	"fyne.io/fyne/v2"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// facet is a chip of the bar that opens a panel of values to choose from.
type facet struct {
	chip  *kit.Chip
	name  string // English, a translation key
	value func(Filter) string
	panel func() fyne.CanvasObject
}

// bar is the row of chips that narrow the search, with the panel of the one
// that is open.
type bar struct {
	content fyne.CanvasObject
	loc     *i18n.Localizer
	service func(archive.Service) string
	facets  []*facet
	toggles []*toggle
	clear   *kit.Link
	panel   *fyne.Container
	opened  *facet
	choices *facets
	name    string // that is looked for among people
	filter  Filter
	narrow  func(Filter) // takes another filter
}

// toggle is a chip of the bar that is on or off.
type toggle struct {
	chip *kit.Chip
	on   func(Filter) bool
	flip func(Filter) Filter
}

func newBar(loc *i18n.Localizer, service func(archive.Service) string, choices *facets, narrow func(Filter)) *bar {
	b := &bar{loc: loc, service: service, choices: choices, narrow: narrow, panel: kit.NewStack(0)}
	b.facets = []*facet{
		b.facet("Year", func(f Filter) string { return b.year(f.Year) }, b.years),
		b.facet("Service", func(f Filter) string { return b.serviceName(f.Service) }, b.services),
		b.facet("Kind", func(f Filter) string { return b.kind(f.Kind) }, b.kinds),
		b.facet("Person", func(f Filter) string { return f.Person.Title }, b.people),
	}
	b.toggles = []*toggle{
		b.toggle("With a picture", func(f Filter) bool { return f.Pictures }, func(f Filter) Filter { f.Pictures = !f.Pictures; return f }),
		b.toggle("With a place", func(f Filter) bool { return f.Located }, func(f Filter) Filter { f.Located = !f.Located; return f }),
		b.toggle("Date unknown", func(f Filter) bool { return f.Undated }, func(f Filter) Filter { return f.withUndated(!f.Undated) }),
	}
	b.clear = kit.NewLink(theme.Secondary(), loc.T("Everything again"), func() { b.narrow(Filter{}) })
	row := kit.NewWrap(6, 6)
	for _, f := range b.facets {
		row.Add(f.chip)
	}
	for _, t := range b.toggles {
		row.Add(t.chip)
	}
	row.Add(kit.NewInset(6, 0, 0, 8, b.clear))
	b.content = kit.NewStack(0, row, b.panel)
	b.show(Filter{})
	return b
}

func (b *bar) facet(name string, value func(Filter) string, panel func() fyne.CanvasObject) *facet {
	f := &facet{name: name, value: value, panel: panel}
	f.chip = kit.NewChip("", func() { b.open(f) })
	return f
}

func (b *bar) toggle(name string, on func(Filter) bool, flip func(Filter) Filter) *toggle {
	t := &toggle{on: on, flip: flip}
	t.chip = kit.NewChip(b.loc.T(name), func() { b.narrow(t.flip(b.filter)) })
	return t
}

// show follows the filter that holds now.
func (b *bar) show(f Filter) {
	b.filter = f
	for _, facet := range b.facets {
		value := facet.value(f)
		facet.chip.SetSelected(value != "")
		if value == "" {
			value = b.loc.T(facet.name)
		}
		facet.chip.SetText(value + " ▾")
	}
	for _, t := range b.toggles {
		t.chip.SetSelected(t.on(f))
	}
	b.clear.Hidden = f.None()
	b.refresh()
}

// open shows the panel of a facet, or takes it away when it is open.
func (b *bar) open(f *facet) {
	if b.opened == f {
		f = nil
	}
	b.opened, b.name = f, ""
	b.refresh()
}

// Close takes the panel away and reports whether there was one.
func (b *bar) Close() bool {
	open := b.opened != nil
	b.opened = nil
	b.refresh()
	return open
}

func (b *bar) refresh() {
	b.panel.Objects = nil
	if b.opened != nil {
		b.panel.Add(kit.NewInset(10, 0, 2, 0, kit.NewTile(b.opened.panel()).Padded(12)))
	}
	b.panel.Refresh()
	b.content.Refresh()
}

// take narrows to a value that was chosen in a panel.
func (b *bar) take(f Filter) {
	b.opened = nil
	b.narrow(f)
}

// values is a panel of chips: all of it, and the values.
func values[T any](b *bar, all string, list []T, name func(T) string, chosen func(T) bool, with func(T) Filter) fyne.CanvasObject {
	var none T
	chips := []fyne.CanvasObject{b.value(all, chosen(none), with(none))}
	for _, v := range list {
		chips = append(chips, b.value(name(v), chosen(v), with(v)))
	}
	return kit.NewWrap(6, 6, chips...)
}

func (b *bar) value(name string, chosen bool, f Filter) fyne.CanvasObject {
	chip := kit.NewChip(name, func() { b.take(f) })
	chip.SetSelected(chosen)
	return chip
}

func (b *bar) years() fyne.CanvasObject {
	return values(b, b.loc.T("Every year"), b.choices.Years, b.year,
		func(y int) bool { return y == b.filter.Year }, b.filter.withYear)
}

func (b *bar) services() fyne.CanvasObject {
	return values(b, b.loc.T("Every service"), b.choices.Services, b.serviceName,
		func(s archive.Service) bool { return s == b.filter.Service },
		func(s archive.Service) Filter { f := b.filter; f.Service = s; return f })
}

func (b *bar) kinds() fyne.CanvasObject {
	return values(b, b.loc.T("Every kind"), b.choices.Kinds, b.kind,
		func(k archive.Kind) bool { return k == b.filter.Kind },
		func(k archive.Kind) Filter { f := b.filter; f.Kind = k; return f })
}

// people is a field for a name, and the people it may mean.
func (b *bar) people() fyne.CanvasObject {
	b.choices.loadPeople()
	if !b.choices.Peopled {
		return kit.NewText(theme.Body().In(theme.Soft), b.loc.T("Counting who wrote what …"))
	}
	field, found := kit.NewEntry(b.loc.T("A name, or its initials")), kit.NewStack(0)
	field.SetText(b.name)
	list := func() {
		found.Objects = []fyne.CanvasObject{values(b, b.loc.T("Everybody"), b.choices.Named(b.name),
			b.personName,
			func(p catalog.Person) bool { return slices.Equal(p.Aliases, b.filter.Person.Aliases) },
			func(p catalog.Person) Filter {
				f := b.filter
				f.Person = catalog.Person{Title: p.Title, Aliases: p.Aliases}
				return f
			})}
		b.content.Refresh()
	}
	field.OnSettled = func(name string) { b.name = name; list() }
	field.OnEscape = func() { b.Close() }
	list()
	if len(b.choices.People) <= mostNames {
		return found
	}
	return kit.NewStack(10, kit.NewFixedWidth(nameWidth, kit.NewField(field)), found)
}

// personName tells people of one name apart by their service.
func (b *bar) personName(p catalog.Person) string {
	alike := func(q catalog.Person) bool { return q.Title == p.Title && q.ID != p.ID }
	if len(p.Aliases) > 0 && slices.ContainsFunc(b.choices.People, alike) {
		return p.Title + " (" + b.service(p.Aliases[0].Service) + ")"
	}
	return p.Title
}

const nameWidth = 280

func (b *bar) year(y int) string {
	if y == 0 {
		return ""
	}
	return b.loc.Year(y)
}

func (b *bar) serviceName(s archive.Service) string {
	if s == "" {
		return ""
	}
	return b.service(s)
}

func (b *bar) kind(k archive.Kind) string {
	if k == "" {
		return ""
	}
	return b.loc.Kind(k)
}
