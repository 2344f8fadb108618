package diary

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/archive"
	"dotori/ui/kit"
	"dotori/ui/prose"
	"dotori/ui/theme"
)

const (
	noteWidth  = 300
	wallColumn = 1100
)

// wallView draws a page of a guestbook.
type wallView struct {
	words   words
	wall    *Wall
	album   kit.Album
	actions Actions
	open    func(id string) // a note by itself
	scroll  *container.Scroll
	pager   *fyne.Container // empty where there is one page
}

func newWallView(w words, wall *Wall, album kit.Album, actions Actions, open func(string)) *wallView {
	return &wallView{words: w, wall: wall, album: album, actions: actions, open: open,
		scroll: container.NewVScroll(container.NewStack()), pager: container.NewWithoutLayout()}
}

// show draws the page under a head.
func (v *wallView) show(head fyne.CanvasObject) {
	notes := kit.NewMasonry(noteWidth, 14)
	for _, n := range v.wall.Notes {
		notes.Add(v.note(n))
	}
	parts, before := []fyne.CanvasObject{head, notes}, v.pager
	if v.wall.Pages() > 1 {
		hints := [2]string{v.words.loc.T("The page before"), v.words.loc.T("The page after")}
		v.pager = kit.NewPager(v.wall.Page, v.wall.Pages(), hints, v.turn)
		parts = append(parts, container.NewCenter(v.pager))
	}
	v.scroll.Content = kit.NewColumn(wallColumn, false, kit.NewInset(0, 0, 40, 0, kit.NewStack(22, parts...)))
	v.scroll.Refresh()
	if c := fyne.CurrentApp().Driver().CanvasForObject(v.scroll); c != nil && v.pager != before && kit.HandPager(c, before, v.pager) {
		v.scroll.ScrollToTop() // the keyboard's place is below, the page begins above
	}
}

func (v *wallView) turn(page int) {
	v.wall.Open(page)
	v.scroll.ScrollToTop()
}

func (v *wallView) note(n Note) fyne.CanvasObject {
	it := n.Item
	parts := []fyne.CanvasObject{v.head(it, 30), kit.NewGap(0, 4)}
	if it.Title != "" {
		parts = append(parts, kit.NewParagraph(theme.Body().Strong(), it.Title))
	}
	parts = append(parts, v.prose(it).Draw(prose.Blocks(it))...)
	if len(n.Answers) > 0 {
		parts = append(parts, kit.NewGap(0, 10), kit.NewHairline())
	}
	for _, a := range n.Answers {
		answer := kit.NewStack(1, append([]fyne.CanvasObject{v.head(a.Item, 22)}, v.prose(a.Item).Draw(prose.Blocks(a.Item))...)...)
		parts = append(parts, kit.NewGap(0, 8), kit.NewInset(0, 0, 0, 8+float32(a.Depth)*14, answer))
	}
	return kit.NewCard(kit.NewStack(0, parts...)).Padded(14)
}

// head says who wrote a note and when; the date leads to the note by itself.
func (v *wallView) head(it archive.Item, edge float32) fyne.CanvasObject {
	name := v.words.author(it)
	right := kit.NewRow(6)
	if v.words.visibility(visibility(it)) != "" {
		right.Add(newLock())
	}
	when := v.words.minute(it.Moment)
	if it.Kind == archive.Guestbook {
		right.Add(kit.NewLink(theme.Secondary(), v.words.day(it.Moment), func() { v.open(it.ID) }).Plain())
	} else {
		right.Add(kit.NewText(theme.Secondary(), when))
	}
	avatar := kit.NewInset(0, 8, 0, 0, kit.NewAvatar(name, edge))
	return container.NewBorder(nil, nil, avatar, right, kit.NewClippedText(theme.Body().Strong(), name))
}

func (v *wallView) prose(it archive.Item) prose.View {
	return prose.View{Loc: v.words.loc, Album: v.album, Style: theme.Body(), Pitch: 1.6, Gap: 4,
		Picture: func(m archive.Media) { v.actions.Picture(it, m) }, File: v.actions.File, Link: v.actions.Link}
}
