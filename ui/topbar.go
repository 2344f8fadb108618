package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// topbar is the strip above every page: the search field, and the two things that one does with a library.
type topbar struct {
	content  fyne.CanvasObject
	field    *kit.Entry
	importer *kit.Button
	offered  *kit.Button
}

type topbarActions struct {
	search  func(text string) // each text after a short rest
	enter   func(text string) // Enter in the field
	leave   func()            // Escape in the field
	down    func()            // Down in the field
	tap     func()            // on the field
	export  func()
	receive func()
}

const barHeight, fieldWidth = 59, 385

func newTopbar(loc *i18n.Localizer, a topbarActions) *topbar {
	t := &topbar{
		field:    kit.NewEntry(""),
		importer: kit.NewButton(kit.Primary, loc.T("+  Import an archive"), a.receive),
	}
	t.offered = kit.NewButton(kit.Secondary, "", nil)
	t.offered.Hide()
	t.field.OnSettled, t.field.OnEnter, t.field.OnEscape = a.search, a.enter, a.leave
	t.field.OnDown, t.field.OnTap = a.down, a.tap
	field := container.New(searchRoom{t.field, loc.T("Search photos, chats, diaries (or initials: ㅈㅇㅅ)"), loc.T("Search")}, kit.NewPill(t.field))
	right := kit.NewRow(12, t.offered, kit.NewButton(kit.Secondary, loc.T("Export"), a.export), t.importer)
	strip := kit.NewInset(0, theme.Margin, 0, theme.Margin, container.NewBorder(nil, nil, nil, right, field))
	t.content = kit.NewFrame(nil, kit.NewHairline(), nil, nil, container.New(fixedHeight(barHeight), strip))
	return t
}

// searchRoom is a layout of the search field: as wide as designed where there
// is room, in the middle of the height. It says what can be searched, as far
// as width and size of text allow.
type searchRoom struct {
	field       *kit.Entry
	long, short string
}

// MinSize is part of fyne.Layout.
func (searchRoom) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(fieldWidth/2, objects[0].MinSize().Height)
}

// Layout is part of fyne.Layout.
func (r searchRoom) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	h, w := objects[0].MinSize().Height, min(size.Width, fieldWidth)
	prompt := r.long
	if fyne.MeasureText(prompt, fynetheme.Size(theme.SizeBody), fyne.TextStyle{}).Width > w-40 {
		prompt = r.short
	}
	if r.field.PlaceHolder != prompt {
		r.field.SetPlaceHolder(prompt)
	}
	objects[0].Resize(fyne.NewSize(w, h))
	objects[0].Move(fyne.NewPos(0, (size.Height-h)/2))
}

// fixedHeight is a layout of one object that is so high and as wide as can be.
type fixedHeight float32

func (h fixedHeight) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[0].MinSize().Width, float32(h))
}

func (h fixedHeight) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(fyne.NewSize(size.Width, float32(h)))
}

// offer puts one more button into the strip.
func (t *topbar) offer(text string, tapped func()) {
	t.offered.SetText(text)
	t.offered.OnTapped = tapped
	t.offered.Show()
	t.content.Refresh()
}
