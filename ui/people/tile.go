package people

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/kit"
	"dotori/ui/theme"
)

const (
	tileWidth  = 288
	tilePad    = 10 // around the tile, where the keyboard's mark shows
	avatarEdge = 44
)

// tile is somebody: their circle, their name, where they are and how much.
type tile struct {
	widget.BaseWidget
	avatar *kit.Avatar
	name   *kit.Text
	note   *kit.Text
	row    fyne.CanvasObject
}

func newTile() *tile {
	t := &tile{avatar: kit.NewAvatar("", avatarEdge), name: kit.NewClippedText(theme.Body().Strong(), ""),
		note: kit.NewClippedText(theme.Secondary(), "")}
	words := container.NewVBox(layout.NewSpacer(), kit.NewStack(2, t.name, t.note), layout.NewSpacer())
	t.row = kit.NewInset(tilePad, tilePad, tilePad, tilePad,
		kit.NewFrame(nil, nil, kit.NewInset(0, 12, 0, 0, t.avatar), nil, words))
	t.ExtendBaseWidget(t)
	return t
}

// set shows somebody. Who is chosen has a full circle and a check.
func (t *tile) set(name, note string, chosen bool) {
	t.avatar.SetName(name)
	t.avatar.SetTone(theme.Select)
	if chosen {
		t.avatar.SetTone(theme.Acorn)
		name = "✓  " + name
	}
	t.name.SetText(name)
	t.note.SetText(note)
}

// CreateRenderer is part of fyne.Widget.
func (t *tile) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.row) }

// MinSize is the size of every tile.
func (t *tile) MinSize() fyne.Size {
	t.ExtendBaseWidget(t)
	words := t.name.MinSize().Height + t.note.MinSize().Height + 2
	return fyne.NewSize(tileWidth, max(words, avatarEdge)+2*tilePad)
}
