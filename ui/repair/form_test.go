package repair

import (
	"context"
	"errors"
	"iter"
	"slices"
	"strings"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/amend"
	"dotori/archive/catalog"
)

// shelf is a library of some items.
type shelf struct {
	items     []archive.Item
	originals []catalog.Edit
}

func (s shelf) Items(_ context.Context, q catalog.Query) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		for _, it := range s.items {
			if slices.Contains(q.IDs, it.ID) && !yield(it, nil) {
				return
			}
		}
	}
}

func (s shelf) OriginalsOf(_ context.Context, ids []string) ([]catalog.Edit, error) {
	return slices.DeleteFunc(slices.Clone(s.originals), func(e catalog.Edit) bool { return !slices.Contains(ids, e.Item) }), nil
}

func (s shelf) Names(context.Context) ([]string, error) {
	return []string{"엄마", "아빠", "김엄지", "고모", "Minji"}, nil
}

func (s shelf) Tags(context.Context) ([]string, error) { return []string{"바다", "여름"}, nil }

func when(t *testing.T, s string) archive.Moment {
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

// summer is a library of three photos and a formatted post.
func summer(t *testing.T) shelf {
	lat, long := 33.5, 126.5
	photo := func(id, date string, people ...string) archive.Item {
		return archive.Item{ID: id, Kind: archive.Photo, Title: "바다", Moment: when(t, date), People: people, Media: []archive.Media{{Name: id}}}
	}
	s := shelf{items: []archive.Item{photo("0", ""), photo("l", "2004-02-29 10:00"), photo("1", "2005-07-01 10:00", "엄마"), photo("2", "2005-07-02 11:30", "엄마", "아빠"),
		{ID: "p", Kind: archive.Post, Title: "여행", Text: "첫날\n\uFFFC\n둘째 날", HTML: "<p>첫날", Moment: when(t, "2005-07"), Latitude: &lat, Longitude: &long, Tags: []string{"여름"}}}}
	s.originals = []catalog.Edit{{Item: "1", Field: "title", Value: `""`}, {Item: "2", Field: "title", Value: `""`}, {Item: "2", Field: "moment", Value: `{"wall":"2000-01-01T00:00:00","precision":"second"}`}}
	return s
}

func load(t *testing.T, ids ...string) *Form {
	t.Helper()
	f, err := Load(t.Context(), summer(t), ids)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// said writes what a form would save as "item.field=value".
func said(f *Form) string {
	edits := f.Edits()
	var parts []string
	for _, e := range edits {
		parts = append(parts, e.Item+"."+e.Field+"="+e.Value)
	}
	return strings.Join(parts, " ")
}

func TestAFormOfOneShowsWhatIsThere(t *testing.T) {
	f := load(t, "p")
	if f.Len() != 1 || f.Title.Typed != "여행" || f.Text.Typed != "첫날\n▣\n둘째 날" || f.Text.Pictures() != "▣" || f.Date.Typed != "2005-07" ||
		f.Place.Typed != "33.5, 126.5" || len(f.Tags.Parts()) != 1 || !f.Formatted() || !f.Titled() || f.Item().Media != nil {
		t.Errorf("the form shows %+v", f)
	}
	if f.Touched() || said(f) != "" {
		t.Errorf("nothing is changed, and %s", said(f))
	}
}

func TestWhatIsTypedIsSaved(t *testing.T) {
	f := load(t, "p")
	f.Title.Typed, f.Text.Typed, f.Date.Typed, f.Place.Typed = "제주", "첫날\n▣", "2005년 7월 3일", "37.5, 127"
	f.People.Add(" 엄마, 아빠")
	f.Tags.Remove("여름")
	f.Tags.Add("바다")
	want := `p.title="제주" p.text="첫날\n` + "\uFFFC" + `" p.people=["엄마","아빠"] p.tags=["바다"] p.place={"latitude":37.5,"longitude":127} ` +
		`p.moment={"wall":"2005-07-03T00:00:00","offset":"","precision":"day","origin":"user"}`
	if got := said(f); got != want {
		t.Errorf("saved\n%s\nwant\n%s", got, want)
	}
	if title := f.Name(); title != "Edit" || !f.Touched() {
		t.Errorf("the action is called %q", title)
	}
}

func TestManyAreChangedAlike(t *testing.T) {
	f := load(t, "1", "2", "p")
	if !f.Title.Mixed || f.Title.Typed != "" || f.Date.Way != Keep || !f.Place.Mixed || f.Touched() {
		t.Fatalf("the form shows %+v", f)
	}
	parts := f.People.Parts()
	if want := []Part{{"엄마", 2, false}, {"아빠", 1, false}}; !slices.Equal(parts, want) {
		t.Errorf("people %+v, want %+v", parts, want)
	}
	f.People.Add("아빠")
	f.People.Remove("엄마")
	if got, want := said(f), `1.people=["아빠"] 2.people=["아빠"] p.people=["아빠"]`; got != want {
		t.Errorf("saved %s, want %s", got, want)
	}
	f.People.Add("엄마")
	if parts := f.People.Parts(); !parts[0].All || !parts[1].All {
		t.Errorf("all have both, and the form shows %+v", parts)
	}
	if f.Title.Typed = "우리"; !strings.Contains(said(f), `1.title="우리" 1.people`) {
		t.Errorf("saved %s", said(f))
	}
}

func TestWhatArchivesSayComesBack(t *testing.T) {
	f := load(t, "1", "2", "p")
	if f.Title.Own != 2 || f.Title.Archive != `""` || f.Date.Own != 1 || f.Text.Own != 0 {
		t.Fatalf("own %+v", f.Title.Field)
	}
	f.Title.Typed = "이것은 지나갑니다"
	f.Title.Restore, f.Date.Restore, f.Text.Restore = true, true, true
	if got, want := said(f), "1.title= 2.title= 2.moment="; got != want {
		t.Errorf("saved %s, want %s", got, want)
	}
	if title := f.Name(); title != "Give back what the archives say" || !f.Touched() {
		t.Errorf("the action is called %q", title)
	}
}

func TestWaysToChangeDates(t *testing.T) {
	tests := []struct {
		name    string
		ids     string
		set     func(*Dating)
		first   string
		last    string
		preview Preview
	}{
		{"exact", "1 2 p", func(d *Dating) { d.Way, d.Typed = Exact, "2006-08" }, "2005-07-01 10:00 2006-08", "2005-07 2006-08", Preview{Moved: 3}},
		{"day", "1 2", func(d *Dating) { d.Way, d.Typed = Day, "2006.8.1" }, "2005-07-01 10:00 2006-08-01 10:00", "2005-07-02 11:30 2006-08-01 11:30", Preview{Moved: 2}},
		{"shift", "0 1 2 p", func(d *Dating) { d.Way, d.Earlier, d.Days, d.Hours = Shift, true, "1", "2" },
			"2005-07-01 10:00 2005-06-30 08:00", "2005-07-02 11:30 2005-07-01 09:30", Preview{Moved: 2, Undated: 1, Vague: 1}},
		{"align", "1 2", func(d *Dating) {
			if err := d.Align("2005-07-02 09:30"); err != nil {
				t.Error(err)
			}
			d.Way = Shift
		}, "2005-07-01 10:00 2005-07-02 09:30", "2005-07-02 11:30 2005-07-03 11:00", Preview{Moved: 2}},
		{"coarse", "1 p", func(d *Dating) { d.Way, d.Precision = Coarse, archive.PrecisionDay }, "2005-07-01 10:00 2005-07-01", "2005-07-01 10:00 2005-07-01", Preview{Moved: 1, Vague: 1}},
		{"unknown", "0 1", func(d *Dating) { d.Way = Unknown }, "2005-07-01 10:00 ", "2005-07-01 10:00 ", Preview{Moved: 1}},
		{"the undated", "0", func(d *Dating) { d.Typed = "2005" }, " 2005", " 2005", Preview{Moved: 1}},
		{"no day", "l", func(d *Dating) { d.Way, d.Typed = Day, "2005" }, " ", " ", Preview{NoDay: 1}},
	}
	for _, tt := range tests {
		f := load(t, strings.Fields(tt.ids)...)
		tt.set(&f.Date)
		p, ok := f.Date.Preview()
		show := func(m Move) string { return amend.WriteDate(m.Was) + " " + amend.WriteDate(m.Now) }
		if !ok || show(p.First) != tt.first || show(p.Last) != tt.last {
			t.Errorf("%s: %v, first %q, last %q", tt.name, ok, show(p.First), show(p.Last))
		}
		if p.Moved != tt.preview.Moved || p.Undated != tt.preview.Undated || p.Vague != tt.preview.Vague || p.NoDay != tt.preview.NoDay {
			t.Errorf("%s: %+v", tt.name, p)
		}
		if edits := f.Edits(); len(edits) != p.Moved {
			t.Errorf("%s: %d are said to move, %d do", tt.name, p.Moved, len(edits))
		}
	}
}

func TestDatesThatCannotBeRead(t *testing.T) {
	tests := []struct {
		ids  []string
		set  func(*Dating)
		want error
	}{
		{[]string{"1"}, func(d *Dating) { d.Typed = "어제" }, ErrDate},
		{[]string{"1"}, func(d *Dating) { d.Typed = "" }, ErrDate},
		{[]string{"0"}, func(d *Dating) { d.Typed = "" }, nil},
		{[]string{"1", "2"}, func(d *Dating) { d.Way = Exact }, nil},
		{[]string{"1", "2"}, func(d *Dating) { d.Way = Shift }, nil},
		{[]string{"1", "2"}, func(d *Dating) { d.Way, d.Days = Shift, "하나" }, ErrNumber},
		{[]string{"1", "2"}, func(d *Dating) { d.Way, d.Days = Shift, "-3" }, ErrNumber},
		{[]string{"1", "2"}, func(d *Dating) { d.Way = Coarse }, nil},
	}
	for i, tt := range tests {
		f := load(t, tt.ids...)
		tt.set(&f.Date)
		if _, err := f.Change(); !errors.Is(err, tt.want) {
			t.Errorf("%d: %v, want %v", i, err, tt.want)
		}
		if _, ok := f.Date.Preview(); ok || said(f) != "" {
			t.Errorf("%d: saved %s", i, said(f))
		}
		if f.Touched() != (tt.want != nil) {
			t.Errorf("%d: touched is %v", i, f.Touched())
		}
	}
	f := load(t, "0", "1")
	for _, s := range []string{"2005", "2005-07-01", ""} {
		if err := f.Date.Align(s); err == nil {
			t.Errorf("%q is taken for a time", s)
		}
	}
	if err := load(t, "0", "p").Date.Align("2005-07-01 10:00"); err == nil {
		t.Error("what has no time is moved by one")
	}
}

func TestChoosingAWayAgainLeavesIt(t *testing.T) {
	one, many := load(t, "1"), load(t, "1", "2")
	for _, w := range []Way{Shift, Shift, Day} {
		one.Date.Choose(w)
		many.Date.Choose(w)
	}
	if one.Date.Way != Day || many.Date.Way != Day {
		t.Errorf("%v, %v", one.Date.Way, many.Date.Way)
	}
	one.Date.Choose(Day)
	many.Date.Choose(Day)
	if one.Date.Way != Exact || one.Touched() || many.Date.Way != Keep {
		t.Errorf("%v, %v", one.Date.Way, many.Date.Way)
	}
	one.Date.SetBy(-(26*time.Hour + 5*time.Minute))
	if d := one.Date; !d.Earlier || d.Days != "1" || d.Hours != "2" || d.Minutes != "5" {
		t.Errorf("%+v", d)
	}
}

func TestPlaces(t *testing.T) {
	f := load(t, "p")
	f.Place.Clear = true
	if got := said(f); got != "p.place=null" || !f.Place.Known() {
		t.Errorf("cleared: %s", got)
	}
	f.Place.Clear, f.Place.Typed = false, ""
	if got := said(f); got != "p.place=null" {
		t.Errorf("emptied: %s", got)
	}
	f.Place.Typed = "126.9, 37.5"
	if _, err := f.Change(); !errors.Is(err, amend.ErrSwapped) || said(f) != "" || !f.Touched() {
		t.Errorf("swapped: %v, %s", err, said(f))
	}
	if f := load(t, "0"); f.Place.Known() || f.Touched() {
		t.Error("a place where there is none")
	}
}

func TestSuggestions(t *testing.T) {
	f := load(t, "1")
	for typed, want := range map[string]string{"ㅇ": "아빠 김엄지", "엄": "김엄지", "min": "Minji", "": "", "고": "고모", "x": ""} {
		if got := strings.Join(f.People.Suggest(typed, 6), " "); got != want {
			t.Errorf("%q: %q, want %q", typed, got, want)
		}
	}
	if got := f.People.Suggest("ㅇ", 1); len(got) != 1 {
		t.Errorf("%q", got)
	}
}

func TestCounts(t *testing.T) {
	f := load(t, "0", "1", "2", "p")
	if n, exact := f.Count(); n != 0 || !exact {
		t.Errorf("%d change, exact %v", n, exact)
	}
	f.People.Add("엄마")
	if n, exact := f.Count(); n != 2 || !exact {
		t.Errorf("%d change, exact %v", n, exact)
	}
	many := newForm(make([]archive.Item, few+1), nil)
	if n, exact := many.Count(); n != 0 || !exact {
		t.Errorf("%d of many change, exact %v", n, exact)
	}
	many.Tags.Add("바다")
	if n, exact := many.Count(); n != few+1 || exact {
		t.Errorf("%d of many change, exact %v", n, exact)
	}
	many.Date.Way, many.Date.Typed = Exact, "어제"
	if n, _ := many.Count(); n != 0 {
		t.Errorf("%d of many change to nothing", n)
	}
}

func TestWhatIsGoneCannotBeEdited(t *testing.T) {
	if _, err := Load(t.Context(), summer(t), []string{"gone"}); !errors.Is(err, catalog.ErrNotFound) {
		t.Errorf("%v", err)
	}
}
