package ui

import (
	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"dotori/archive/catalog"
	"dotori/ui/kept"
	"dotori/ui/kit"
	"dotori/ui/photos"
	"dotori/ui/theme"
)

// hiddenArg is the argument of [Hidden] once the user has asked to see.
const hiddenArg = "shown"

// hiddenPage shows what is hidden, after one more click.
func (w *Window) hiddenPage(r Route, state any) page {
	if r.Arg == hiddenArg || w.overview.Hidden == 0 {
		return w.photosPage(r, state)
	}
	content, button := kept.NewVeil(w.loc, w.overview.Hidden, func() { w.turn(Route{Hidden, hiddenArg}) })
	return veiled{plainPage{content}, button}
}

// veiled is the page before what is hidden.
type veiled struct {
	plainPage
	button fyne.Focusable
}

// Focusable returns what takes the keyboard when the page opens.
func (p veiled) Focusable() fyne.Focusable { return p.button }

// choiceActions are what can be done with what is chosen on a page.
func (w *Window) choiceActions(r Route) []photos.Action {
	export := photos.Action{Text: w.loc.T("Export"), Cards: true, Do: func(ids []string) { w.export(ids) }}
	if w.on.Do == nil {
		return []photos.Action{export}
	}
	if r.Page == Trash {
		return []photos.Action{{Text: w.loc.T("Put back"), Cards: true, Do: w.putBack}}
	}
	actions := append([]photos.Action{w.favoriteAction(r)}, w.albumActions(r)...)
	actions = append(actions, photos.Action{Text: w.loc.T("Edit"), Do: w.edit}, w.stackAction())
	if r.Page == Hidden {
		actions = append(actions, photos.Action{Text: w.loc.T("Show again"), Cards: true, Do: w.showAgain})
	} else {
		actions = append(actions, photos.Action{Text: w.loc.T("Hide"), Cards: true, Do: w.hide})
	}
	return append(actions, photos.Action{Text: w.loc.T("Move to the trash"), Cards: true, Do: w.throwAway}, export)
}

func (w *Window) favoriteAction(r Route) photos.Action {
	title, on := "Add to favourites", true
	if r.Page == Favorites {
		title, on = "Remove from favourites", false
	}
	return photos.Action{Text: w.loc.T(title), Do: func(ids []string) { w.do(title, "", setting("favorite", on, ids...)...) }}
}

// hide takes items out of sight, with a way back.
func (w *Window) hide(ids []string) {
	w.do("Hide", w.loc.N("%s hidden", len(ids)), setting("hidden", true, ids...)...)
}

func (w *Window) showAgain(ids []string) {
	w.do("Show again", w.loc.N("%s shown again", len(ids)), setting("hidden", false, ids...)...)
}

// throwAway moves items to the trash, without a question but with a way back.
func (w *Window) throwAway(ids []string) {
	w.do("Move to the trash", w.loc.N("%s moved to the trash", len(ids)), setting("trashed", true, ids...)...)
}

func (w *Window) putBack(ids []string) {
	w.do("Put back", w.loc.N("%s put back", len(ids)), setting("trashed", false, ids...)...)
}

// throwHere moves what is chosen on the page to the trash, or else what it
// shows.
func (w *Window) throwHere() {
	if w.on.Do == nil {
		w.say(w.loc.T("The library is open for reading only."), "", nil)
		return
	}
	if p, ok := w.page.(photosPage); ok {
		if p.Scope().Query.Trashed {
			w.say(w.loc.T("What is in the trash stays there: nothing is ever deleted."), "", nil)
			return
		}
		p.ChosenWithCards(w.throwAway)
		return
	}
	if p, ok := w.page.(interface{ Chosen(func(ids []string)) }); ok {
		p.Chosen(w.throwAway)
		return
	}
	if id := w.shownItem(); id != "" {
		w.throwAway([]string{id})
		if _, ok := w.page.(viewerPage); !ok {
			w.Back()
		}
	}
}

// keptScope is what the user has put somewhere.
func (w *Window) keptScope(q catalog.Query) photos.Scope {
	return photos.Scope{Query: q, Title: kept.Title(w.loc, q)}
}

// besideTitle is what stands beside the title of a page of photos.
func (w *Window) besideTitle(s photos.Scope) fyne.CanvasObject {
	show := kit.NewIconButton(fynetheme.MediaPlayIcon(), w.slideShow).Hint(w.loc.T("Slide show"))
	for _, tools := range []fyne.CanvasObject{w.turners(s), w.albumTools(), w.tagTools(s)} {
		if tools != nil {
			return kit.NewRow(theme.Step, tools, show)
		}
	}
	return show
}

// keptNotice says what a place is that the user has filled, or nothing.
func (w *Window) keptNotice(s photos.Scope) fyne.CanvasObject {
	if w.history.Current().Page == Person {
		return w.personCard(s)
	}
	return kept.NewNote(w.loc, s.Query)
}
