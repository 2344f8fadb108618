package ui

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"dotori/archive/catalog"
	"dotori/archive/ingest"
	"dotori/ui/task"
)

// patience is how long a change may take before the window says that it works.
const patience = 300 * time.Millisecond

// effortPace is how often it says how far it is.
const effortPace = 100 * time.Millisecond

// deed is a change of the library that is asked for. One is made after the
// other, or a star that is tapped twice could end the wrong way round.
type deed struct {
	work func(context.Context) (title string, err error)
	done func(title string)
}

// do makes changes of items as one action. title is an English sentence, the
// key of its translation. news are said when it is done, with the way back; ""
// says nothing.
func (w *Window) do(title, news string, edits ...catalog.Edit) {
	w.doLater(title, news, func(context.Context) ([]catalog.Edit, error) { return edits, nil })
}

// doLater is do for changes that must be looked up first.
func (w *Window) doLater(title, news string, edits func(context.Context) ([]catalog.Edit, error)) {
	w.doThen(title, news, edits, w.reload)
}

// doThen is doLater that goes on by then once everything is counted anew.
func (w *Window) doThen(title, news string, edits func(context.Context) ([]catalog.Edit, error), then func()) {
	w.queue(deed{func(ctx context.Context) (string, error) {
		all, err := edits(ctx)
		if err == nil && len(all) > 0 {
			err = w.on.Do(ctx, title, all)
		}
		return title, err
	}, func(string) {
		if news != "" {
			w.say(news, w.loc.T("Undo"), w.takeBack)
		}
		w.survey(then)
	}})
}

// takeBack takes back what was done last, today or before the last restart.
func (w *Window) takeBack() {
	w.invert(w.on.TakeBack, "There is nothing to take back.", func(title string) {
		w.say(w.loc.T("Taken back: %s", w.loc.T(title)), w.loc.T("Do it again"), w.doAgain)
	})
}

// doAgain does again what was taken back last.
func (w *Window) doAgain() {
	w.invert(w.on.DoAgain, "There is nothing to do again.", func(title string) {
		w.say(w.loc.T("Done again: %s", w.loc.T(title)), w.loc.T("Undo"), w.takeBack)
	})
}

func (w *Window) invert(work func(context.Context) (string, error), nothing string, news func(title string)) {
	if work == nil {
		w.say(w.loc.T("The library is open for reading only."), "", nil)
		return
	}
	w.queue(deed{func(ctx context.Context) (string, error) {
		title, err := work(ctx)
		if errors.Is(err, ingest.ErrNothingToUndo) {
			return "", nil
		}
		return title, err
	}, func(title string) {
		if title == "" {
			w.say(w.loc.T(nothing), "", nil)
			return
		}
		news(title)
		w.survey(w.refresh)
	}})
}

// queue puts a deed at the end of those that are asked for.
func (w *Window) queue(d deed) {
	w.deeds = append(w.deeds, d)
	if len(w.deeds) == 1 {
		w.next()
	}
}

// next makes the first deed that is asked for, and goes on with the others.
func (w *Window) next() {
	d := w.deeds[0]
	ctx, stop := context.WithCancel(w.life.Context())
	hide := w.tellEffort(stop)
	task.Run(w.life, func(context.Context) (string, error) { return d.work(ctx) }, func(title string, err error) {
		stopped := ctx.Err() != nil
		stop()
		hide()
		if w.deeds = w.deeds[1:]; len(w.deeds) > 0 {
			defer w.next()
		}
		switch {
		case err == nil:
			d.done(title)
			return
		case stopped && errors.Is(err, context.Canceled):
			w.say(w.loc.T("Stopped. Nothing was changed."), "", nil)
		default:
			w.fail(err)
		}
		w.reload() // it may show what did not come to be
	})
}

// tellEffort says, once the patience is over, that a change is being made, how
// far it is, and offers to stop it. hide ends that.
func (w *Window) tellEffort(stop func()) (hide func()) {
	tell, shown := func(string) {}, false
	w.effort = func(done, total int) {
		tell(w.loc.T("Changing … %s of %s", w.loc.Number(done), w.loc.Number(total)))
	}
	cancel := w.life.After(patience, func() {
		tell, shown = w.toaster.Stay(w.loc.T("Changing …"), w.loc.T("Stop"), stop), true
	})
	return func() {
		cancel()
		w.effort = nil
		if shown {
			w.toaster.Hide()
		}
	}
}

// hearEffort listens to how far changes of the library are.
func (w *Window) hearEffort(s Services) {
	if s.Tell == nil {
		return
	}
	show := task.Throttle(w.life, effortPace, time.Now, func(part [2]int) {
		if w.effort != nil {
			w.effort(part[0], part[1])
		}
	})
	s.Tell(func(done, total int) { show([2]int{done, total}) })
}

// setting returns the edits that give a field of items a value.
func setting(field string, value any, ids ...string) []catalog.Edit {
	body, err := json.Marshal(value)
	if err != nil {
		panic(err) // values are plain truths, texts and moments
	}
	edits := make([]catalog.Edit, len(ids))
	for i, id := range ids {
		edits[i] = catalog.Edit{Item: id, Field: field, Value: string(body)}
	}
	return edits
}

// reload fetches anew what the page shows, where the page can.
func (w *Window) reload() {
	if p, ok := w.page.(interface{ Reload() }); ok {
		p.Reload()
	}
}
