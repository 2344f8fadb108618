package amend_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/amend"
	"dotori/archive/catalog"
)

func at(t *testing.T, s string) archive.Moment {
	t.Helper()
	if s == "" {
		return archive.Moment{}
	}
	m, ok := amend.ReadDate(s)
	if !ok {
		t.Fatalf("%q is no date", s)
	}
	m.Origin = archive.OriginEXIF
	return m
}

func TestRedate(t *testing.T) {
	const day = 24 * time.Hour
	tests := []struct {
		name     string
		date     amend.Redate
		was, now string
		err      error
	}{
		{"set", amend.Set(at(t, "2005-10")), "1999-01-01 10:00", "2005-10", nil},
		{"set the undated", amend.Set(at(t, "2005-10")), "", "2005-10", nil},
		{"unknown", amend.Unknown(), "2005-10-08", "", nil},
		{"same time", amend.SameTime(at(t, "2005-10-08")), "2000-01-01 18:42:09", "2005-10-08 18:42:09", nil},
		{"same time, none known", amend.SameTime(at(t, "2005-10-08")), "2000-01", "2005-10-08", nil},
		{"same time, undated", amend.SameTime(at(t, "2005-10-08")), "", "2005-10-08", nil},
		{"another year", amend.SameTime(at(t, "2005")), "2000-03-04 18:42", "2005-03-04 18:42", nil},
		{"another year of a year", amend.SameTime(at(t, "2005")), "2000", "2005", nil},
		{"another year of nothing", amend.SameTime(at(t, "2005")), "", "", amend.ErrUndated},
		{"another month", amend.SameTime(at(t, "2005-10")), "2000-03-04", "2005-10-04", nil},
		{"another year of a decade", amend.SameTime(at(t, "1985")), "1980s", "1985", nil},
		{"a decade", amend.SameTime(at(t, "1980s")), "1985-03-04 18:42", "1980s", nil},
		{"only the decade", amend.Coarsen(archive.PrecisionDecade), "1985-10-08 18:42", "1980s", nil},
		{"days of a decade", amend.Shift(3 * day), "1980s", "1980s", amend.ErrVague},
		{"another month of a year", amend.SameTime(at(t, "2005-10")), "2000", "2005-10", nil},
		{"no such day", amend.SameTime(at(t, "2005")), "2004-02-29 10:00", "2004-02-29 10:00", amend.ErrNoDay},
		{"later", amend.Shift(day + 2*time.Hour), "2005-12-31 23:30", "2006-01-02 01:30", nil},
		{"earlier", amend.Shift(-9 * time.Hour), "2005-10-08 06:00:01", "2005-10-07 21:00:01", nil},
		{"whole days", amend.Shift(-(2*day + 5*time.Hour)), "2005-10-08", "2005-10-06", nil},
		{"hours of a day", amend.Shift(5 * time.Hour), "2005-10-08", "2005-10-08", amend.ErrVague},
		{"days of a month", amend.Shift(3 * day), "2005-10", "2005-10", amend.ErrVague},
		{"days of nothing", amend.Shift(3 * day), "", "", amend.ErrUndated},
		{"before all calendars", amend.Shift(-900 * day), "0003-01-01", "0003-01-01", amend.ErrNoDay},
		{"only the year", amend.Coarsen(archive.PrecisionYear), "2005-10-08 18:42", "2005", nil},
		{"only the day", amend.Coarsen(archive.PrecisionDay), "2005-10-08 18:42", "2005-10-08", nil},
		{"only the minute", amend.Coarsen(archive.PrecisionMinute), "2005-10-08 18:42:09", "2005-10-08 18:42", nil},
		{"finer than known", amend.Coarsen(archive.PrecisionDay), "2005", "2005", amend.ErrVague},
		{"coarser than nothing", amend.Coarsen(archive.PrecisionDay), "", "", amend.ErrUndated},
	}
	for _, tt := range tests {
		got, err := tt.date(at(t, tt.was))
		if amend.WriteDate(got) != tt.now || !errors.Is(err, tt.err) {
			t.Errorf("%s: %q, %v; want %q, %v", tt.name, amend.WriteDate(got), err, tt.now, tt.err)
		}
	}
}

func TestTheOffsetStays(t *testing.T) {
	was := at(t, "2005-10-08 18:42")
	was.Offset = archive.EastOf(9 * 3600)
	for name, d := range map[string]amend.Redate{"set": amend.Set(at(t, "2006")), "shift": amend.Shift(time.Hour), "same time": amend.SameTime(at(t, "2006"))} {
		if got, _ := d(was); got.Offset != was.Offset {
			t.Errorf("%s: %+v", name, got)
		}
	}
	if got, _ := amend.Unknown()(was); got != (archive.Moment{}) {
		t.Errorf("unknown knows %+v", got)
	}
}

const id = "00000000000000000000000000000001"

// said writes edits as "field=value".
func said(edits []catalog.Edit) string {
	var parts []string
	for _, e := range edits {
		if e.Value != "" && e.Check() != nil {
			return e.Field + ": " + e.Check().Error()
		}
		parts = append(parts, e.Field+"="+e.Value)
	}
	return strings.Join(parts, " ")
}

func to[T any](v T) *T { return &v }

func TestEditsOfAnItem(t *testing.T) {
	lat, long := 37.5, 127.0
	it := archive.Item{ID: id, Title: "바다", Text: "파도", Moment: at(t, "2005-10-08"), People: []string{"엄마"}, Favorite: true,
		Latitude: &lat, Longitude: &long, Collections: []archive.Collection{{Title: "싸이월드"}, {Title: "여행", Own: true}}}
	formatted := it
	formatted.HTML = "<b>파도</b>"
	tests := []struct {
		name string
		item archive.Item
		c    amend.Change
		want string
	}{
		{"nothing", it, amend.Change{}, ""},
		{"as it is", it, amend.Change{Title: to("바다"), Text: to("파도"), Favorite: to(true), People: amend.ReadNames("엄마"),
			Date: amend.Set(at(t, "2005-10-08")), Place: &amend.Place{Known: true, Latitude: 37.5, Longitude: 127}, Hidden: to(false)}, ""},
		{"words", it, amend.Change{Title: to(""), Text: to("큰 파도")}, `title="" text="큰 파도"`},
		{"words of another system", it, amend.Change{Title: to("\u1112\u1161\u11ab"), Text: to("a\r\nb")}, `title="한" text="a\nb"`},
		{"without its look", formatted, amend.Change{Text: to("파도")}, `text="파도"`},
		{"flags", it, amend.Change{Favorite: to(false), Hidden: to(true), Trashed: to(true)}, "favorite=false hidden=true trashed=true"},
		{"names", it, amend.Change{People: amend.ReadNames("+아빠"), Tags: amend.ReadNames("여름"), Albums: amend.ReadNames("-여행,+가족")},
			`people=["엄마","아빠"] tags=["여름"] albums=["가족"]`},
		{"date", it, amend.Change{Date: amend.Coarsen(archive.PrecisionYear)},
			`moment={"wall":"2005-01-01T00:00:00","offset":"","precision":"year","origin":"user"}`},
		{"undated", it, amend.Change{Date: amend.Unknown()}, `moment={"wall":"","offset":"","precision":"","origin":"user"}`},
		{"place", it, amend.Change{Place: &amend.Place{Known: true, Latitude: 1, Longitude: 2}}, `place={"latitude":1,"longitude":2}`},
		{"no place", it, amend.Change{Place: &amend.Place{}}, "place=null"},
		{"no place again", archive.Item{ID: id}, amend.Change{Place: &amend.Place{}}, ""},
		{"restored", it, amend.Change{Restored: []string{"title", "moment"}}, "title= moment="},
	}
	for _, tt := range tests {
		got, err := tt.c.Edits(tt.item)
		if said(got) != tt.want || err != nil {
			t.Errorf("%s: %s, %v; want %s", tt.name, said(got), err, tt.want)
		}
		if tt.c.Empty() != (tt.name == "nothing") {
			t.Errorf("%s: empty is %v", tt.name, tt.c.Empty())
		}
	}
	got, err := amend.Change{Title: to("산"), Date: amend.Shift(time.Hour)}.Edits(it)
	if said(got) != `title="산"` || !errors.Is(err, amend.ErrVague) {
		t.Errorf("%s, %v", said(got), err)
	}
}
