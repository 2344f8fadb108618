package catalog

import (
	"slices"
	"testing"

	"dotori/archive"
)

func TestBehindACardAreTheMessagesOfItsMonth(t *testing.T) {
	c := home(t)
	tests := map[string]struct {
		q, items Query // the cells, and what they are to stand for
	}{
		"a month":          {Query{Year: 2015, Month: 8}, Query{Year: 2015, Month: 8}},
		"a month of chats": {Query{Year: 2015, Month: 7, Kinds: []archive.Kind{archive.Message}}, Query{Year: 2015, Month: 7, Kinds: []archive.Kind{archive.Message}}},
		"one person's":     {Query{Year: 2015, Person: "엄마"}, Query{Year: 2015, Person: "엄마"}},
		"with words":       {Query{Text: "졸업"}, Query{Text: "졸업"}},
		"undated":          {Query{Undated: true}, Query{Undated: true}},
		"everything":       {Query{WithoutParts: true}, Query{WithoutParts: true}},
	}
	for name, tt := range tests {
		cells, err := c.Cells(t.Context(), tt.q)
		if err != nil {
			t.Fatal(err)
		}
		got, err := c.Behind(t.Context(), tt.q, cells)
		var want []string
		for it, err := range c.Items(t.Context(), tt.items) {
			if err != nil {
				t.Fatal(err)
			}
			want = append(want, it.ID)
		}
		slices.Sort(got)
		slices.Sort(want)
		if err != nil || len(want) == 0 || !slices.Equal(got, want) {
			t.Errorf("%s: %v\ngot  %q\nwant %q", name, err, got, want)
		}
	}
}

func TestBehindACardIsNothingOfOtherRooms(t *testing.T) {
	c := home(t)
	cells, err := c.Cells(t.Context(), Query{Year: 2015, Month: 8, Kinds: []archive.Kind{archive.Message}})
	if err != nil {
		t.Fatal(err)
	}
	for _, cell := range cells {
		ids, err := c.Behind(t.Context(), Query{}, []Cell{cell})
		if err != nil || len(ids) != cell.Count {
			t.Errorf("%s stands for %d messages, %d found: %v", cell.Title, cell.Count, len(ids), err)
		}
	}
}
