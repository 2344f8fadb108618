package kit

import (
	"slices"
	"testing"
)

func TestRuns(t *testing.T) {
	for name, c := range map[string]struct {
		do   func(r *runs)
		want []Run
	}{
		"nothing":                        {func(*runs) {}, nil},
		"one":                            {func(r *runs) { r.only(3) }, []Run{{3, 3}}},
		"a stretch":                      {func(r *runs) { r.only(3); r.extend(7) }, []Run{{3, 7}}},
		"a stretch upwards":              {func(r *runs) { r.only(7); r.extend(3) }, []Run{{3, 7}}},
		"a stretch that shrinks":         {func(r *runs) { r.only(3); r.extend(9); r.extend(4) }, []Run{{3, 4}}},
		"one more":                       {func(r *runs) { r.only(3); r.toggle(7) }, []Run{{3, 3}, {7, 7}}},
		"neighbours":                     {func(r *runs) { r.only(3); r.toggle(4) }, []Run{{3, 4}}},
		"one taken out":                  {func(r *runs) { r.only(3); r.extend(7); r.toggle(5) }, []Run{{3, 4}, {6, 7}}},
		"the only one taken out":         {func(r *runs) { r.only(3); r.toggle(3) }, nil},
		"a stretch over others":          {func(r *runs) { r.only(3); r.toggle(7); r.extend(2) }, []Run{{2, 7}}},
		"others when it shrinks":         {func(r *runs) { r.only(3); r.toggle(7); r.extend(2); r.extend(8) }, []Run{{3, 3}, {7, 8}}},
		"from where one was taken out":   {func(r *runs) { r.only(1); r.extend(9); r.toggle(5); r.extend(6) }, []Run{{1, 9}}},
		"everything":                     {func(r *runs) { r.only(3); r.every(9) }, []Run{{0, 8}}},
		"everything but one":             {func(r *runs) { r.every(9); r.toggle(4) }, []Run{{0, 3}, {5, 8}}},
		"a stretch before all was begun": {func(r *runs) { r.extend(4) }, []Run{{4, 4}}},
	} {
		r := noRuns()
		c.do(&r)
		n := 0
		for _, run := range c.want {
			n += run.Last - run.First + 1
		}
		if got := r.all(); !slices.Equal(got, c.want) || r.count() != n || r.empty() != (n == 0) {
			t.Errorf("%s: %v, %d, want %v", name, got, r.count(), c.want)
		}
		for i := range 12 {
			if want := slices.ContainsFunc(c.want, func(w Run) bool { return w.holds(i) }); r.has(i) != want {
				t.Errorf("%s: %d is selected: %v", name, i, !want)
			}
		}
	}
}
