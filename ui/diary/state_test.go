package diary

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/task"
)

// library is a source of texts; their keys are in order of their days.
type library struct {
	items       []archive.Item
	keys        []catalog.Key
	collections []catalog.Collection
	comments    map[string][]archive.Item
	err         error
}

// libraryOf gives one entry for each day; "" has none, "2005" only a year.
func libraryOf(days ...string) *library {
	l := &library{comments: map[string][]archive.Item{}}
	for i, d := range days {
		it := archive.Item{ID: fmt.Sprint("e", i), Kind: archive.Diary, Service: "cyworld"}
		for layout, p := range map[string]archive.Precision{"2006-01-02": archive.PrecisionDay, "2006": archive.PrecisionYear} {
			if t, err := time.Parse(layout, d); err == nil {
				it.Moment = archive.At(t, p, archive.OriginArchive)
			}
		}
		key := catalog.Key(i + 1)
		if it.Moment.Known() {
			key += catalog.KeyAt(it.Moment.Wall)
		}
		l.items, l.keys = append(l.items, it), append(l.keys, key)
	}
	return l
}

// in puts entries into a collection.
func (l *library) in(c catalog.Collection, entries ...int) {
	c.Service, c.Count = "cyworld", len(entries)
	l.collections = append(l.collections, c)
	for _, i := range entries {
		l.items[i].Collections = append(l.items[i].Collections, archive.Collection{Kind: c.Kind, Title: c.Title})
	}
}

func (l *library) chosen(q catalog.Query) (all []int) {
	for i, it := range l.items {
		in := q.Collection == 0 || slices.ContainsFunc(l.collections, func(c catalog.Collection) bool {
			return c.ID == q.Collection && slices.Contains(it.Collections, archive.Collection{Kind: c.Kind, Title: c.Title})
		})
		if in && slices.Contains(q.Kinds, it.Kind) {
			all = append(all, i)
		}
	}
	if q.Newest {
		slices.Reverse(all)
	}
	return all
}

func (l *library) Keys(_ context.Context, q catalog.Query) (keys []catalog.Key, err error) {
	for _, i := range l.chosen(q) {
		keys = append(keys, l.keys[i])
	}
	return keys, l.err
}

func (l *library) Heads(_ context.Context, keys []catalog.Key) (map[catalog.Key]catalog.Head, error) {
	heads := map[catalog.Key]catalog.Head{}
	for i, k := range l.keys {
		if slices.Contains(keys, k) {
			heads[k] = catalog.Head{Key: k, ID: l.items[i].ID, Kind: l.items[i].Kind, Moment: l.items[i].Moment, Snippet: "글"}
		}
	}
	return heads, l.err
}

func (l *library) Months(_ context.Context, q catalog.Query) (all []catalog.MonthCount, err error) {
	for _, i := range l.chosen(q) {
		all = append(all, catalog.MonthCount{Kind: l.items[i].Kind, Count: 1})
	}
	return all, l.err
}

func (l *library) Collections(context.Context, ...archive.CollectionKind) ([]catalog.Collection, error) {
	return l.collections, nil
}

func (l *library) find(id string) int {
	return slices.IndexFunc(l.items, func(it archive.Item) bool { return it.ID == id })
}

func (l *library) Item(_ context.Context, id string) (archive.Item, error) {
	if i := l.find(id); i >= 0 {
		return l.items[i], nil
	}
	return archive.Item{}, catalog.ErrNotFound
}

func (l *library) Key(_ context.Context, id string) (catalog.Key, error) {
	return l.keys[l.find(id)], nil
}

func (l *library) Comments(_ context.Context, id string) ([]archive.Item, error) {
	return l.comments[id], nil
}

func TestReaderMovesByDate(t *testing.T) {
	r := NewReader(libraryOf("2005-09-30", "2005-10-01", "2005-10-03", "2006-01-05"), task.Inline(), 0)
	want := func(id string) {
		t.Helper()
		if r.Item.ID != id || r.Err != nil {
			t.Errorf("entry %q is open (%v), want %q", r.Item.ID, r.Err, id)
		}
	}
	r.Open("e2")
	want("e2")
	if at, ok := r.At(); !ok || at != 2 || r.Sheet != (Month{2005, time.October}) {
		t.Errorf("it stands at %d %v, sheet %v", at, ok, r.Sheet)
	}
	r.Next()
	want("e3")
	r.Next()
	want("e3")
	r.Previous()
	r.Previous()
	want("e1")
	r.Previous()
	r.Previous()
	want("e0")
}

func TestReaderKeepsToItsShelf(t *testing.T) {
	l := libraryOf("2005-10-01", "2005-10-02", "2005-10-03", "2005-10-04")
	l.in(catalog.Collection{ID: 7, Kind: archive.DiaryFolder, Title: "여행"}, 0, 2)
	r := NewReader(l, task.Inline(), 7)
	r.Open("e2")
	r.Previous()
	if r.Item.ID != "e0" || r.Shelf.Title != "여행" {
		t.Fatalf("before stands %s, on %+v", r.Item.ID, r.Shelf)
	}
	r.SetShelf(Shelf{})
	r.Next()
	if r.Item.ID != "e1" || r.Shelf.ID != 0 {
		t.Errorf("after stands %s, on %+v", r.Item.ID, r.Shelf)
	}
}

func TestReaderKeepsTheEntryWhenTheNextFails(t *testing.T) {
	r := NewReader(libraryOf("2005-10-01"), task.Inline(), 0)
	r.Open("e0")
	r.Open("gone")
	if !errors.Is(r.Err, catalog.ErrNotFound) || r.Item.ID != "e0" || r.Loading {
		t.Errorf("error %v, item %s", r.Err, r.Item.ID)
	}
}

func TestCalendar(t *testing.T) {
	r := NewReader(libraryOf("", "2005", "2005-10-03", "2005-10-03", "2005-10-28", "2006-02-01"), task.Inline(), 0)
	r.Open("e4")
	october := Month{2005, time.October}
	if want := map[int]string{3: "e2", 28: "e4"}; r.Sheet != october || !reflect.DeepEqual(r.Marks, want) {
		t.Errorf("sheet %v with marks %v, want %v", r.Sheet, r.Marks, want)
	}
	r.LaterSheet()
	if r.Sheet != (Month{2006, time.February}) || r.Marks[1] != "e5" {
		t.Errorf("later: %v, %v", r.Sheet, r.Marks)
	}
	r.LaterSheet()
	r.EarlierSheet()
	if r.Sheet != october {
		t.Errorf("earlier: %v", r.Sheet)
	}
	r.EarlierSheet() // the month of an entry that knows only its year
	r.EarlierSheet()
	if len(r.Marks) != 0 || r.Sheet.Year != 2005 {
		t.Errorf("the undated entry is marked: %v, %v", r.Sheet, r.Marks)
	}
	r.Open("e0")
	if r.Sheet != (Month{}) || r.Err != nil {
		t.Errorf("an entry without a date has the sheet %v, %v", r.Sheet, r.Err)
	}
}

func TestCommentsAreThreaded(t *testing.T) {
	l := libraryOf("2005-10-03")
	l.comments["e0"] = []archive.Item{
		{ID: "c1", Parent: "e0"}, {ID: "c2", Parent: "c1"}, {ID: "c3", Parent: "c2"}, {ID: "c4", Parent: "e0"}, {ID: "c5", Parent: "lost"}}
	r := NewReader(l, task.Inline(), 0)
	r.Open("e0")
	var depths []int
	for _, c := range r.Comments {
		depths = append(depths, c.Depth)
	}
	if want := []int{0, 1, 2, 0, 0}; !slices.Equal(depths, want) {
		t.Errorf("depths %v, want %v", depths, want)
	}
}

// arranged tells groups on one line: "diary:여행(2)".
func arranged(groups []Group) (out []string) {
	for _, g := range groups {
		for _, s := range g.Shelves {
			where := string(g.Binding)
			if g.Shop {
				where = "shop"
			}
			out = append(out, fmt.Sprintf("%s:%s%s(%d)", where, s.Kind, s.Title, s.Count))
		}
	}
	return out
}

func TestShelves(t *testing.T) {
	l := libraryOf("2005-10-01", "2005-10-02", "2005-10-03", "2005-10-04", "2005-10-05")
	l.items[2].Kind, l.items[3].Kind, l.items[4].Kind = archive.Guestbook, archive.Product, archive.Post
	l.in(catalog.Collection{ID: 1, Kind: archive.DiaryFolder, Title: "여행"}, 0)
	l.in(catalog.Collection{ID: 2, Kind: archive.GuestbookWall, Title: "방명록"}, 2)
	l.in(catalog.Collection{ID: 3, Kind: archive.Board, Title: "가방"}, 3)
	l.in(catalog.Collection{ID: 4, Kind: archive.Board, Title: "공지"}, 4)
	s := NewShelves(l, task.Inline())
	s.Load()
	want := []string{":(4)", ":diary(2)", "diary:여행(1)", "board:공지(1)", "guestbook:방명록(1)", "shop:product(1)", "shop:가방(1)"}
	if got := arranged(s.Groups); !slices.Equal(got, want) {
		t.Errorf("shelves %q, want %q", got, want)
	}
	for arg, form := range map[string]Form{"": Entries, "diary": Entries, "2": Notes, "4": Table, "99": Entries} {
		if got := s.Find(arg); got.Form != form {
			t.Errorf("%q leads to %+v", arg, got)
		}
	}
	l.err = errors.New("disk gone")
	s.Load()
	if s.Err == nil || s.Loading {
		t.Error("a failure was swallowed")
	}
}

func TestListNumbersAsBoardsDo(t *testing.T) {
	l := NewList(libraryOf("2005-10-01", "2005-10-03"), task.Inline())
	l.Open(Shelf{Kind: archive.Diary})
	h, ok := l.Head(0)
	if !ok || h.ID != "e1" || l.Number(0) != 2 || l.Number(1) != 1 {
		t.Errorf("first is %+v, number %d", h, l.Number(0))
	}
}

func TestWallHangsInPages(t *testing.T) {
	days := make([]string, 2*notesPerPage+1)
	for i := range days {
		days[i] = time.Date(2005, 1, 1+i, 0, 0, 0, 0, time.UTC).Format("2006-01-02")
	}
	src := libraryOf(days...)
	src.comments["e0"] = []archive.Item{{ID: "a", Parent: "e0"}}
	list := NewList(src, task.Inline())
	list.Open(Shelf{})
	w := NewWall(src, task.Inline(), list)
	w.Open(99)
	if w.Pages() != 3 || w.Page != 2 || len(w.Notes) != 1 || len(w.Notes[0].Answers) != 1 {
		t.Fatalf("page %d of %d has %d notes", w.Page, w.Pages(), len(w.Notes))
	}
	w.Open(0)
	if len(w.Notes) != notesPerPage || w.Notes[0].Item.ID != fmt.Sprint("e", 2*notesPerPage) {
		t.Errorf("the first page has %d notes, beginning with %s", len(w.Notes), w.Notes[0].Item.ID)
	}
}

func TestLookStaysWithinItsRanges(t *testing.T) {
	for _, l := range []Look{{Size: 99, Width: -3}, Usual(), {}} {
		if l.width() < 400 || l.style().Size == "" {
			t.Errorf("%+v is %v wide in %q", l, l.width(), l.style().Size)
		}
	}
}

func TestLookIsChosenByNumbers(t *testing.T) {
	l := Usual().with(0, 1).with(1, 3).with(2, 0)
	if l != (Look{Serif: true, Size: 3}) || l.choices() != [3]int{1, 3, 0} {
		t.Errorf("chosen %+v, %v", l, l.choices())
	}
}
