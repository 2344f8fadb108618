package main

import (
	"fmt"
	"strings"

	"dotori/archive"
	"dotori/archive/catalog"
)

// narrowing is the set of flags that choose items; list, search and export
// share it.
type narrowing struct {
	Year       int      `help:"Only this local year." placeholder:"2005"`
	Month      int      `help:"Only this month of the year, 1 to 12." placeholder:"10"`
	Decade     int      `help:"Only what knows no more than this decade, by its first year." placeholder:"1980"`
	Undated    bool     `help:"Only items without a date."`
	Service    []string `help:"Only these services." placeholder:"ID"`
	Kind       []string `help:"Only these kinds, such as photo, diary or message." placeholder:"KIND"`
	Collection string   `help:"Only the album, board or chat of this title." placeholder:"TITLE"`
	Person     string   `help:"Only items by or with this person." placeholder:"NAME"`
	Favorite   bool     `help:"Only favourites."`
	Hidden     bool     `help:"Hidden items too."`
}

func (n narrowing) query() (catalog.Query, error) {
	q := catalog.Query{Year: n.Year, Month: n.Month, Decade: n.Decade, Undated: n.Undated, Title: n.Collection,
		Person: n.Person, Favorite: n.Favorite, WithHidden: n.Hidden}
	if n.Month != 0 && (n.Year == 0 || n.Month < 1 || n.Month > 12) {
		return q, fmt.Errorf("%w: --month wants 1 to 12, together with --year", errUsage)
	}
	for _, s := range n.Service {
		q.Services = append(q.Services, archive.Service(s))
	}
	for _, k := range n.Kind {
		if !archive.Kind(k).Valid() {
			return q, fmt.Errorf("%w: there is no kind %q; kinds are %s", errUsage, k, kindList())
		}
		q.Kinds = append(q.Kinds, archive.Kind(k))
	}
	return q, nil
}

func kindList() string {
	var names []string
	for _, k := range archive.Kinds() {
		names = append(names, string(k))
	}
	return strings.Join(names, " ")
}
