package albums

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/archive/amend"
	"dotori/archive/catalog"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// Chooser asks for one of the user's own albums, or for the title of a new one.
type Chooser struct {
	// Field is where the title is typed.
	Field *kit.Entry

	loc   *i18n.Localizer
	shelf *Shelf
	pick  func(title string)
	chips *fyne.Container
	all   *fyne.Container
	put   *kit.Button
}

const chipsHeight = 180 // of the albums to choose from, before they scroll

// NewChooser returns the question; pick is called once with a title.
func NewChooser(loc *i18n.Localizer, shelf *Shelf, pick func(title string)) *Chooser {
	c := &Chooser{Field: kit.NewEntry(loc.T("Title of a new album")), loc: loc, shelf: shelf, pick: pick, chips: kit.NewWrap(6, 6)}
	c.put = kit.NewButton(kit.Primary, loc.T("Put in"), func() { c.take(c.Field.Text) })
	c.put.Disable()
	c.Field.OnSettled = func(string) { c.show() }
	c.Field.OnEnter = c.take
	c.all = kit.NewStack(3*theme.Step, kit.NewField(c.Field), c.put)
	shelf.Changed = c.show
	shelf.Load()
	return c
}

// Content returns the widgets of the question.
func (c *Chooser) Content() fyne.CanvasObject { return c.all }

// take answers with a title, unless it is empty.
func (c *Chooser) take(title string) {
	if title = amend.Name(title); title != "" && c.pick != nil {
		pick := c.pick
		c.pick = nil
		pick(title)
	}
}

// show offers the albums that have in their title what is typed.
func (c *Chooser) show() {
	own := Own(c.shelf.Albums, c.Field.Text)
	c.chips.Objects = nil
	for _, a := range own {
		c.chips.Add(kit.NewChip(a.Title+"  "+c.loc.Number(a.Count), func() { c.take(a.Title) }).Large())
	}
	if amend.Name(c.Field.Text) == "" {
		c.put.Disable()
	} else {
		c.put.Enable()
	}
	c.all.Objects = c.all.Objects[:2]
	if len(own) > 0 {
		scroll := container.NewVScroll(c.chips)
		c.all.Objects = append(c.all.Objects, kit.NewText(theme.Secondary(), c.loc.T("Or one of your albums")),
			kit.NewFixedHeight(min(c.chips.MinSize().Height, chipsHeight), scroll))
	}
	c.all.Refresh()
}

// Own returns the user's own albums that have in their title what is typed.
func Own(all []catalog.Collection, typed string) (own []catalog.Collection) {
	for _, a := range all {
		if a.Own && has(a, typed) {
			own = append(own, a)
		}
	}
	return own
}
