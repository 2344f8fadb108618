package pick

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/kit"
	"dotori/ui/theme"
)

// row is a file or folder in the list, or the way up.
type row struct {
	widget.BaseWidget
	ground           *kit.Surface
	folder, file, up fyne.CanvasObject
	name, note       *kit.Text
	content          fyne.CanvasObject
}

const iconEdge = 20

func newRow() *row {
	r := &row{ground: kit.NewSurface(theme.Transparent, theme.RadiusPhoto), name: kit.NewClippedText(theme.Body(), ""), note: kit.NewText(theme.Secondary(), ""),
		folder: kit.NewIcon(fynetheme.FolderIcon(), theme.Acorn), file: kit.NewIcon(fynetheme.FileIcon(), theme.Soft), up: kit.NewIcon(fynetheme.MoveUpIcon(), theme.Soft)}
	icons := container.NewCenter(container.NewGridWrap(fyne.NewSquareSize(iconEdge), container.NewStack(r.folder, r.file, r.up)))
	words := kit.NewFrame(nil, nil, kit.NewInset(0, 10, 0, 0, icons), kit.NewInset(0, 0, 0, 12, container.NewCenter(r.note)), r.name)
	r.content = container.NewStack(r.ground, kit.NewInset(7, 12, 7, 10, words))
	r.ExtendBaseWidget(r)
	return r
}

// set shows an entry; note is what is known of it.
func (r *row) set(name, note string, icon fyne.CanvasObject, chosen bool) {
	for _, i := range []fyne.CanvasObject{r.folder, r.file, r.up} {
		if i == icon {
			i.Show()
		} else {
			i.Hide()
		}
	}
	r.name.SetText(name)
	r.note.SetText(note)
	r.ground.SetTone(theme.Transparent)
	if chosen {
		r.ground.SetTone(theme.Select)
	}
	r.Refresh()
}

// CreateRenderer is part of fyne.Widget.
func (r *row) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.content) }
