package ui

import (
	"slices"
	"strings"
	"testing"
	"time"

	"dotori/archive"
	"dotori/ui/today"
)

// remembering opens a window in the morning of the third of October 2026.
func remembering(t *testing.T, f *fake) *Window {
	t.Helper()
	w := open(t, f.services())
	w.now = func() time.Time { return time.Date(2026, 10, 3, 9, 0, 0, 0, time.UTC) }
	w.survey(func() {})
	return w
}

func TestWhatHappenedOnThisDayIsOffered(t *testing.T) {
	w := remembering(t, memories())
	if f := w.overview.Remember; f.Count != 1 || !slices.Equal(f.Years, []int{2005}) {
		t.Fatalf("found %+v", f)
	}
	w.Go(Route{Page: All})
	if w.notice(w.scope(Route{Page: All})) == nil {
		t.Error("the page of everything does not offer it")
	}
	w.Go(Route{Page: Today})
	if s := w.scope(w.history.Current()); s.Title != "오늘, 10월 3일" || s.Query.Day != 3 || s.Since != 2026 {
		t.Errorf("today is %+v", s)
	}
	w.turnDay(w.day(w.history.Current()), 1)()
	if w.at() != "today/10-04" || w.notice(w.scope(w.history.Current())) != nil {
		t.Errorf("the next day is %s", w.at())
	}
	if w.Back(); w.at() != "all" {
		t.Errorf("leafing left %s on the way back", w.at())
	}
}

func TestNothingIsOfferedOnOtherDays(t *testing.T) {
	w := remembering(t, memories())
	w.now = func() time.Time { return time.Date(2026, 10, 5, 9, 0, 0, 0, time.UTC) }
	w.survey(func() {})
	w.Go(Route{Page: All})
	if w.overview.Remember.Count != 0 || w.notice(w.scope(Route{Page: All})) != nil {
		t.Errorf("found %+v", w.overview.Remember)
	}
}

func TestMonthsAreLeafedThrough(t *testing.T) {
	w := remembering(t, memories())
	for route, want := range map[string]string{"month/2005-01": "month/2004-12", "month/01": "month/12"} {
		w.Go(ParseRoute(route))
		if w.turners(w.scope(w.history.Current())) == nil {
			t.Errorf("%s cannot be leafed through", route)
		}
		if w.turnMonth(today.ParseMonth(w.history.Current().Arg), -1)(); w.at() != want {
			t.Errorf("before %s comes %s, want %s", route, w.at(), want)
		}
	}
	if r := timeRoute(2005, 1); r.String() != "month/2005-01" {
		t.Errorf("January of 2005 is %s", r)
	}
}

func TestGoToADate(t *testing.T) {
	at := func(y int, p archive.Precision) archive.Moment {
		return archive.At(time.Date(y, 6, 1, 0, 0, 0, 0, time.UTC), p, archive.OriginUser)
	}
	w := remembering(t, memories())
	var said string
	w.say = func(news, _ string, _ func()) { said = news }
	w.Go(Route{Page: Albums})
	if w.goTo(at(2004, archive.PrecisionMonth)); w.at() != "year/2004" || said != "" {
		t.Errorf("2004 is at %s, said %q", w.at(), said)
	}
	if w.goTo(at(2030, archive.PrecisionYear)); w.at() != "year/2005" {
		t.Errorf("2030 is at %s", w.at())
	}
	w.Go(Route{Page: Albums})
	if w.goTo(at(1999, archive.PrecisionYear)); w.at() != "year/2004" || !strings.Contains(said, "1999") {
		t.Errorf("1999 is at %s, said %q", w.at(), said)
	}
	w.askWhere()
	if !w.covered() {
		t.Error("nobody asks for a date")
	}
	if w.answered(); w.covered() {
		t.Error("the question stays")
	}
}
