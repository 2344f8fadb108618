package fault

import (
	"fyne.io/fyne/v2"

	"dotori/ui/i18n"
	"dotori/ui/kit"
)

// View shows an error in place of a page's content, with what can be done.
func View(loc *i18n.Localizer, err error, actions ...fyne.CanvasObject) fyne.CanvasObject {
	w := Describe(loc, err)
	return kit.NewEmptyState(nil, w.Title, w.Text()+"\n\n"+w.Detail, actions...)
}
