package history_test

import (
	"encoding/json"
	"iter"
	"reflect"
	"slices"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/export"
	"dotori/archive/export/history"
)

// notes is a library that only keeps the history.
type notes struct{ lines []json.RawMessage }

func (n *notes) NoteExport(v any) error {
	b, err := json.Marshal(v)
	n.lines = append(n.lines, b)
	return err
}

func (n *notes) Exports() iter.Seq2[json.RawMessage, error] {
	return func(yield func(json.RawMessage, error) bool) {
		for _, l := range n.lines {
			if !yield(l, nil) {
				return
			}
		}
	}
}

func TestLatest(t *testing.T) {
	at := time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)
	first := history.Entry{Started: at, State: history.Stopped, Format: "folder", To: "/media/usb/추억", Choice: history.Choice{Year: 2005}}
	other := history.Entry{Started: at.Add(time.Hour), State: history.Done, Format: "gallery", To: "/media/usb/추억", Options: archive.Options{"language": "ko"}}
	again := first
	again.Started, again.State = at.Add(2*time.Hour), history.Done
	again.Result = history.ResultOf(3, export.Report{Written: 2, Left: []export.Left{{Count: 4}, {Count: 5}}})
	n := &notes{}
	for _, e := range []history.Entry{first, other, again} {
		if err := history.Note(n, e); err != nil {
			t.Fatal(err)
		}
	}
	n.lines = slices.Insert(n.lines, 1, json.RawMessage(`{"not":"an export"}`), json.RawMessage(`7`))
	got, err := history.Latest(n, 10)
	if want := []history.Entry{again, other}; err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v\nwant %+v", got, err, want)
	}
	if got[0].Left != 9 {
		t.Errorf("%d items were left", got[0].Left)
	}
	if got, _ := history.Latest(n, 1); len(got) != 1 {
		t.Errorf("asked for one, got %d", len(got))
	}
}

// TestChoice fills every field of a query that can be chosen by, so that a new one
// is not forgotten.
func TestChoice(t *testing.T) {
	q := catalog.Query{Year: 2005, Month: 10, Day: 8, Decade: 1980, Undated: true, Services: []archive.Service{"cyworld"}, Kinds: []archive.Kind{archive.Photo},
		Title: "앨범", Person: "민지", People: []catalog.Alias{{Service: "kakaotalk", Name: "민지"}}, Favorite: true, Pictures: true, Located: true,
		Near: catalog.Area{Latitude: 35, Longitude: 129, Kilometres: 20}, IDs: []string{"a"}, Import: "i", Text: "바다", Said: true, Tag: "가족",
		WithHidden: true, Hidden: true}
	paging := []string{"Collection", "Trashed", "After", "Limit", "Newest", "WithoutParts"}
	v := reflect.ValueOf(q)
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if f.IsExported() && v.Field(i).IsZero() && !slices.Contains(paging, f.Name) {
			t.Errorf("%s is not tried", f.Name)
		}
	}
	b, err := json.Marshal(history.ChoiceOf(q, "", ""))
	if err != nil {
		t.Fatal(err)
	}
	var c history.Choice
	if err := json.Unmarshal(b, &c); err != nil || !reflect.DeepEqual(c.Query(), q) {
		t.Errorf("got %+v, %v", c.Query(), err)
	}
	named := history.ChoiceOf(catalog.Query{Collection: 7}, "제주", "photos").Query()
	if named.Title != "제주" || !slices.Equal(named.Services, []archive.Service{"photos"}) || named.Collection != 0 {
		t.Errorf("a collection becomes %+v", named)
	}
}
