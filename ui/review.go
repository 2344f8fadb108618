package ui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"dotori/archive/catalog"
	"dotori/archive/similar"
	"dotori/ui/reviewing"
	"dotori/ui/viewer"
)

// newReview makes the search for what is the same in the library that is shown.
func (w *Window) newReview(s Services) {
	w.review = reviewing.NewPictures(s.Finder, s.Review, w.life, time.Now)
	w.review.Changed = w.reviewChanged
	w.side.review = s.Finder != nil
}

// reviewChanged follows the search, whatever page is shown.
func (w *Window) reviewChanged() {
	w.side.candidates(len(w.review.Open))
	if p, ok := w.page.(reviewPage); ok {
		p.Refresh()
	}
}

// reviewPage lets the window keep the place of the page, which asks what is
// decided only when no decision is under way.
type reviewPage struct {
	*reviewing.Page
	w *Window
}

// Reload follows a change of the library.
func (p reviewPage) Reload() {
	if len(p.w.deeds) == 0 {
		p.Page.Reload()
	}
}

func (w *Window) reviewPage(state any) page {
	place, _ := state.(reviewing.Place)
	c := reviewing.Config{
		Loc: w.loc, Source: w.on.Review, Runner: w.pageWork, Pictures: w.on.Pictures, Camera: w.camera,
		Service: w.service, Reason: w.reason, Shown: w.shown, Focused: w.win.Canvas().Focused, Focus: func(f fyne.Focusable) { w.win.Canvas().Focus(f) },
		Open:  func(id string) { w.goWith(Route{Viewer, id}, viewing{Place: viewer.Place{Item: id}}) },
		Least: w.prefs.ReviewLeast(), SetLeast: w.prefs.SetReviewLeast,
	}
	if w.on.Do != nil {
		c.Do = w.doStacks
	}
	return reviewPage{reviewing.New(c, w.review, place), w}
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
		w.review.Settle(nil)
	}
}

// ReviewLeast returns from how sure on all that is the same is accepted at once.
func (p Preferences) ReviewLeast() int {
	return min(max(p.store.IntWithFallback("review least", similar.Sure), 60), 100)
}

// SetReviewLeast remembers it.
func (p Preferences) SetReviewLeast(n int) { p.store.SetInt("review least", n) }
