package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"dotori/ui/theme"
)

const (
	fileTileWidth = 220
	fileMark      = 40
)

// NewFileTile returns a file as a tile: its mark, its name and a note. Tapping
// it opens it; save, which hint explains, puts a copy somewhere. Either may be nil.
func NewFileTile(mark fyne.CanvasObject, name, note, hint string, open, save func()) fyne.CanvasObject {
	words := NewStack(1, NewClippedText(theme.Body(), name), NewClippedText(theme.Secondary(), note))
	row := NewFrame(nil, nil, NewInset(0, 10, 0, 0, container.NewCenter(container.NewGridWrap(fyne.NewSquareSize(fileMark), mark))), nil, words)
	card := NewCard(row).Padded(8)
	card.OnTapped = open
	if save == nil {
		return NewFixedWidth(fileTileWidth, card)
	}
	button := NewIconButton(fynetheme.DownloadIcon(), save).Hint(hint)
	return NewFixedWidth(fileTileWidth, NewFrame(nil, nil, nil, container.NewCenter(button), card))
}

// NewFileMark returns the sign of a kind of files, such as Fyne's icons of them.
func NewFileMark(icon fyne.Resource) fyne.CanvasObject {
	return container.NewStack(NewSurface(theme.Panel, theme.RadiusPhoto), NewInset(8, 8, 8, 8, NewIcon(icon, theme.Acorn)))
}
