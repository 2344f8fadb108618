package catalog

import (
	"testing"

	"dotori/archive"
)

func TestDetailsAreSearched(t *testing.T) {
	c := open(t)
	it := photo(at(t, "2015-07-09 20:34"), 1, "제주")
	it.Details = []archive.Detail{{Name: "From", Value: "이다람 <daram@example.com>"}, {Name: "Message-ID", Value: "<qwerty@x>"}}
	put(t, c, "a", it, photo(at(t, "2015-07-09 20:35"), 2, "제주"))
	for query, want := range map[string]int{"daram@example": 1, "ㅇㄷㄹ": 1, "From": 0, "qwerty": 0} {
		hits, _, err := c.Search(t.Context(), query, Query{}, 10)
		if err != nil || len(hits) != want {
			t.Errorf("%q finds %d items, %v; want %d", query, len(hits), err, want)
		}
	}
	consistent(t, c)
}
