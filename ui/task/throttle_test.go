package task

import (
	"slices"
	"testing"
	"time"
)

func TestThrottle(t *testing.T) {
	clock := time.Unix(0, 0)
	var shown []int
	count := Throttle(Inline(), 100*time.Millisecond, func() time.Time { return clock }, func(n int) { shown = append(shown, n) })
	for n := range 6 {
		count(n)
		clock = clock.Add(40 * time.Millisecond)
	}
	if want := []int{0, 3}; !slices.Equal(shown, want) {
		t.Errorf("shown %v, want %v", shown, want)
	}
}
