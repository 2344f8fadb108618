package ui

import (
	"fyne.io/fyne/v2"

	"dotori/archive"
	"dotori/ui/help"
	"dotori/ui/kit"
)

// helpPage tells how archives are got: that of one service, or the list.
func (w *Window) helpPage(id string, state any) page {
	c := help.Config{Loc: w.loc, Lacks: w.lacks, Back: w.Back, Shortcuts: w.showKeys,
		Open: func(id string) { w.Go(Route{Help, id}) }}
	if !w.on.Library.ReadOnly {
		c.ChooseFile, c.ChooseFolder = w.chooseFile, w.chooseFolder
	}
	return help.New(c, id, number(state))
}

func (w *Window) lacks(s archive.Service) []string {
	if w.on.Lacks == nil {
		return nil
	}
	return w.on.Lacks(s)
}

// openHelp leads to the help on something, or to the list for "".
func (w *Window) openHelp(id string) { w.Go(Route{Help, id}) }

// ways are what one can do where there is nothing yet.
func (w *Window) ways() []fyne.CanvasObject {
	how := kit.NewButton(kit.Secondary, w.loc.T("How do I get my archive?"), func() { w.openHelp("") })
	if w.on.Library.ReadOnly {
		return []fyne.CanvasObject{how}
	}
	return []fyne.CanvasObject{kit.NewButton(kit.Primary, w.loc.T("Import an archive"), func() { w.Go(Route{Page: Importing}) }), how}
}

// tellMended says once that the catalog had to be made again.
func (w *Window) tellMended() {
	if w.on.Library.Mended {
		w.on.Library.Mended = false
		w.say(w.loc.T("The list of your memories was damaged, and has been made again from the originals. Nothing is lost."), "", nil)
	}
}
