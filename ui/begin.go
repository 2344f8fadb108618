package ui

import (
	"context"
	"time"

	"dotori/ui/task"
	"dotori/ui/today"
)

// begin shows the first page. The one of the start can load while the system
// makes the window, which keeps the UI goroutine busy, if what was counted
// meanwhile is there already.
func (w *Window) begin() {
	early := w.early
	w.early = nil
	switch {
	case early == nil:
		w.survey(w.enter)
	case early.Done():
		o, err := early.Wait(w.life.Context())
		w.surveyed(o, err, w.enter)
	default:
		task.Run(w.life, early.Wait, func(o Overview, err error) { w.surveyed(o, err, w.enter) })
	}
}

// enter goes where the user was last, or to a welcome where there is nothing
// to see yet.
func (w *Window) enter() {
	switch {
	case w.first.Page != "":
		w.Go(w.first)
	case w.on.Library.Locked:
		w.Go(Route{Page: locked})
	case w.overview.Empty():
		w.Go(Route{Page: Welcome})
	case w.on.Library.Sample:
		w.Go(Route{Page: All})
	default:
		w.Go(w.prefs.Route(w.on.Library))
	}
	w.tellMended()
}

// survey counts the library anew and then goes on.
func (w *Window) survey(then func()) {
	on, now := w.on, w.now()
	task.Run(w.life, func(ctx context.Context) (Overview, error) { return count(ctx, on, now) },
		func(o Overview, err error) { w.surveyed(o, err, then) })
}

// surveyed shows in the sidebar what was counted, and goes on.
func (w *Window) surveyed(o Overview, err error, then func()) {
	if err != nil {
		w.failPage(err)
		return
	}
	w.overview, w.counted = o, true
	w.side.show(o)
	w.tellLibrary()
	w.settleReview()
	then()
}

func count(ctx context.Context, on Services, now time.Time) (Overview, error) {
	o, err := survey(ctx, on.Counter)
	if err == nil {
		o.Remember, err = today.Find(ctx, on.Photos, now)
	}
	return o, err
}
