package twins

import (
	"fmt"
	"math"
)

// Sure is the least confidence from which two sides may become one room
// without being looked at.
const Sure = 95

// judge tells how sure it is that two sides are one conversation. Long texts
// in the same minute are hardly ever chance, but they may have been sent to
// several rooms: nearly all that is said must be in both, by several people.
func (r *Result) judge() {
	r.because(r.rare(), "%s long messages are the same, in the same minute.", r.Shared)
	r.because(r.share(), "Of the time that both cover, %s %% of the messages are in both.", math.Floor(100*r.part()))
	if r.Speakers < 2 {
		r.because(-39, "Only one person wrote what is in both: it may have been sent to several rooms.")
	}
	switch {
	case r.Ahead%15 != 0:
		r.because(-3, "Their clocks are apart by %s minutes.", max(r.Ahead, -r.Ahead))
	case r.Ahead != 0:
		r.because(0, "Their clocks are apart by %s hours, as in two time zones.", float64(max(r.Ahead, -r.Ahead))/60)
	}
	for _, reason := range r.Reasons {
		r.Confidence += reason.Points
	}
	r.Confidence = min(max(r.Confidence, 0), 99)
}

func (r *Result) because(points int, text string, values ...any) {
	reason := Reason{Text: text, Values: []string{}, Points: points}
	for _, v := range values {
		reason.Values = append(reason.Values, fmt.Sprint(v))
	}
	r.Reasons = append(r.Reasons, reason)
}

// part is how much of the shorter side is in both, 0..1.
func (r *Result) part() float64 {
	if n := min(r.A, r.B); n > 0 {
		return min(float64(r.Paired)/float64(n), 1)
	}
	return 0
}

func (r *Result) rare() int {
	return step(float64(r.Shared), []rung{{20, 66}, {10, 63}, {5, 56}, {3, 45}, {1, 20}})
}

func (r *Result) share() int {
	return step(r.part(), []rung{{0.8, 33}, {0.6, 28}, {0.4, 10}, {0.25, -15}, {0, -45}})
}

// rung is what a value of at least so much is worth.
type rung struct {
	least  float64
	points int
}

// step returns the points of the first rung that a value reaches.
func step(value float64, rungs []rung) int {
	for _, r := range rungs {
		if value >= r.least {
			return r.points
		}
	}
	return 0
}
