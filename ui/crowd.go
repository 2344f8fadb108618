package ui

import (
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/kin"
	"dotori/ui/fault"
	"dotori/ui/kit"
	"dotori/ui/people"
	"dotori/ui/photos"
	"dotori/ui/task"
)

// Register is what the pages of people need of the catalog.
type Register interface {
	people.Source
	// Presence returns where some names stand, by year.
	Presence(ctx context.Context, names []catalog.Alias) ([]catalog.Presence, error)
}

// peopleState is what the page of everybody begins with or was left at.
type peopleState struct {
	top    float32
	chosen string // the id of who else is to be found for
}

// peoplePage shows everybody.
func (w *Window) peoplePage(state any) page {
	at, _ := state.(peopleState)
	if top, ok := state.(float32); ok {
		at.top = top
	}
	c := people.NewCrowd(w.on.People, w.pageWork)
	if at.chosen != "" {
		c = people.NewCrowd(w.on.People, w.pageWork, at.chosen)
	}
	c.Apart = func(a, b string) bool { return w.prefs.Flag(apartFlag(a, b)) }
	actions := people.Actions{Service: w.service, Shown: w.shown, Ways: w.ways(), Open: func(p catalog.Person) { w.Go(Route{Person, p.ID}) },
		Apart: w.twoPeople}
	if w.on.Do != nil {
		actions.Merge, actions.Eyes = w.askMerge, w.seeWith
	}
	return people.New(w.loc, c, at.top, actions)
}

func apartFlag(a, b string) string { return "apart " + min(a, b) + " " + max(a, b) }

// personPage shows what somebody wrote or is in, once it is known who that is.
func (w *Window) personPage(r Route, state any) page {
	empty := &waiting{content: container.NewStack()}
	var there page = empty
	task.Run(w.pageWork, func(ctx context.Context) (people.Record, error) { return w.record(ctx, r.Arg) },
		func(found people.Record, err error) {
			w.person = found
			if err != nil {
				there = plainPage{fault.View(w.loc, err)}
			} else {
				there = w.photosPage(r, state)
			}
			if w.page == page(empty) {
				w.page = there
				w.place(r)
			}
		})
	return there
}

// waiting is a page whose content is not there yet.
type waiting struct{ content fyne.CanvasObject }

// Content returns the page's widgets.
func (p *waiting) Content() fyne.CanvasObject { return p.content }

// record returns somebody, or [catalog.ErrNotFound].
func (w *Window) record(ctx context.Context, id string) (r people.Record, err error) {
	all, err := w.on.People.People(ctx)
	if err != nil {
		return r, err
	}
	i := slices.IndexFunc(all, func(p catalog.Person) bool { return p.ID == id })
	if i < 0 {
		return r, catalog.ErrNotFound
	}
	r.Person = all[i]
	r.Presence, err = w.on.People.Presence(ctx, r.Aliases)
	return r, err
}

// personCard is the head of somebody's page.
func (w *Window) personCard(photos.Scope) fyne.CanvasObject {
	var split func(catalog.Alias)
	if w.on.Do != nil {
		split = w.split
	}
	return people.NewCard(w.loc, w.person, w.service, func(year int) {
		w.goTo(archive.At(time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC), archive.PrecisionYear, archive.OriginUser))
	}, split, w.personTools()...)
}

// personTools are what can be done with somebody.
func (w *Window) personTools() []fyne.CanvasObject {
	if w.on.Do == nil {
		return nil
	}
	who := w.person.Person
	me, on := "This is me", true
	if who.Me {
		me, on = "This is not me", false
	}
	return []fyne.CanvasObject{
		kit.NewButton(kit.Secondary, w.loc.T("Has other names …"), func() {
			w.goWith(Route{Page: People}, peopleState{chosen: who.ID})
		}),
		kit.NewButton(kit.Secondary, w.loc.T("Rename"), func() { w.askPersonName(who) }),
		kit.NewButton(kit.Secondary, w.loc.T(me), func() { w.setMe(who, on) }),
	}
}

// twoPeople remembers that two are not the same.
func (w *Window) twoPeople(p kin.Pair) {
	w.doThen("Two people", w.loc.T("They stay two people."), func(context.Context) ([]catalog.Edit, error) {
		return []catalog.Edit{catalog.EditApart(catalog.PersonID(p.A.Aliases[0]), catalog.PersonID(p.B.Aliases[0]))}, nil
	}, func() {})
}

// seeWith shows chats with the eyes of an owner of archives.
func (w *Window) seeWith(k catalog.Keeper) {
	w.doThen("See chats with the eyes of somebody", w.loc.T("Chats are seen with these eyes now: %s", k.Title), func(context.Context) ([]catalog.Edit, error) {
		return []catalog.Edit{catalog.EditViewpoint(k.Alias)}, nil
	}, w.refresh)
}

// askMerge asks how one person of several is called.
func (w *Window) askMerge(who []catalog.Person) {
	if len(who) > 1 {
		w.askName(w.loc.T("What shall we call this person?"), who[0].Title, w.loc.T("The same person"), func(title string) { w.merge(title, who) })
	}
}

func (w *Window) merge(title string, who []catalog.Person) {
	w.doPerson("The same person", w.loc.T("Now one person: %s", title), catalog.Merge(title, who...), Route{Person, who[0].ID})
}

// split makes a name of the person of the page stand alone.
func (w *Window) split(a catalog.Alias) {
	edits, to := catalog.Split(w.person.Person, a), ""
	for _, other := range w.person.Aliases {
		if other != a {
			to = catalog.PersonID(other)
			break
		}
	}
	if last := edits[len(edits)-1]; last.Value != "" {
		to = last.Item
	}
	w.doPerson("A name stands alone", w.loc.T("%s stands alone now.", a.Name), edits, Route{Person, to})
}

func (w *Window) askPersonName(who catalog.Person) {
	w.askName(w.loc.T("What shall we call this person?"), who.Title, w.loc.T("Rename"), func(title string) {
		if title == who.Title {
			return
		}
		w.doPerson("Rename the person", w.loc.T("Now called %s", title), catalog.Rename(who, title), Route{Person, who.ID})
	})
}

// setMe says whether somebody is the user, under all their names.
func (w *Window) setMe(who catalog.Person, on bool) {
	title, news := "This is me", w.loc.T("What %s wrote is shown as yours.", who.Title)
	if !on {
		title, news = "This is not me", w.loc.T("What %s wrote is not shown as yours any more.", who.Title)
	}
	w.doPerson(title, news, catalog.Own(who, on), Route{Person, who.ID})
}

// doPerson changes who is who, and shows the person that it comes to.
func (w *Window) doPerson(title, news string, edits []catalog.Edit, to Route) {
	w.doThen(title, news, func(context.Context) ([]catalog.Edit, error) { return edits, nil }, func() {
		if w.history.Current().Page == Person {
			w.turn(to)
			return
		}
		w.Go(to)
	})
}
