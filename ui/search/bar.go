package search

import (
	"fyne.io/fyne/v2"

	"dotori/archive"
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
	near    *kit.Chip // the place that is typed, where something was there
	clear   *kit.Link
	panel   *fyne.Container
	opened  *facet
	choices *facets
	name    string // that is looked for among people or places
	typed   string // into the field of the search
	filter  Filter
	narrow  func(Filter) // takes another filter
	instead func(Filter) // takes another filter in place of what is typed

	canvas   fyne.Canvas
	entering bool           // the keyboard goes into the panel when it is there
	door     fyne.Focusable // of the panel: where the keyboard enters
	height   float32        // that the page has laid out
	resized  func()
}

// toggle is a chip of the bar that is on or off.
type toggle struct {
	chip *kit.Chip
	on   func(Filter) bool
	flip func(Filter) Filter
}

func newBar(c Config, choices *facets, narrow func(Filter)) *bar {
	b := &bar{loc: c.Loc, service: c.Service, canvas: c.Canvas, choices: choices, narrow: narrow, panel: kit.NewStack(0), resized: func() {}}
	b.facets = []*facet{
		b.facet("Year", func(f Filter) string { return b.year(f.Year) }, b.years),
		b.facet("Service", func(f Filter) string { return b.serviceName(f.Service) }, b.services),
		b.facet("Kind", func(f Filter) string { return b.kind(f.Kind) }, b.kinds),
		b.facet("Person", func(f Filter) string { return f.Person.Title }, b.people),
		b.facet("Place", b.place, b.places),
	}
	b.toggles = []*toggle{
		b.toggle("With a picture", func(f Filter) bool { return f.Pictures }, func(f Filter) Filter { f.Pictures = !f.Pictures; return f }),
		b.toggle("Date unknown", func(f Filter) bool { return f.Undated }, func(f Filter) Filter { return f.withUndated(!f.Undated) }),
	}
	b.clear = kit.NewLink(theme.Secondary(), b.loc.T("Everything again"), func() { b.narrow(Filter{}) })
	row := kit.NewWrap(6, 6)
	for _, f := range b.facets {
		row.Add(f.chip)
	}
	for _, t := range b.toggles {
		row.Add(t.chip)
	}
	b.near = kit.NewChip("", b.goNear)
	row.Add(b.near)
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

// hear offers the place that is typed, once it is known what was where.
func (b *bar) hear(typed string) {
	b.typed = typed
	if len(b.choices.atlas.Named(typed)) > 0 {
		b.choices.places.load()
	}
	b.refresh()
}
