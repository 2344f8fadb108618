package catalog

import (
	"database/sql"
	"fmt"
)

// ofPeople reports whether q narrows to people.
func (q Query) ofPeople() bool { return q.Person != "" || len(q.People) > 0 }

// who are people as numbers.
type who struct {
	names []int64
	pairs []int64 // of service and name; a service of 0 is any
}

const pairShift = 40 // a name's number fits below

// who returns the people that q narrows to: an item must be of each.
func (q Query) who(db querier) (all []who, err error) {
	if len(q.People) > 0 {
		w, err := findWho(db, q.People)
		if err != nil {
			return nil, err
		}
		all = append(all, w)
	}
	if q.Person == "" {
		return all, nil
	}
	known, err := aliasesOf(db, q.Person)
	if err != nil {
		return nil, err
	}
	w, err := findWho(db, append(known, Alias{Name: q.Person}))
	return append(all, w), err
}

// narrowPeople selects what the given people wrote or are in.
func (q Query) narrowPeople(db querier, f *filter) error {
	all, err := q.who(db)
	for _, w := range all {
		q.narrowWho(f, w)
	}
	return err
}

// aliasesOf returns all names of the people that have a name, or are called so
// by the user.
func aliasesOf(db querier, name string) ([]Alias, error) {
	rows, err := db(`SELECT service, name FROM alias WHERE person IN
		(SELECT person FROM alias WHERE name = ? UNION SELECT id FROM person WHERE title = ?)`, name, name)
	return collect(rows, err, func(a *Alias) []any { return []any{&a.Service, &a.Name} })
}

func findWho(db querier, people []Alias) (w who, err error) {
	asked := make([][2]string, len(people))
	for i, a := range people {
		asked[i] = [2]string{string(a.Service), a.Name}
	}
	rows, err := db(`SELECT n.id, coalesce(s.id, 0) FROM json_each(?) j JOIN name n ON n.text = j.value ->> 1
		LEFT JOIN service s ON s.text = j.value ->> 0 WHERE s.id IS NOT NULL OR j.value ->> 0 = ''`, list(asked))
	err = each(rows, err, func(rows *sql.Rows) error {
		var name, service int64
		err := rows.Scan(&name, &service)
		w.names, w.pairs = append(w.names, name), append(w.pairs, service<<pairShift|name)
		return err
	})
	return w, err
}

// narrowWho selects what some wrote or are in. Asked for all at once it lists
// their items by indexes; page by page it walks along the items instead.
func (q Query) narrowWho(f *filter, w who) {
	names, pairs := list(w.names), list(w.pairs)
	wrote, in := is("y", "y.author"), is("y", "x.name")
	tagged := "SELECT x.item FROM item_person x JOIN item y ON y.key = x.item WHERE " + in
	switch {
	case !q.whole:
		f.and(is("i", "i.author")+" OR i.key IN ("+tagged+")", names, pairs, pairs, names, pairs, pairs)
	case q.cells:
		f.and("i.key IN (SELECT y.key FROM item y INDEXED BY item_author_cell WHERE (y.kind <> 9 AND y.kind <> 10 OR y.cover IS NOT NULL) AND "+
			wrote+" UNION "+tagged+")", names, pairs, pairs, names, pairs, pairs)
	default:
		f.and("i.key IN (SELECT y.key FROM item y INDEXED BY item_author WHERE "+wrote+" UNION "+tagged+")", names, pairs, pairs, names, pairs, pairs)
	}
}

// is returns the condition that a name of an item is one of some, given by
// their names, pairs and pairs again.
func is(item, name string) string {
	return fmt.Sprintf(`%[2]s IN (SELECT value FROM json_each(?)) AND
		((%[1]s.service << %[3]d | %[2]s) IN (SELECT value FROM json_each(?)) OR %[2]s IN (SELECT value FROM json_each(?)))`, item, name, pairShift)
}
