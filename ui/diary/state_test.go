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

// shelf is a library of texts; days gives one entry for each.
type shelf struct {
	cells    []catalog.Cell
	comments map[string][]archive.Item
	err      error
}

func shelfOf(days ...string) *shelf {
	s := &shelf{comments: map[string][]archive.Item{}}
	for i, d := range days {
		c := catalog.Cell{ID: fmt.Sprint("e", i), Kind: archive.Diary}
		if t, err := time.Parse("2006-01-02", d); err == nil {
			c.Wall, c.Year, c.Month = t, t.Year(), int(t.Month())
		}
		s.cells = append(s.cells, c)
	}
	return s
}

func (s *shelf) Cells(_ context.Context, q catalog.Query) ([]catalog.Cell, error) {
	var out []catalog.Cell
	for _, c := range s.cells {
		if slices.Contains(q.Kinds, c.Kind) {
			out = append(out, c)
		}
	}
	if q.Newest {
		slices.Reverse(out)
	}
	return out, s.err
}

func (s *shelf) Collections(context.Context, ...archive.CollectionKind) ([]catalog.Collection, error) {
	return []catalog.Collection{{ID: 7, Title: "다이어리", Count: len(s.cells)}}, nil
}

func (s *shelf) Item(_ context.Context, id string) (archive.Item, error) {
	for _, c := range s.cells {
		if c.ID == id {
			return archive.Item{ID: id, Kind: c.Kind}, nil
		}
	}
	return archive.Item{}, catalog.ErrNotFound
}

func (s *shelf) Comments(_ context.Context, id string) ([]archive.Item, error) {
	return s.comments[id], nil
}

func TestReaderMovesByDate(t *testing.T) {
	s := shelfOf("2005-09-30", "2005-10-01", "2005-10-03", "2006-01-05")
	r := NewReader(s, task.Inline())
	r.Open("e2")
	if r.Item.ID != "e2" || r.At != 2 || r.Sheet != (Month{2005, time.October}) {
		t.Fatalf("opened %s at %d, sheet %v", r.Item.ID, r.At, r.Sheet)
	}
	r.Next()
	if r.Item.ID != "e3" || r.Sheet.Year != 2006 {
		t.Errorf("next led to %s", r.Item.ID)
	}
	r.Next()
	if r.Item.ID != "e3" {
		t.Errorf("there is nothing after the last, but %s came", r.Item.ID)
	}
	r.Previous()
	r.Previous()
	if r.Item.ID != "e1" {
		t.Errorf("previous led to %s", r.Item.ID)
	}
	if from, to := r.SheetEntries(); from != 1 || to != 3 {
		t.Errorf("October has the entries %d…%d", from, to)
	}
}

func TestReaderKeepsTheEntryWhenTheNextFails(t *testing.T) {
	r := NewReader(shelfOf("2005-10-01"), task.Inline())
	r.Open("e0")
	r.Open("gone")
	if !errors.Is(r.Err, catalog.ErrNotFound) || r.Item.ID != "e0" || r.Loading {
		t.Errorf("error %v, item %s", r.Err, r.Item.ID)
	}
}

func TestCalendar(t *testing.T) {
	entries := shelfOf("", "2005-10-03", "2005-10-03", "2005-10-28", "2006-02-01").cells
	october := Month{2005, time.October}
	if got, want := october.Marks(entries), map[int]int{3: 1, 28: 3}; !reflect.DeepEqual(got, want) {
		t.Errorf("marks %v, want %v", got, want)
	}
	if m, ok := october.Later(entries); !ok || m != (Month{2006, time.February}) {
		t.Errorf("later: %v, %v", m, ok)
	}
	if m, ok := (Month{2006, time.February}).Earlier(entries); !ok || m != october {
		t.Errorf("earlier: %v, %v", m, ok)
	}
	if _, ok := october.Earlier(entries); ok {
		t.Error("found a month before the first; the undated entry has none")
	}
}

func TestCommentsAreThreaded(t *testing.T) {
	s := shelfOf("2005-10-03")
	s.comments["e0"] = []archive.Item{
		{ID: "c1", Parent: "e0"}, {ID: "c2", Parent: "c1"}, {ID: "c3", Parent: "c2"}, {ID: "c4", Parent: "e0"}, {ID: "c5", Parent: "lost"}}
	r := NewReader(s, task.Inline())
	r.Open("e0")
	var depths []int
	for _, c := range r.Comments {
		depths = append(depths, c.Depth)
	}
	if want := []int{0, 1, 2, 0, 0}; !slices.Equal(depths, want) {
		t.Errorf("depths %v, want %v", depths, want)
	}
}

func TestList(t *testing.T) {
	s := shelfOf("2005-10-01", "2005-10-03")
	s.cells[0].Kind = archive.Guestbook
	l := NewList(s, task.Inline(), 0)
	l.Load()
	if len(l.Entries) != 2 || l.Entries[0].ID != "e1" || len(l.Shelves) != 1 {
		t.Fatalf("listed %+v", l.Entries)
	}
	l.SetKind(archive.Guestbook)
	if len(l.Entries) != 1 || l.Entries[0].ID != "e0" {
		t.Errorf("narrowed to %+v", l.Entries)
	}
	if want := []archive.Kind{archive.Diary, archive.Guestbook}; !slices.Equal(l.Kinds, want) {
		t.Errorf("choices %v, want %v", l.Kinds, want)
	}
	s.err = errors.New("disk gone")
	l.SetKind("")
	if l.Err == nil || l.Loading {
		t.Error("a failure was swallowed")
	}
}
