package kit

import "fyne.io/fyne/v2"

// owed says which day of a calendar gets the keyboard once there are any.
type owed int

const (
	nothingOwed owed = iota
	firstOwed        // or the current one
	lastOwed
)

// Follow gives the keyboard to the calendar if one that stood in its place has
// it: to the same arrow, or to a day. Days may be marked later than the month
// is turned; then the calendar that shows them is to follow this one.
func (c *Calendar) Follow(before *Calendar) {
	if before == nil {
		return
	}
	canvas := fyne.CurrentApp().Driver().CanvasForObject(before)
	if canvas == nil {
		return
	}
	switch held := canvas.Focused(); {
	case held == before.earlier:
		canvas.Focus(c.earlier)
	case held == before.later:
		canvas.Focus(c.later)
	case before.has(held) || before.owed != nothingOwed && isDay(held):
		c.take(canvas, before.owed)
	}
}

func isDay(held fyne.Focusable) bool {
	_, day := held.(*Day)
	return day || held == nil
}

func (c *Calendar) has(held fyne.Focusable) bool {
	for _, d := range c.days {
		if held == d {
			return true
		}
	}
	return false
}

func (c *Calendar) take(canvas fyne.Canvas, which owed) {
	switch {
	case len(c.days) == 0:
		c.owed = max(which, firstOwed)
	case which == lastOwed:
		canvas.Focus(c.days[len(c.days)-1])
	default:
		canvas.Focus(c.days[c.current])
	}
}

// walkFrom returns how keys lead on from a marked day: from one to the next,
// by weeks, and over the edge of the month.
func (c *Calendar) walkFrom(at int) func(fyne.KeyName) bool {
	return func(key fyne.KeyName) bool {
		c.owed = nothingOwed
		switch key {
		case fyne.KeyLeft:
			c.walk(at - 1)
		case fyne.KeyRight:
			c.walk(at + 1)
		case fyne.KeyUp:
			c.walk(c.week(at, -1))
		case fyne.KeyDown:
			c.walk(c.week(at, 1))
		case fyne.KeyPageUp:
			c.walk(-1)
		case fyne.KeyPageDown:
			c.walk(len(c.days))
		default:
			return false
		}
		return true
	}
}

// week returns the marked day that is nearest to a week on, -1 for back.
func (c *Calendar) week(at, way int) int {
	to := at + way
	for to >= 0 && to < len(c.days) && (c.of[to]-c.of[at])*way < 7 {
		to += way
	}
	return to
}

// walk gives the keyboard to a marked day, or turns the month.
func (c *Calendar) walk(to int) {
	switch canvas := fyne.CurrentApp().Driver().CanvasForObject(c); {
	case to < 0:
		c.owed = lastOwed
		c.earlier.OnTapped()
	case to >= len(c.days):
		c.owed = firstOwed
		c.later.OnTapped()
	case canvas != nil:
		canvas.Focus(c.days[to])
	}
}
