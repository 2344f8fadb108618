package diary

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"dotori/archive/catalog"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

const (
	thumbEdge  = 58
	listColumn = 780
)

// row is one entry of a shelf with its beginning.
type row struct {
	widget.BaseWidget
	words         words
	kicker, title *kit.Text
	text          *kit.Paragraph
	lock, side    fyne.CanvasObject // side is the picture with its room
	picture       *kit.Picture
}

func newRow(w words, album kit.Album) *row {
	r := &row{
		words:   w,
		kicker:  kit.NewClippedText(theme.Secondary(), ""),
		title:   kit.NewClippedText(theme.Body().Strong(), ""),
		text:    kit.NewParagraph(theme.Body().In(theme.Soft), "").Limit(1),
		lock:    kit.NewInset(0, 5, 0, 0, container.NewCenter(newLock())),
		picture: kit.NewPicture(album, "", 1, thumbEdge).Filling(),
	}
	r.side = kit.NewInset(0, 0, 0, 14, container.NewCenter(container.NewGridWrap(fyne.NewSquareSize(thumbEdge), r.picture)))
	r.ExtendBaseWidget(r)
	return r
}

// newLock is the sign of what not everybody may read.
func newLock() fyne.CanvasObject {
	return container.NewGridWrap(fyne.NewSquareSize(lockEdge), kit.NewIcon(kit.Sign("lock"), theme.Soft))
}

const lockEdge = 12

// set shows a line; one without a title shows more of its text.
func (r *row) set(h catalog.Head) {
	title := heading(h.Kind, h.Title, h.Author)
	r.kicker.SetText(r.words.kicker(h))
	r.title.SetText(title)
	r.title.Hidden = title == ""
	text, limit := h.Snippet, 1
	if title == "" {
		text, limit = r.words.snippet(h), 2
	}
	r.text.Limit(limit).SetText(text)
	setVisible(r.lock, r.words.visibility(h.Visibility) != "")
	setVisible(r.side, h.Cover != "")
	r.picture.SetKey(h.Cover)
	r.Refresh()
}

func (r *row) clear() {
	for _, t := range []*kit.Text{r.kicker, r.title} {
		t.SetText("")
	}
	r.text.SetText("")
	setVisible(r.lock, false)
	setVisible(r.side, false)
	r.Refresh()
}

func setVisible(o fyne.CanvasObject, on bool) {
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}

// CreateRenderer is part of fyne.Widget.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	head := kit.NewFrame(nil, nil, r.lock, nil, r.kicker)
	words := container.NewVBox(layout.NewSpacer(), kit.NewStack(1, head, r.title, r.text), layout.NewSpacer())
	line := kit.NewFrame(nil, nil, nil, r.side, words)
	return widget.NewSimpleRenderer(kit.NewColumn(listColumn, false, kit.NewInset(9, 0, 9, 0, line)))
}

// MinSize is the size of every row, with or without title and picture.
func (r *row) MinSize() fyne.Size {
	small, body := kit.LineHeight(theme.Secondary()), kit.LineHeight(theme.Body().Strong())
	return fyne.NewSize(200, max(small+body+kit.TextSize(theme.Body())*1.5+2, thumbEdge)+20)
}
