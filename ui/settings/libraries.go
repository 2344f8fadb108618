package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"dotori/ui/kit"
	"dotori/ui/theme"
)

// Place is the library that is shown, and others that could be.
type Place struct {
	Dir      string
	ReadOnly bool     // takes away what would write to it
	Others   []string // folders of libraries that were open before, the newest first

	// Open opens the library in a folder, and Choose asks for the folder first;
	// both are nil where only this one can be open.
	Open   func(dir string)
	Choose func()
	// Merge leads to merging another library into this one; nil where nothing
	// can be changed.
	Merge func()
}

func (p *Page) library(at Place) fyne.CanvasObject {
	note := "Everything is in this folder. Copy it to a stick or another computer, and it opens there."
	if at.ReadOnly {
		note = "The library is open for reading only."
	}
	buttons := kit.NewWrap(8, 8, kit.NewButton(kit.Secondary, p.loc.T("Open the folder"), p.actions.OpenLibrary))
	if at.Choose != nil {
		buttons.Add(kit.NewButton(kit.Secondary, p.loc.T("Open another library …"), at.Choose))
	}
	if at.Merge != nil {
		buttons.Add(kit.NewButton(kit.Secondary, p.loc.T("Merge another library …"), at.Merge))
	}
	column := kit.NewStack(6, p.paths(at.Dir), kit.NewParagraph(theme.Secondary(), p.loc.T(note)), buttons)
	if at.Open != nil && len(at.Others) > 0 {
		column.Add(kit.NewInset(8, 0, 0, 0, kit.NewText(theme.Secondary(), p.loc.T("Open before"))))
		for _, dir := range at.Others {
			column.Add(p.other(dir, at.Open))
		}
	}
	return column
}

// other is the way to another library.
func (p *Page) other(dir string, open func(string)) fyne.CanvasObject {
	button := kit.NewButton(kit.Secondary, baseName(dir), func() { open(dir) })
	button.SetIcon(fynetheme.FolderIcon())
	return container.NewBorder(nil, nil, button, nil, kit.NewInset(0, 0, 0, 10, kit.NewClippedText(theme.Secondary(), dir)))
}
