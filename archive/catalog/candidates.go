package catalog

import (
	"context"
	"database/sql"
	"iter"
	"slices"

	"dotori/archive"
)

// candidate is an item that the index found, with what most matches are in.
type candidate struct {
	key        Key
	kind       archive.Kind
	flags      flags
	text       string
	title      string
	author     string
	collection int64
	groupKind  archive.CollectionKind
	groupTitle string
}

// mostCandidates bounds the memory of a search.
const mostCandidates = 10_000

// find yields what the search finds in q, in its order. It asks the index for
// n candidates at first, and for more each time that those were not enough.
func (s *search) find(ctx context.Context, q Query, n int) iter.Seq2[candidate, error] {
	return func(yield func(candidate, error) bool) {
		match := s.term(q)
		for {
			page, err := s.candidates(ctx, match, q, n)
			if err != nil {
				yield(candidate{}, err)
				return
			}
			found, err := s.check(ctx, page)
			if err != nil {
				yield(candidate{}, err)
				return
			}
			for _, c := range found {
				if !yield(c, nil) {
					return
				}
			}
			if len(page) < n {
				return
			}
			q.After, n = page[len(page)-1].key, min(2*n, mostCandidates)
		}
	}
}

func (s *search) candidates(ctx context.Context, match term, q Query, n int) ([]candidate, error) {
	db := s.c.querier(ctx)
	f, err := q.filter(db)
	if err != nil {
		return nil, err
	}
	from, order := "item i", q.seek(f)
	if match != "" {
		from, order = "fts CROSS JOIN item i ON i.key = fts.rowid", q.within(f)
		f.and("fts MATCH ?", string(match))
	}
	rows, err := db(`SELECT i.key, i.kind, i.flags, i.text, i.title, coalesce(n.text, ''), i.collection,
		coalesce(c.kind, ''), coalesce(c.title, '') FROM `+from+` LEFT JOIN name n ON n.id = i.author
		LEFT JOIN collection c ON c.id = i.collection`+f.where()+order+" LIMIT ?", append(f.args, n)...)
	var page []candidate
	err = each(rows, err, func(rows *sql.Rows) error {
		var c candidate
		var kind int
		err := rows.Scan(&c.key, &kind, &c.flags, &c.text, &c.title, &c.author, &c.collection, &c.groupKind, &c.groupTitle)
		c.kind = decode(kindCodes[:], kind)
		page = append(page, c)
		return err
	})
	return page, err
}

// within says to the index what the filter says to the table, so that it
// walks no further than it must; it returns the ORDER BY clause.
func (q Query) within(f *filter) string {
	from, to, order := Key(0), Key(1<<62), "ASC"
	if q.Undated {
		to = undatedEnd
	}
	if era := q.Year - q.Decade; era != 0 {
		from, to = span(era, q.Month)
	}
	if q.Newest {
		order = "DESC"
		if q.After != 0 {
			to = min(to, q.After)
		}
	} else if q.After != 0 {
		from = max(from, q.After+1)
	}
	f.and("fts.rowid >= ?", int64(from))
	f.and("fts.rowid < ?", int64(to))
	return " ORDER BY fts.rowid " + order
}

// check keeps the candidates in which every word is found. What lies in side
// tables is only fetched for those that need it.
func (s *search) check(ctx context.Context, page []candidate) ([]candidate, error) {
	verdicts := make([]bool, len(page))
	var unsure []Key
	for i, c := range page {
		verdicts[i] = s.accepts(c.collection, s.fields(c))
		if !verdicts[i] && c.flags.has(hasMedia|hasCollections|hasPeople|hasTags|hasDetails) {
			unsure = append(unsure, c.key)
		}
	}
	whole, err := s.fetch(ctx, unsure)
	if err != nil {
		return nil, err
	}
	var found []candidate
	for i, c := range page {
		r := whole[c.key]
		if verdicts[i] || r != nil && s.acceptsRow(r) {
			found = append(found, c)
		}
	}
	return found, nil
}

func (s *search) fetch(ctx context.Context, keys []Key) (map[Key]*row, error) {
	whole := map[Key]*row{}
	for part := range slices.Chunk(keys, chunk) {
		rows, err := fetch(s.c.querier(ctx), "WHERE i.key IN (SELECT value FROM json_each(?))", list(part))
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			whole[r.key] = r
		}
	}
	return whole, nil
}

// fields returns the searched texts of a candidate; the title of a chat is
// none of them.
func (s *search) fields(c candidate) []string {
	if s.said {
		return []string{c.text, c.title}
	}
	fields := []string{c.text, c.title, c.author}
	if c.groupKind != archive.Chat {
		fields = append(fields, c.groupTitle)
	}
	return fields
}

func (s *search) acceptsRow(r *row) bool {
	if s.said {
		return s.accepts(0, said(&r.item))
	}
	for _, id := range r.groups {
		if s.accepts(id, searched(&r.item)) {
			return true
		}
	}
	return len(r.groups) == 0 && s.accepts(0, searched(&r.item))
}

// searched returns the texts of an item in which words are looked for.
func searched(it *archive.Item) []string {
	fields := append(said(it), it.Author)
	fields = append(fields, it.People...)
	for _, c := range it.Collections {
		if c.Kind != archive.Chat {
			fields = append(fields, c.Title)
		}
	}
	return fields
}

// said returns the texts of an item itself, without names of people and
// collections.
func said(it *archive.Item) []string {
	fields := append([]string{it.Text, it.Title}, it.Tags...)
	for _, d := range it.Details {
		if d.Searched() {
			fields = append(fields, d.Value)
		}
	}
	for _, m := range it.Media {
		fields = append(fields, m.Name)
	}
	return fields
}

// accepts reports whether each word is in one of the fields or in the title
// of the chat, and, unless the search is loose, one of them in a field.
func (s *search) accepts(collection int64, fields []string) bool {
	content := s.loose
	for i, w := range s.words {
		in := slices.ContainsFunc(fields, func(f string) bool { return matches(f, w) })
		if !in && !s.rooms[i][collection] {
			return false
		}
		content = content || in
	}
	return content
}
