package catalog

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"dotori/archive"
)

// filter is a Query as conditions on the table item, named i.
type filter struct {
	terms []string
	args  []any
}

func (f *filter) and(term string, args ...any) {
	f.terms = append(f.terms, "("+term+")")
	f.args = append(f.args, args...)
}

// where returns the WHERE clause.
func (f *filter) where() string {
	if len(f.terms) == 0 {
		return ""
	}
	return " WHERE " + strings.Join(f.terms, " AND ")
}

// filter returns q as conditions, all but Text, After and Limit.
func (q Query) filter(db querier) (*filter, error) {
	f := new(filter)
	if err := q.narrowTime(db, f); err != nil {
		return nil, err
	}
	q.narrowKind(f)
	if len(q.Services) > 0 {
		f.and("i.service IN (SELECT id FROM service WHERE text IN (SELECT value FROM json_each(?)))", list(q.Services))
	}
	if err := q.narrowPeople(db, f); err != nil {
		return nil, err
	}
	if q.Tag != "" {
		f.and("i.key IN (SELECT item FROM item_tag WHERE tag = ?)", q.Tag)
	}
	if q.Favorite {
		f.and("i.flags & 1")
	}
	if q.Pictures {
		f.and("i.cover IS NOT NULL")
		q.withoutEchoes(f, "")
	}
	q.narrowPlace(f)
	if q.Import != "" {
		f.and(`i.import = (SELECT n FROM import WHERE id = ?) OR
			i.key IN (SELECT item FROM source WHERE import = (SELECT n FROM import WHERE id = ?)) OR i.id IN (`+topsOfImport+`)`,
			q.Import, q.Import, q.Import)
	}
	if len(q.IDs) > 0 {
		f.and("i.id IN (SELECT unhex(value) FROM json_each(?))", list(q.IDs))
	}
	f.and(q.concealed())
	return f, q.narrowCollection(db, f)
}

// topsOfImport finds what shows the items of an import that are under others.
var topsOfImport = fmt.Sprintf(`WITH RECURSIVE one AS (SELECT n FROM import WHERE id = ?), up(id) AS (
		SELECT unhex(substr(e.value, 2, 32)) FROM edit e CROSS JOIN item m ON m.id = e.item AND m.flags & %d
			WHERE e.field = 'stack' AND (m.import = (SELECT n FROM one) OR EXISTS (SELECT 1 FROM source s WHERE s.item = m.key AND s.import = (SELECT n FROM one)))
		UNION SELECT unhex(substr(e.value, 2, 32)) FROM up CROSS JOIN edit e ON e.item = up.id AND e.field = 'stack')
	SELECT id FROM up`, stacked)

// concealed returns the condition on what is hidden or in the trash.
func (q Query) concealed() string {
	switch {
	case q.Trashed:
		return fmt.Sprintf("i.flags & %d", trashed)
	case q.Hidden:
		return fmt.Sprintf("i.flags & %d AND i.flags & %d = 0", veiled, trashed|stacked)
	case q.WithHidden:
		return fmt.Sprintf("i.flags & %d = 0", trashed|stacked)
	}
	return fmt.Sprintf("i.flags & %d = 0", hidden)
}

// withoutEchoes leaves out what shows a picture that another one stands for, in
// which only its collections show it; unless says of what to keep nevertheless.
func (q Query) withoutEchoes(f *filter, unless string) {
	if q.everywhere() {
		f.and(fmt.Sprintf("i.flags & %d = 0", echo) + unless)
	}
}

// everywhere reports whether q narrows to no collection.
func (q Query) everywhere() bool { return q.Collection == 0 && q.Title == "" }

func (q Query) narrowKind(f *filter) {
	if len(q.Kinds) > 0 {
		f.and("i.kind IN (" + strings.Join(kindNumbers(q.Kinds), ",") + ")")
		if !slices.Contains(q.Kinds, archive.Message) && !slices.Contains(q.Kinds, archive.Mail) {
			f.and(cellTerm) // true anyway; it lets SQLite use the index without them
		}
		if len(q.Kinds) == 1 && q.Kinds[0] == archive.Mail {
			f.and(mailTerm) // in the same way
		}
	}
	if q.WithoutParts {
		f.and(fmt.Sprintf("i.kind <> %d", commentCode))
	}
}

// The conditions of the indexes item_cell and item_mail, word for word.
const (
	cellTerm = "i.kind <> 9 AND i.kind <> 10 OR i.cover IS NOT NULL"
	mailTerm = "i.kind = 10"
)

// narrowCollection asks first whether items have the collection as a further
// one, which most never do: the plain condition lets SQLite walk an index.
func (q Query) narrowCollection(db querier, f *filter) error {
	if q.everywhere() {
		return nil
	}
	rows, err := db(`SELECT c.id, EXISTS (SELECT 1 FROM item_collection t WHERE t.collection = c.id)
		FROM collection c WHERE (? = 0 OR c.id = ?) AND (? = '' OR c.title = ?)`, q.Collection, q.Collection, q.Title, q.Title)
	var ids []int64
	further := false
	err = each(rows, err, func(rows *sql.Rows) error {
		var id int64
		var more bool
		err := rows.Scan(&id, &more)
		ids, further = append(ids, id), further || more
		return err
	})
	if err != nil {
		return err
	}
	switch {
	case len(ids) == 1 && !further:
		f.and("i.collection = ?", ids[0])
	case !further:
		f.and("i.collection IN (SELECT value FROM json_each(?))", list(ids))
	default:
		f.and(`i.collection IN (SELECT value FROM json_each(?)) OR
			i.key IN (SELECT item FROM item_collection WHERE collection IN (SELECT value FROM json_each(?)))`, list(ids), list(ids))
	}
	return nil
}

// list returns values as a JSON array for json_each.
func list[T any](values []T) string {
	b, err := json.Marshal(values)
	if err != nil {
		return "[]" // strings and numbers always marshal
	}
	return string(b)
}
