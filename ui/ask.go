package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/fault"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// ask shows something in a card over the window, until done is called or the
// user takes it away.
func (w *Window) ask(title string, content fyne.CanvasObject) (done func()) {
	return w.askIn(360, title, content)
}

// askIn is ask in a card so wide.
func (w *Window) askIn(width float32, title string, content fyne.CanvasObject) (done func()) {
	var pop *widget.PopUp
	done = func() {
		pop.Hide()
		w.answered = nil
	}
	sheet := container.New(wide(width), kit.NewInset(10, 14, 14, 14,
		kit.NewStack(14, kit.NewText(theme.Month(), title), content)))
	pop = widget.NewModalPopUp(container.NewStack(kit.NewDismissable(sheet, w.loc.T("Close"), done), kit.NewHints()), w.win.Canvas())
	pop.Show()
	w.answered = done
	return done
}

// confirm asks before something that cannot be taken lightly.
func (w *Window) confirm(title, text, yes string, do func()) {
	var done func()
	buttons := container.NewHBox(layout.NewSpacer(), kit.NewRow(10,
		kit.NewButton(kit.Secondary, w.loc.T("Cancel"), func() { done() }),
		kit.NewButton(kit.Primary, yes, func() { done(); do() })))
	done = w.ask(title, kit.NewStack(16, kit.NewParagraph(theme.Body(), text), buttons))
}

// fail says that something did not work, and leaves the page as it is.
func (w *Window) fail(err error) {
	words := fault.Describe(w.loc, err)
	var done func()
	done = w.ask(words.Title, kit.NewStack(14, kit.NewParagraph(theme.Body(), words.Text()),
		kit.NewParagraph(theme.Secondary(), words.Detail),
		container.NewHBox(layout.NewSpacer(), kit.NewButton(kit.Primary, w.loc.T("Close"), func() { done() }))))
}

// failPage says that nothing can be shown at all.
func (w *Window) failPage(err error) {
	again := kit.NewButton(kit.Primary, w.loc.T("Try again"), w.begin)
	w.root.Objects = []fyne.CanvasObject{kit.NewFill(theme.Paper), fault.View(w.loc, err, again)}
	w.root.Refresh()
}

// wide is a layout of one object that is so wide and as high as it asks for.
type wide float32

func (f wide) MinSize(objects []fyne.CanvasObject) fyne.Size {
	objects[0].Resize(fyne.NewSize(float32(f), objects[0].MinSize().Height)) // lets paragraphs find their height
	return fyne.NewSize(float32(f), objects[0].MinSize().Height)
}

func (f wide) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }
