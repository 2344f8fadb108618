package today

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
)

func TestDaysTurnThroughTheYear(t *testing.T) {
	today := Day{time.October, 8}
	for s, want := range map[string]string{"02-29": "02-29", "12-31": "12-31", "02-30": "10-08", "": "10-08", "x": "10-08"} {
		if got := ParseDay(s, today).String(); got != want {
			t.Errorf("%q is %s, want %s", s, got, want)
		}
	}
	for day, want := range map[Day][2]string{
		{time.February, 29}: {"02-28", "03-01"}, {time.December, 31}: {"12-30", "01-01"}, {time.January, 1}: {"12-31", "01-02"},
	} {
		if got := [2]string{day.Turn(-1).String(), day.Turn(1).String()}; got != want {
			t.Errorf("around %s: %v, want %v", day, got, want)
		}
	}
}

func TestMonthsTurn(t *testing.T) {
	for s, want := range map[string][3]string{
		"2005-10": {"2005-10", "2005-09", "2005-11"}, "2005-01": {"2005-01", "2004-12", "2005-02"},
		"12": {"12", "11", "01"}, "01": {"01", "12", "02"}, "13": {"01", "12", "02"},
	} {
		m := ParseMonth(s)
		if got := [3]string{m.String(), m.Turn(-1).String(), m.Turn(1).String()}; got != want {
			t.Errorf("%q: %v, want %v", s, got, want)
		}
	}
}

// past remembers months and one picture, and what it was asked.
type past struct {
	asked []catalog.Query
	days  []catalog.MonthCount
	fail  error
}

func (p *past) Months(_ context.Context, q catalog.Query) ([]catalog.MonthCount, error) {
	p.asked = append(p.asked, q)
	return p.days, p.fail
}

func (p *past) Cells(_ context.Context, q catalog.Query) ([]catalog.Cell, error) {
	p.asked = append(p.asked, q)
	return []catalog.Cell{{SHA256: "ab"}}, p.fail
}

func TestFindsWhatHappenedOnThisDay(t *testing.T) {
	src := &past{days: []catalog.MonthCount{{Year: 2005, Month: 10, Kind: archive.Photo, Count: 3},
		{Year: 2019, Month: 10, Kind: archive.Photo, Count: 5}, {Year: 2019, Month: 10, Kind: archive.Diary, Count: 1}}}
	now := time.Date(2026, 10, 8, 15, 0, 0, 0, time.Local)
	f, err := Find(t.Context(), src, now)
	if err != nil || f.Count != 9 || f.Picture != "ab" || !slices.Equal(f.Years, []int{2019, 2005}) {
		t.Errorf("got %+v, %v", f, err)
	}
	if q := src.asked[0]; q.Month != 10 || q.Day != 8 || !q.Newest || q.After.Wall() != time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC) {
		t.Errorf("asked %+v", q)
	}
}

func TestFindsNothing(t *testing.T) {
	now := time.Date(2026, 10, 8, 0, 0, 0, 0, time.Local)
	src := &past{}
	if f, err := Find(t.Context(), src, now); err != nil || f.Count != 0 || f.Picture != "" || len(src.asked) != 1 {
		t.Errorf("got %+v, %v, asked %v", f, err, src.asked)
	}
	src.fail = errors.New("disk gone")
	if _, err := Find(t.Context(), src, now); !errors.Is(err, src.fail) {
		t.Errorf("got %v", err)
	}
}

func TestListed(t *testing.T) {
	if got := listed([]int{2020, 2019, 2018, 2017, 2016}); got != "2020, 2019, 2018, 2017, …" {
		t.Errorf("got %q", got)
	}
}
