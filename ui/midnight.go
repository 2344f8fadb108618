package ui

import (
	"time"

	"dotori/ui/today"
)

// dayBeat is how often the window looks whether another day has begun: timers
// stand still while a computer sleeps.
const dayBeat = 10 * time.Minute

// watchDay looks at the day from now on, as long as the window is there. after
// calls a func on the UI goroutine when some time has passed.
func (w *Window) watchDay(after func(time.Duration, func())) {
	after(min(dayBeat, untilMidnight(w.now())), func() {
		w.turnDayOver()
		w.watchDay(after)
	})
}

// untilMidnight returns how long a day lasts yet, and a moment more.
func untilMidnight(now time.Time) time.Duration {
	y, m, d := now.Date()
	return time.Date(y, m, d+1, 0, 0, 1, 0, now.Location()).Sub(now)
}

// turnDayOver shows what is to be remembered of a day that has begun. A page
// that names the day is built anew, unless something is being edited beside it.
func (w *Window) turnDayOver() {
	if !w.counted || w.overview.Remember.Day == today.DayOf(w.now()) {
		return
	}
	w.survey(func() {
		r := w.history.Current()
		if (r == Route{Page: All} || r == Route{Page: Today}) && w.sheet == nil {
			w.save()
			w.show()
		}
	})
}
