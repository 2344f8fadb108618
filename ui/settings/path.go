package settings

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"

	"dotori/ui/kit"
	"dotori/ui/theme"
)

// paths shows where things are, and copies that.
func (p *Page) paths(all ...string) fyne.CanvasObject {
	lines := kit.NewStack(2)
	for _, path := range all {
		lines.Add(kit.NewParagraph(theme.Body(), path))
	}
	var copied *kit.Button
	copied = kit.NewIconButton(fynetheme.ContentCopyIcon(), func() {
		fyne.CurrentApp().Clipboard().SetContent(strings.Join(all, "\n"))
		copied.SetIcon(fynetheme.ConfirmIcon())
	}).Hint(p.loc.T("Copy"))
	return kit.NewFrame(nil, nil, nil, container.NewCenter(copied), container.NewVBox(layout.NewSpacer(), lines, layout.NewSpacer()))
}
