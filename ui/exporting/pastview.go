package exporting

import (
	"reflect"

	"fyne.io/fyne/v2"

	"dotori/archive/export/history"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// pastShown is how many exports are offered to be made again.
const pastShown = 6

// fillPast lists the exports that were made.
func (p *Page) fillPast() {
	c := &p.choosing
	if reflect.DeepEqual(c.drawnPast, p.job.Past) {
		return
	}
	c.drawnPast, c.past.Objects = p.job.Past, nil
	if len(p.job.Past) > 0 {
		c.past.Add(kit.NewInset(24, 0, 0, 0, kit.NewText(theme.Month(), p.loc.T("Exports so far"))))
	}
	for _, h := range p.job.Past[:min(pastShown, len(p.job.Past))] {
		c.past.Add(p.pastCard(h))
	}
	c.past.Refresh()
}

func (p *Page) pastCard(h Past) fyne.CanvasObject {
	words := kit.NewStack(2,
		kit.NewClippedText(theme.Body().Strong(), p.scopeTitle(h.Title)+" · "+p.formatTitle(h.Format)),
		kit.NewClippedText(theme.Secondary(), h.To),
		kit.NewClippedText(theme.Secondary(), p.pastText(h)))
	change := kit.NewButton(kit.Quiet, p.loc.T("Choose again"), func() { p.job.Repeat(h.Entry); p.fillFormats(); p.update() })
	update := kit.NewButton(kit.Secondary, p.loc.T("Bring up to date"), func() { p.job.Update(h.Entry) })
	able(update, !h.Away)
	return kit.NewCard(kit.NewEnds(12, words, kit.NewRow(6, change, update))).Padded(14)
}

// pastText says when it was and how it ended.
func (p *Page) pastText(h Past) string {
	when := p.loc.ShortDay(h.Finished.Local())
	switch {
	case h.Away:
		return when + " · " + p.loc.T("not there now: is it plugged in?")
	case h.State == history.Stopped:
		return when + " · " + p.loc.T("stopped halfway")
	case h.State == history.Failed:
		return when + " · " + p.loc.T("did not work")
	}
	return when + " · " + p.loc.N("%s memories", h.Items) + " · " + p.loc.Size(h.Bytes)
}

// formatTitle names a format by its id.
func (p *Page) formatTitle(id string) string {
	for _, f := range p.job.Formats {
		if f.ID == id {
			return p.loc.T(f.Title)
		}
	}
	return id
}
