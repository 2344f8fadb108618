package kit

import (
	"slices"
	"testing"
)

func TestStretchesLieOverWhatWasSelected(t *testing.T) {
	s := newSelection(10)
	check := func(what string, want ...int) {
		t.Helper()
		if got := s.all(); !slices.Equal(got, want) || s.count != len(want) {
			t.Errorf("%s: %v (%d), want %v", what, got, s.count, want)
		}
	}
	s.set(9, true)
	s.set(4, true)
	s.set(4, true)
	s.begin()
	s.setAll(2, 6, true)
	check("a stretch over a cell that was selected", 2, 3, 4, 5, 9)
	s.restore()
	s.setAll(4, 7, true)
	check("a shorter one", 4, 5, 6, 9)
	s.restore()
	check("none", 4, 9)
	if n := s.in(4, 9); n != 1 {
		t.Errorf("%d selected from 4 up to 9, want 1", n)
	}
	s.setAll(0, 5, false)
	check("the first five taken out", 9)
	s.clear()
	check("nothing")
	if s.has(-1) || s.has(10) {
		t.Error("what is not there is selected")
	}
}
