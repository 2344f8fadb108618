package exporting

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"dotori/ui/kit"
	"dotori/ui/theme"
)

// doubting asks whether a server is the one that the user means.
func (p *Page) doubting() fyne.CanvasObject {
	k := p.job.Key
	title := p.loc.T("Is this your server?")
	text := p.loc.T("Dotori has not met %s before. Compare the line below with what the server or its owner says. Nothing has been sent yet.", k.Host)
	style := theme.Body()
	if k.Changed {
		title, style = p.loc.T("The server shows another key than before"), style.In(theme.LeafText)
		text = p.loc.T("The key of %s has changed. Somebody may stand between you and it. Go on only if you know why. Nothing has been sent yet.", k.Host)
	}
	return sheet(kit.NewParagraph(theme.Title(), title).Spaced(1.3), kit.NewGap(0, 8), kit.NewParagraph(style, text), kit.NewGap(0, 12),
		kit.NewTile(kit.NewParagraph(theme.Body(), k.Kind+"\n"+k.Fingerprint)), kit.NewGap(0, 20),
		container.NewHBox(layout.NewSpacer(), kit.NewRow(10,
			kit.NewButton(kit.Secondary, p.loc.T("Do not send"), p.job.Again),
			kit.NewButton(kit.Primary, p.loc.T("Trust it and go on"), p.job.Trust))))
}
