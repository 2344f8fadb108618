package photos

import (
	"fmt"
	"math"
	"slices"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
)

// decade holds photos of each month but the summers of three years, some of
// which know only their year, and one without a date.
func decade(t *testing.T) *State {
	t.Helper()
	src := &shelf{}
	for _, year := range []int{2020, 2014, 2013} {
		for month := 12; month >= 0; month-- {
			for i := range 7 {
				if month != 7 && month != 8 {
					src.cells = append(src.cells, cell(fmt.Sprint(year, month, i), archive.Photo, "photos", year, month, 28-i))
				}
			}
		}
	}
	src.cells = append(src.cells, cell("undated", archive.Photo, "photos", 0, 0, 1))
	src.cells[len(src.cells)-1].Wall = time.Time{}
	s, err := load(t.Context(), src, Scope{})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestSpotAndPlaceAreInverse(t *testing.T) {
	s := decade(t)
	for k, y := range s.Timeline {
		for _, part := range []float32{0, 0.1, 0.5, 0.75, 0.99} {
			section, rest := s.spot(y.Year, part)
			if s.Months[section].Year != y.Year || rest < 0 || rest > 1 {
				t.Fatalf("%v of %d is %v of %+v", part, y.Year, rest, s.Months[section])
			}
			i, back := s.place(section, rest)
			if i != k || math.Abs(float64(back-part)) > 0.001 {
				t.Errorf("%v of %d came back as %v of %d", part, y.Year, back, s.Timeline[i].Year)
			}
		}
	}
}

func TestAnEmptyMonthOfTheRailLeadsToTheNextOlder(t *testing.T) {
	s := decade(t)
	section, rest := s.spot(2014, (float32(partOf(8))+0.5)/parts)
	if m := s.Months[section]; m.Year != 2014 || m.Month != 6 || rest != 0 {
		t.Errorf("August leads to %v of %+v", rest, m)
	}
}

func TestWhatHasNoDateStandsAtTheEndOfTheRail(t *testing.T) {
	s := decade(t)
	if band, part := s.place(len(s.Months)-1, 0); band != 2 || part != 1 {
		t.Errorf("it stands at %v of band %d", part, band)
	}
}

func TestFullnessGrowsWithTheSquareRoot(t *testing.T) {
	var line Timeline
	for month, n := range map[int]int{12: 400, 11: 100, 0: 4} {
		line = line.add(Scope{}, catalog.MonthCount{Year: 2005, Month: month, Kind: archive.Photo, Count: n})
	}
	full := line.Fullness()[0]
	if full[0] != 1 || full[1] != 0.5 || full[2] != 0 || full[12] != 0.1 {
		t.Errorf("got %v", full)
	}
}

func TestFirstPictureOfAMonth(t *testing.T) {
	src := family()
	src.cells[0].Missing = true
	s, err := load(t.Context(), src, Year(2005))
	if err != nil {
		t.Fatal(err)
	}
	for at, want := range map[[2]int]string{{2005, 10}: "sha-b true", {2005, 9}: "sha-sent true", {2004, 12}: " false"} {
		sha, shown := s.first(at[0], at[1])
		if got := fmt.Sprint(sha, " ", shown); got != want {
			t.Errorf("%v: %s, want %s", at, got, want)
		}
	}
}

func TestADateLeadsToTheNewestOfIt(t *testing.T) {
	s := decade(t)
	at := func(y int, m time.Month, d int, p archive.Precision) archive.Moment {
		return archive.At(time.Date(y, m, d, 0, 0, 0, 0, time.UTC), p, archive.OriginUser)
	}
	for name, tt := range map[string]struct {
		date archive.Moment
		want string
	}{
		"a year":             {at(2014, 1, 1, archive.PrecisionYear), "2014-12-28"},
		"a month":            {at(2014, 6, 1, archive.PrecisionMonth), "2014-06-28"},
		"a day":              {at(2014, 6, 25, archive.PrecisionDay), "2014-06-25"},
		"a day without":      {at(2014, 6, 3, archive.PrecisionDay), "2014-05-28"},
		"a month without":    {at(2014, 8, 1, archive.PrecisionMonth), "2014-06-28"},
		"a year without":     {at(2018, 1, 1, archive.PrecisionYear), "2014-12-28"},
		"later than all":     {at(2030, 1, 1, archive.PrecisionYear), "2020-12-28"},
		"earlier than dated": {at(1999, 1, 1, archive.PrecisionYear), "0001-01-01"},
	} {
		if got := s.Cells[s.cellAt(tt.date)].Wall.Format("2006-01-02"); got != tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
	}
	if n := (&State{}).cellAt(at(2014, 1, 1, archive.PrecisionYear)); n != -1 {
		t.Errorf("of nothing it is cell %d", n)
	}
}

func TestNearestOfTheTimeline(t *testing.T) {
	line := decade(t).Timeline
	for year, want := range map[int]int{2025: 2020, 2020: 2020, 2019: 2014, 2013: 2013, 1990: 2013} {
		if got := line.nearest(year); got != want {
			t.Errorf("%d leads to %d, want %d", year, got, want)
		}
	}
	if m := line[1].filled(partOf(8)); m != 9 && m != 6 {
		t.Errorf("beside August stands %d", m)
	}
	if m := line[1].filled(parts - 1); m != 1 {
		t.Errorf("beside what knows only its year stands %d", m)
	}
}

func TestMonthsOfTheScopeOnly(t *testing.T) {
	s, err := load(t.Context(), family(), Scope{Title: "앨범"})
	if err != nil {
		t.Fatal(err)
	}
	if got := years(s.Timeline); !slices.Equal(got, []int{2005, 2004}) || s.Timeline[0].Parts[partOf(9)].total() != 232 {
		t.Errorf("years %v, September %v", got, s.Timeline[0].Parts[partOf(9)])
	}
}

func TestADayOfEveryYearHasOnePartAYear(t *testing.T) {
	s, err := load(t.Context(), family(), Scope{Query: catalog.Query{Month: 10}, Title: "10월", Since: 2026})
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Timeline) != 1 || len(s.Timeline[0].Parts) != 1 || s.Timeline[0].Parts[0].total() != 3 {
		t.Fatalf("the rail has %+v", s.Timeline)
	}
	section, rest := s.spot(2005, 0.5)
	if band, part := s.place(section, rest); section != 0 || band != 0 || part != 0.5 {
		t.Errorf("the middle is %v of %d, and back %v of %d", rest, section, part, band)
	}
}
