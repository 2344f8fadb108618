package search

import (
	"fyne.io/fyne/v2"

	"dotori/archive/text"
	"dotori/ui/atlas"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// place names the place that the search is narrowed to.
func (b *bar) place(f Filter) string {
	if f.Located {
		return b.loc.T("With a place")
	}
	return f.Near.Name
}

// places is a field for a name, and the places near which something was.
func (b *bar) places() fyne.CanvasObject {
	places := &b.choices.places
	places.load()
	if !places.Known {
		return kit.NewText(theme.Body().In(theme.Soft), b.loc.T("Looking where everything was …"))
	}
	if len(places.All) == 0 {
		return kit.NewParagraph(theme.Body().In(theme.Soft), b.loc.T("No memory knows its place. Photos of phones often do, and “Edit” can give one."))
	}
	return b.finder(b.loc.T("A town, or its initials"), len(places.All), func() fyne.CanvasObject {
		panel := values(b, b.loc.T("Every place"), named(places.All, b.name, lies), func(r atlas.Region) string { return r.Name },
			func(r atlas.Region) bool { return r == b.filter.Near && !b.filter.Located },
			func(r atlas.Region) Filter { return b.filter.withPlace(false, r) }).(*fyne.Container)
		somewhere := b.value(b.loc.T("With a place"), b.filter.Located, b.filter.withPlace(true, atlas.Region{}))
		panel.Objects = append([]fyne.CanvasObject{panel.Objects[0], somewhere}, panel.Objects[1:]...)
		return panel
	})
}

func lies(r atlas.Region, name string) bool { return len(text.Matches(r.Name, name)) > 0 }

// offer shows the chip of the place that is typed.
func (b *bar) offer() {
	r, ok := b.choices.atlas.Around(b.typed, b.choices.places.All)
	b.near.Hidden = !ok || r == b.filter.Near
	b.near.SetText(r.Name)
}

// goNear searches around the place that is typed instead of for its name.
func (b *bar) goNear() {
	if r, ok := b.choices.atlas.Around(b.typed, b.choices.places.All); ok {
		b.instead(b.filter.withPlace(false, r))
	}
}
