package albums

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/kit"
	"dotori/ui/theme"
)

const (
	tileWidth   = 220
	coverHeight = 150
	tilePad     = 6 // around the tile, where the keyboard's mark shows
)

// tile is one album: its cover, its title, and how much is in it.
type tile struct {
	widget.BaseWidget
	cover *kit.Picture
	words *kit.Text // in place of the cover of an album of texts
	title *kit.Text
	note  *kit.Text
}

func newTile(album kit.Album) *tile {
	t := &tile{
		cover: kit.NewPicture(album, "", float32(tileWidth)/coverHeight, coverHeight),
		words: kit.NewClippedText(theme.Title().In(theme.Soft), "").Align(fyne.TextAlignCenter),
		title: kit.NewClippedText(theme.Body().Strong(), ""),
		note:  kit.NewClippedText(theme.Secondary(), ""),
	}
	t.ExtendBaseWidget(t)
	return t
}

func (t *tile) set(cover, title, note string) {
	t.cover.SetKey(cover)
	t.words.SetText(title)
	t.words.Hidden = cover != ""
	t.title.SetText(title)
	t.note.SetText(note)
}

// CreateRenderer is part of fyne.Widget.
func (t *tile) CreateRenderer() fyne.WidgetRenderer {
	stack := kit.NewStack(3, container.NewStack(t.cover, kit.NewInset(0, tilePad, 0, tilePad, t.words)), kit.NewGap(0, 3), t.title, t.note)
	return widget.NewSimpleRenderer(kit.NewInset(tilePad, tilePad, tilePad+4, tilePad, stack))
}

// MinSize is the size of every tile.
func (t *tile) MinSize() fyne.Size {
	t.ExtendBaseWidget(t)
	texts := t.title.MinSize().Height + t.note.MinSize().Height
	return fyne.NewSize(tileWidth+2*tilePad, coverHeight+texts+3*3+3+2*tilePad+4)
}
