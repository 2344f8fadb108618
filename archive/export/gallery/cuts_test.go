package gallery

import (
	"slices"
	"testing"
)

func TestCutsBetweenMonthsWhereTheyCan(t *testing.T) {
	c := cuts{most: 5, least: 3}
	var got []int
	for _, m := range []int{1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 4} {
		got = append(got, c.next(month{2005, m}))
	}
	if want := []int{1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	want := []start{{month: month{2005, 1}, page: 1, count: 2}, {month: month{2005, 2}, page: 1, count: 7}, {month: month{2005, 3}, page: 3, count: 2}, {month: month{2005, 4}, page: 3, count: 1}}
	if !slices.Equal(c.starts, want) || c.pages != 3 {
		t.Errorf("got %v on %d pages, want %v", c.starts, c.pages, want)
	}
}

// TestCutsKnowAMonthAgain has items of one second whose months are not in order.
func TestCutsKnowAMonthAgain(t *testing.T) {
	c := cuts{most: 100, least: 50}
	for _, m := range []int{0, 1, 0} {
		c.next(month{1988, m})
	}
	if len(c.starts) != 2 || c.starts[0].count != 2 {
		t.Errorf("got %v", c.starts)
	}
}
