package ui

import "dotori/ui/diary"

// Look returns how texts are set for reading.
func (p Preferences) Look() diary.Look {
	usual := diary.Usual()
	return diary.Look{
		Serif: p.store.BoolWithFallback("reading serif", usual.Serif),
		Size:  p.store.IntWithFallback("reading size", usual.Size),
		Width: p.store.IntWithFallback("reading width", usual.Width),
	}.Sound()
}

// SetLook remembers how texts are set for reading.
func (p Preferences) SetLook(l diary.Look) {
	p.store.SetBool("reading serif", l.Serif)
	p.store.SetInt("reading size", l.Size)
	p.store.SetInt("reading width", l.Width)
}

// textsPage shows a shelf of texts.
func (w *Window) textsPage(shelf string, state any) page {
	place, _ := state.(diary.ListPlace)
	return diary.NewListPage(diary.ListConfig{
		Source: w.on.Diary, Runner: w.pageWork, Loc: w.loc, Album: w.album(), Actions: w.readingActions(),
		Open: func(id string, shelf int64) { w.goWith(Route{Entry, id}, diary.Place{Shelf: shelf}) },
		Moved: func(shelf string) {
			w.history.Replace(Route{Diaries, shelf})
			w.side.mark(w.history.Current())
		},
		Shown: w.shown, Ways: w.ways(),
	}, shelf, place)
}

// entryPage shows one text.
func (w *Window) entryPage(id string, state any) page {
	place, _ := state.(diary.Place)
	reader := diary.NewReader(w.on.Diary, w.pageWork, place.Shelf)
	return diary.NewPage(w.loc, reader, w.album(), id, place.Offset, w.prefs.Look(), w.readingActions())
}

func (w *Window) readingActions() diary.Actions {
	return diary.Actions{
		Picture: w.openMedia,
		File:    w.openFile,
		Link:    w.openLink,
		Moved: func(id string) {
			from := w.history.Current().Arg
			w.history.Replace(Route{Entry, id})
			w.follow(from, id)
		},
		Service: w.service,
		SetLook: w.prefs.SetLook,
		Edit:    w.editItem(),
	}
}
