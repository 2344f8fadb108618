package ui

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2/test"
)

func yearsOf(from, to int) (o Overview) {
	for y := to; y >= from; y-- {
		o.Years = append(o.Years, YearCount{y, 10})
	}
	o.Total = 10 * len(o.Years)
	return o
}

func TestManyYearsStandUnderTheirDecades(t *testing.T) {
	for years, want := range map[[2]int]string{
		{2010, 2024}: "",
		{2005, 2024}: "2020×5 2010×10 2000×5-",
		{1969, 2024}: "2020×5 2010×10 2000×10- 1990×10- 1980×10- 1970×10- 1960×1-",
	} {
		got := ""
		for _, d := range yearsOf(years[0], years[1]).Decades() {
			got += fmt.Sprintf(" %d×%d", d.From, len(d.Years))
			if !d.Open {
				got += "-"
			}
		}
		if want != "" {
			want = " " + want
		}
		if got != want {
			t.Errorf("%v: %q, want %q", years, got, want)
		}
	}
}

func TestFoldedDecadesAreRemembered(t *testing.T) {
	app := test.NewTempApp(t)
	w := openWith(t, app, memories().services())
	o := yearsOf(2005, 2024)
	listed := func(year int) bool { return w.side.rows[timeRoute(year, 0)] != nil }
	w.side.show(o)
	if !listed(2015) || listed(2007) {
		t.Errorf("2015 is listed: %v, 2007: %v", listed(2015), listed(2007))
	}
	w.side.fold(2010, true)
	w.side.fold(2000, false)
	if listed(2015) || !listed(2007) {
		t.Errorf("after folding, 2015 is listed: %v, 2007: %v", listed(2015), listed(2007))
	}
	w.build()
	if w.side.show(o); listed(2015) || !listed(2007) {
		t.Error("what was folded is forgotten")
	}
	if w.side.mark(timeRoute(2015, 0)); !listed(2015) {
		t.Error("the year that is shown stays folded away")
	}
}
