package catalog

import (
	"strings"
	"testing"

	"dotori/archive"
)

// A query that screens ask often must never read a million messages.
func TestOftenAskedQueriesWalkAnIndex(t *testing.T) {
	c := home(t)
	for name, tt := range map[string]struct {
		q    Query
		want string
	}{
		"year":               {Query{Year: 2015}, "USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)"},
		"diaries":            {Query{Kinds: []archive.Kind{archive.Diary}}, "USING INDEX item_cell"},
		"diaries of a year":  {Query{Kinds: []archive.Kind{archive.Diary}, Year: 2015}, "USING INDEX item_cell (key>? AND key<?)"},
		"pictures":           {Query{Pictures: true, Newest: true}, "USING INDEX item_cell"},
		"all mails":          {Query{Kinds: []archive.Kind{archive.Mail}, Newest: true}, "USING INDEX item_mail"},
		"favorites":          {Query{Favorite: true}, "USING INDEX item_favorite"},
		"room":               {Query{Collection: 1, Newest: true, After: 99}, "USING INDEX item_collection_key (collection=? AND key<?)"},
		"room and year":      {Query{Collection: 1, Year: 2015}, "USING INDEX item_collection_key (collection=? AND key>? AND key<?)"},
		"pictures of a room": {Query{Collection: 1, Pictures: true}, "USING INDEX item_picture (collection=?)"},
		"ids":                {Query{IDs: []string{hash(1)}}, "(id=?)"},
	} {
		f, err := tt.q.filter(c.querier(t.Context()))
		if err != nil {
			t.Fatal(err)
		}
		order := tt.q.seek(f)
		rows, err := c.read.QueryContext(t.Context(), "EXPLAIN QUERY PLAN "+rowsOf+f.where()+order+" LIMIT 10", f.args...)
		type step struct {
			id, parent, cost int
			detail           string
		}
		steps, err := collect(rows, err, func(s *step) []any { return []any{&s.id, &s.parent, &s.cost, &s.detail} })
		if err != nil || len(steps) == 0 || !strings.Contains(steps[0].detail, tt.want) {
			t.Errorf("%s: %v, %v, want %s", name, steps, err, tt.want)
		}
	}
}
