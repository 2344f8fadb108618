package diary

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dotori/archive/catalog"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

const (
	rowHeight = 104
	thumbEdge = 80
)

// row is one entry of the list.
type row struct {
	widget.BaseWidget
	kicker, title *kit.Text
	text          *kit.Paragraph
	picture       *kit.Picture
	frame         *fyne.Container
}

func newRow(album kit.Album) *row {
	r := &row{
		kicker:  kit.NewClippedText(theme.Secondary(), ""),
		title:   kit.NewClippedText(theme.Body().Strong(), ""),
		text:    kit.NewParagraph(theme.Body().In(theme.Soft), "").Limit(2),
		picture: kit.NewPicture(album, "", 1, thumbEdge),
	}
	r.frame = container.NewGridWrap(fyne.NewSquareSize(thumbEdge), r.picture)
	r.ExtendBaseWidget(r)
	return r
}

func (r *row) set(c catalog.Cell, kicker, title string) {
	r.kicker.SetText(kicker)
	r.title.SetText(title)
	r.title.Hidden = title == ""
	r.text.SetText(c.Snippet)
	r.picture.SetKey(c.SHA256)
	if r.frame.Hidden = c.SHA256 == ""; !r.frame.Hidden {
		r.frame.Show()
	}
	r.Refresh()
}

// CreateRenderer is part of fyne.Widget.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	words := kit.NewStack(3, r.kicker, r.title, r.text)
	side := container.NewCenter(r.frame)
	return widget.NewSimpleRenderer(kit.NewInset(10, 8, 8, 8, container.NewBorder(nil, nil, nil, side, words)))
}

// MinSize is the size of every row.
func (r *row) MinSize() fyne.Size {
	r.ExtendBaseWidget(r)
	return fyne.NewSize(200, rowHeight)
}
