package ui

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"dotori/archive/catalog"
	"dotori/ui/chats"
	"dotori/ui/kit"
	"dotori/ui/viewer"
)

func (w *Window) chatsPage(arg string, state any) page {
	place, _ := state.(chats.Place)
	room, key, _ := strings.Cut(arg, "/")
	return chats.New(chats.Config{
		Source: w.on.Chats, Owners: w.on.Owners, Pictures: w.on.Pictures, Runner: w.pageWork, Do: w.pageWork.Do,
		Loc: w.loc, Reason: w.reason, Service: w.service, ReadOnly: w.on.Library.ReadOnly,
		Unknown:    func(room int64) bool { return w.prefs.Flag(unknownFlag(room)) },
		SetUnknown: func(room int64) { w.prefs.SetFlag(unknownFlag(room)) },
		Was:        func(room int64) catalog.Key { return w.prefs.Was(w.on.Library.Dir, room) },
		SetWas:     func(room int64, at catalog.Key) { w.prefs.SetWas(w.on.Library.Dir, room, at) },
		Picture:    w.openMedia,
		Show:       w.openOfRoom,
		File:       w.openFile,
		Link:       w.openLink,
		Shown:      w.shown,
		Ways:       w.ways(),
		Moved:      w.inRoom,
		Actions:    w.readActions,
		Copy:       func(text string) { w.app.Clipboard().SetContent(text) },
		Say:        w.say,
		Ask:        w.ask,
		Focus:      func(f fyne.Focusable) { w.win.Canvas().Focus(f) },
	}, id(room), catalog.Key(id(key)), place)
}

// readActions are what can be done with what is chosen where it is read: the
// same as in the grid, but favourites can be given up right there.
func (w *Window) readActions(favorites bool, with func(do func(ids []string))) (all []kit.Action) {
	from := w.history.Current()
	if favorites {
		from = Route{Page: Favorites}
	}
	for _, a := range w.choiceActions(from) {
		if a.Several {
			continue // pictures are made one where they stand beside each other
		}
		all = append(all, kit.Action{Text: a.Text, Do: func() { with(a.Do) }})
	}
	return all
}

func unknownFlag(room int64) string { return "owner unknown " + strconv.FormatInt(room, 10) }

// inRoom keeps the room in the history, without the message that led to it.
func (w *Window) inRoom(room int64) {
	number := strconv.FormatInt(room, 10)
	if at, _, _ := strings.Cut(w.history.Current().Arg, "/"); at != number {
		w.history.Replace(Route{Chats, number})
	}
}

// openOfRoom opens one of all pictures of a room among the others.
func (w *Window) openOfRoom(room int64, cells []catalog.Cell, i int) {
	at := viewer.Place{Item: cells[i].ID, SHA256: cells[i].SHA256, Query: &catalog.Query{Collection: room, Pictures: true}}
	w.goWith(Route{Viewer, cells[i].ID}, viewing{at, cells})
}

// searchHere looks for something on the page, where the page can.
func (w *Window) searchHere() {
	if p, ok := w.page.(interface{ SearchHere() }); ok {
		p.SearchHere()
	}
}
