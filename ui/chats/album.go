package chats

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dotori/archive/catalog"
	"dotori/ui/fault"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// album shows the gallery of a room in the place of its messages.
type album struct {
	talk    *talk
	gallery *Gallery
	grid    *kit.Grid
	offset  float64 // to scroll to once it is there
}

// switchView turns between messages and pictures.
func (t *talk) switchView() {
	if t.gallery == nil {
		t.showGallery(0)
		return
	}
	t.gallery.grid.Close()
	t.showMessages()
	t.config.Focus(t.list)
}

func (t *talk) showGallery(offset float64) {
	a := &album{talk: t, offset: offset, gallery: NewGallery(t.config.Source, t.config.Runner, t.room.Room)}
	a.grid = kit.NewGrid(kit.NewLoader(t.config.Pictures, pictureBudget, t.config.Do))
	a.grid.OnOpen = func(i int) { t.config.Show(t.room.Room.ID, a.gallery.Cells, i) }
	a.grid.OnMenu = a.menu
	a.grid.OnTitle = func(section int) { t.mark(a.gallery.Cells[a.gallery.Months[section].First].Key) }
	a.grid.OnEscape = t.switchView
	t.gallery = a
	t.head.refresh()
	t.set(a.grid)
	a.gallery.Changed = a.show
	a.gallery.Load()
}

func (a *album) show() {
	t := a.talk
	if a.gallery.Err != nil {
		t.set(fault.View(t.config.Loc, a.gallery.Err))
		return
	}
	if t.gallery != a {
		return
	}
	a.grid.SetContent(a.content())
	a.grid.SetOffset(a.offset)
	t.config.Focus(a.grid)
}

func (a *album) content() kit.Content {
	loc, g := a.talk.config.Loc, a.gallery
	c := kit.Content{Aspects: make([]float32, len(g.Cells)), Reason: a.talk.config.Reason,
		Header: kit.NewInset(14, theme.Margin, 0, theme.Margin, kit.NewParagraph(theme.Secondary(), loc.T("A month's title, or the menu of a picture, leads to the messages.")))}
	for i, cell := range g.Cells {
		c.Aspects[i] = cell.Aspect
	}
	for _, m := range g.Months {
		title := loc.T("Date unknown")
		if m.Year != 0 {
			title = loc.YearMonth(m.Year, m.Month)
		}
		c.Sections = append(c.Sections, kit.Section{Title: title, Note: loc.N("%s photos", m.Count), Count: m.Count})
	}
	c.Cell = func(i int) kit.Cell { return a.cell(g.Cells[i]) }
	return c
}

func (a *album) cell(c catalog.Cell) kit.Cell {
	cell := kit.Cell{Key: c.SHA256, Favorite: c.Favorite}
	if c.Duration > 0 {
		cell.Badge = a.talk.config.Loc.Clock(c.Duration)
	}
	return cell
}

// menu leads from a picture to its message.
func (a *album) menu(i int, at fyne.Position) {
	t, loc := a.talk, a.talk.config.Loc
	items := []*fyne.MenuItem{
		fyne.NewMenuItem(loc.T("Show in the chat"), func() { t.mark(a.gallery.Cells[i].Key) }),
		fyne.NewMenuItem(loc.T("Open the picture"), func() { t.config.Show(t.room.Room.ID, a.gallery.Cells, i) }),
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(a.grid); c != nil {
		widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, at)
	}
}
