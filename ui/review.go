package ui

import (
	"context"
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"dotori/archive/catalog"
	"dotori/archive/similar"
	"dotori/ui/reviewing"
	"dotori/ui/viewer"
)

// reviews are the searches for what is the same in the library that is shown.
type reviews struct {
	pictures             *reviewing.Pictures
	rooms, people, texts *reviewing.Pairs
}

func (w *Window) newReview(s Services) {
	w.review = reviews{reviewing.NewPictures(s.Finder, s.Review, w.life, time.Now),
		reviewing.NewRooms(s.Kin, w.life, time.Now), reviewing.NewPeople(s.Kin, w.life, time.Now),
		reviewing.NewTexts(s.Kin, w.life, time.Now)}
	w.review.pictures.Changed = w.reviewChanged
	for _, p := range w.review.pairs() {
		p.Changed = w.reviewChanged
	}
	w.side.review = s.Finder != nil
}

// pairs are the searches for what lies beside each other in words.
func (r reviews) pairs() []*reviewing.Pairs { return []*reviewing.Pairs{r.rooms, r.people, r.texts} }

// tab returns the search of a tab, nil for pictures.
func (r reviews) tab(name string) *reviewing.Pairs {
	for _, p := range r.pairs() {
		if p.Topic.Name == name {
			return p
		}
	}
	return nil
}

// count returns how many cases of a tab are to be decided.
func (r reviews) count(tab string) int {
	if p := r.tab(tab); p != nil {
		return len(p.Open)
	}
	return len(r.pictures.Open)
}

// forget drops what was found in a library that is another one by now.
func (r reviews) forget() {
	r.pictures.Forget()
	for _, p := range r.pairs() {
		p.Forget()
	}
}

// settle asks what is decided by now.
func (r reviews) settle() {
	r.pictures.Settle(nil)
	for _, p := range r.pairs() {
		p.Settle(nil)
	}
}

// reviewChanged follows the searches, whatever page is shown.
func (w *Window) reviewChanged() {
	w.tellReview()
	w.side.candidates(w.review.open())
	if p, ok := w.page.(reviewPage); ok {
		p.Refresh()
	}
}

// tellReview says in the sidebar how far a search is, and in a toast what it
// found where nobody looks.
func (w *Window) tellReview() {
	part, busy := w.review.progress()
	if busy == w.searching && !busy || w.imports.Busy() {
		return
	}
	_, looks := w.page.(reviewPage)
	visit := func() { w.Go(Route{Page: Reviewing}) }
	if w.searching = busy; busy {
		w.side.work(w.loc.T("Looking for what is the same …"), part, visit)
		return
	}
	w.side.work("", "", nil)
	if n := w.review.open(); n > 0 && !looks {
		w.say(w.loc.N("%s may be the same.", n), w.loc.T("Show them"), visit)
	}
}

// progress says how far the search under way is.
func (r reviews) progress() (part string, busy bool) {
	type stage struct {
		busy bool
		at   reviewing.Progress
	}
	stages := []stage{{r.pictures.Step == reviewing.Searching, r.pictures.Progress}}
	for _, p := range r.pairs() {
		stages = append(stages, stage{p.Step == reviewing.Searching, p.Progress})
	}
	for _, p := range stages {
		if p.busy && p.at.Total > 0 {
			return strconv.Itoa(100*p.at.Done/p.at.Total) + "%", true
		}
		busy = busy || p.busy
	}
	return "", busy
}

// open counts all that is to be decided.
func (r reviews) open() int {
	n := len(r.pictures.Open)
	for _, p := range r.pairs() {
		n += len(p.Open)
	}
	return n
}

// reviewPage lets the window keep the place of the page, which asks what is
// decided only when no decision is under way.
type reviewPage struct {
	reviewer
	w *Window
}

// reviewer is a tab of the page.
type reviewer interface {
	page
	Focusable() fyne.Focusable
	Key(fyne.KeyName) bool
	State() any
	Refresh()
	Reload()
}

// Reload follows a change of the library.
func (p reviewPage) Reload() {
	if len(p.w.deeds) == 0 {
		p.reviewer.Reload()
	}
}

// Dismiss takes away what lies over the rest of the tab.
func (p reviewPage) Dismiss() bool {
	d, ok := p.reviewer.(interface{ Dismiss() bool })
	return ok && d.Dismiss()
}

func (w *Window) reviewPage(tab string, state any) page {
	place, _ := state.(reviewing.Place)
	if p := w.review.tab(tab); p != nil {
		return reviewPage{reviewing.NewPairs(w.reviewConfig(tab), p, place), w}
	}
	return reviewPage{reviewing.New(w.reviewConfig(tab), w.review.pictures, place), w}
}

func (w *Window) reviewConfig(tab string) reviewing.Config {
	c := reviewing.Config{
		Loc: w.loc, Source: w.on.Review, Runner: w.pageWork, Pictures: w.on.Pictures, Camera: w.camera,
		Service: w.service, Reason: w.reason, Shown: w.shown,
		Focused: w.win.Canvas().Focused, Focus: func(f fyne.Focusable) { w.win.Canvas().Focus(f) },
		Open:  func(id string) { w.goWith(Route{Viewer, id}, viewing{Place: viewer.Place{Item: id}}) },
		Tabs:  reviewing.Tabs{Current: tab, Count: w.review.count, Open: func(tab string) { w.save(); w.turn(Route{Reviewing, tab}) }},
		Least: w.prefs.ReviewLeast(), SetLeast: w.prefs.SetReviewLeast,
	}
	if w.on.Do != nil {
		c.Do, c.DoLater = w.doStacks, w.doLater
	}
	return c
}

// camera tells which camera took a picture.
func (w *Window) camera(ctx context.Context, sha256 string) string {
	if w.on.Facts == nil {
		return ""
	}
	facts, err := w.on.Facts(ctx, sha256)
	if err != nil {
		return "" // it says nothing
	}
	return facts.Camera
}

// doStacks makes stacks as one action, where they can be.
func (w *Window) doStacks(title, news string, edits []catalog.Edit) {
	w.doLater(title, news, func(ctx context.Context) ([]catalog.Edit, error) {
		return edits, w.on.Review.CheckStacks(ctx, edits)
	})
}

// settleReview asks what is decided by now, where nobody looks.
func (w *Window) settleReview() {
	if _, looks := w.page.(reviewPage); !looks && len(w.deeds) == 0 {
		w.review.settle()
	}
}

// ReviewLeast returns from how sure on all that is the same is accepted at once.
func (p Preferences) ReviewLeast() int {
	return min(max(p.store.IntWithFallback("review least", similar.Sure), 60), 100)
}

// SetReviewLeast remembers it.
func (p Preferences) SetReviewLeast(n int) { p.store.SetInt("review least", n) }
