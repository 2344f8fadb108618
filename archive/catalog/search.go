package catalog

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/text"
)

// SearchCap is where [Catalog.SearchCounts] stops counting a group.
const SearchCap = 1000

// Search returns the newest items of q in which every word of query is found:
// in text, title, author, people, tags, file names or the titles of
// collections, as text.Matches finds it. The title of a chat counts beside
// another word, or when nothing else is found, so that the name of a room does
// not bring all its messages up. A query without words finds all that q
// selects, and nothing where q selects everything. The Key is the After of the
// next page, 0 when there is none. Query.Text, Newest and Limit are not looked
// at; limit is.
func (c *Catalog) Search(ctx context.Context, query string, q Query, limit int) ([]Hit, Key, error) {
	q.Newest = true
	hits, next, err := c.search(ctx, query, q, limit)
	if err != nil {
		return nil, 0, fmt.Errorf("search %q: %w", query, err)
	}
	return hits, next, nil
}

func (c *Catalog) search(ctx context.Context, query string, q Query, limit int) (hits []Hit, next Key, err error) {
	s, err := c.newSearch(ctx, query, q)
	if err != nil || s == nil {
		return nil, 0, err
	}
	q, none, err := c.confine(ctx, q)
	if none || err != nil {
		return nil, 0, err
	}
	return s.page(ctx, q, limit)
}

// page returns the first hits of q from its After on, and where the next begin.
func (s *search) page(ctx context.Context, q Query, limit int) (hits []Hit, next Key, err error) {
	var keys []Key
	for found, err := range s.find(ctx, q, 2*limit) {
		if err != nil {
			return nil, 0, err
		}
		if len(keys) == limit {
			next = keys[limit-1]
			break
		}
		keys = append(keys, found.key)
	}
	hits, err = s.c.hits(ctx, keys, s.words)
	return hits, next, err
}

// SearchCounts counts what a search finds of each kind. It stops at
// [SearchCap] messages, as many mails, and as many items of all other kinds
// together: a count that reaches it means "or more". Without words it counts
// whatever is counted already beyond that.
func (c *Catalog) SearchCounts(ctx context.Context, query string, q Query) (map[archive.Kind]int, error) {
	counts := map[archive.Kind]int{}
	if strings.TrimSpace(query) == "" {
		switch {
		case !q.narrows():
			return counts, nil
		case q.counted():
			return c.kindCounts(ctx, q)
		}
	}
	groups, err := c.groupsOf(ctx, q)
	for _, kinds := range groups {
		narrowed := q
		narrowed.Kinds, narrowed.Newest = kinds, true
		if err == nil {
			err = c.countHits(ctx, query, narrowed, counts)
		}
	}
	if err != nil {
		return nil, fmt.Errorf("count what %q finds: %w", query, err)
	}
	return counts, nil
}

// groupsOf returns the kinds that q may find as they are counted together.
func (c *Catalog) groupsOf(ctx context.Context, q Query) (groups [][]archive.Kind, err error) {
	kinds, err := c.kindsOf(ctx, q)
	var others []archive.Kind
	for _, k := range kinds {
		if k.kind == archive.Message || k.kind == archive.Mail {
			groups = append(groups, []archive.Kind{k.kind})
		} else {
			others = append(others, k.kind)
		}
	}
	if len(others) > 0 {
		groups = append(groups, others)
	}
	return groups, err
}

func (c *Catalog) countHits(ctx context.Context, query string, q Query, counts map[archive.Kind]int) error {
	s, err := c.newSearch(ctx, query, q)
	if err != nil || s == nil {
		return err
	}
	n := 0
	for found, err := range s.find(ctx, q, SearchCap) {
		if err != nil {
			return err
		}
		counts[found.kind]++
		if n++; n == SearchCap {
			break
		}
	}
	return nil
}

// search is a query taken apart.
type search struct {
	c     *Catalog
	words []string
	rooms []map[int64]bool // for each word, the chats whose title it is found in
	loose bool             // the titles of chats are enough
	said  bool             // only what items say counts
	room  int64            // the chat that alone is searched, or 0
}

// newSearch returns nil when there is nothing to search for.
func (c *Catalog) newSearch(ctx context.Context, query string, q Query) (*search, error) {
	s := &search{c: c, words: strings.Fields(text.Fold(query)), said: q.Said}
	if len(s.words) == 0 {
		s.loose = true
		if !q.narrows() {
			return nil, nil
		}
		return s, nil
	}
	for range s.words {
		s.rooms = append(s.rooms, map[int64]bool{})
	}
	if s.said {
		return s, s.enter(ctx, q.Collection)
	}
	return s, s.enterRooms(ctx, q)
}

// enterRooms finds the chats whose titles the words are in.
func (s *search) enterRooms(ctx context.Context, q Query) error {
	rows, err := s.c.read.QueryContext(ctx, "SELECT id, title FROM collection WHERE kind = ?", string(archive.Chat))
	err = each(rows, err, func(rows *sql.Rows) error {
		var id int64
		var title string
		err := rows.Scan(&id, &title)
		for i, w := range s.words {
			if matches(title, w) {
				s.rooms[i][id] = true
			}
		}
		return err
	})
	if err == nil && s.onlyRooms() {
		s.loose, err = s.nothing(ctx, q)
	}
	return err
}

// enter makes the search ask the index for one chat only, if id is that of one.
func (s *search) enter(ctx context.Context, id int64) error {
	rows, err := s.c.read.QueryContext(ctx, "SELECT id FROM collection WHERE id = ? AND kind = ?", id, string(archive.Chat))
	return each(rows, err, func(rows *sql.Rows) error { return rows.Scan(&s.room) })
}

// onlyRooms reports whether the title of a chat could be all that is found.
func (s *search) onlyRooms() bool {
	return !slices.ContainsFunc(s.rooms, func(r map[int64]bool) bool { return len(r) == 0 })
}

// nothing reports whether the search finds nothing from its first page on.
func (s *search) nothing(ctx context.Context, q Query) (bool, error) {
	q.After = 0
	q, none, err := s.c.confine(ctx, q)
	if none || err != nil {
		return none, err
	}
	for _, err := range s.find(ctx, q, chunk) {
		return false, err
	}
	return true, nil
}

// term returns what the index is asked for.
func (s *search) term(q Query) term {
	var every, some []term
	for i, w := range s.words {
		content := termOf(w)
		some = append(some, content)
		var titles []term
		for id := range s.rooms[i] {
			titles = append(titles, term(chatToken(id)))
		}
		slices.Sort(titles)
		every = append(every, anyOf(append(titles, content)...))
	}
	if s.onlyRooms() && !s.loose {
		every = append(every, anyOf(some...))
	}
	if s.room != 0 {
		every = append(every, term(chatToken(s.room)))
	}
	if len(q.People) > 0 {
		var names []term
		for _, a := range q.People {
			names = append(names, termOf(a.Name))
		}
		every = append(every, anyOf(names...))
	}
	if len(q.Kinds) > 0 && !slices.Contains(q.Kinds, archive.Message) {
		var kinds []term
		for _, k := range q.Kinds {
			kinds = append(kinds, term(kindToken(k)))
		}
		every = append(every, anyOf(kinds...))
	}
	return all(every...)
}

func matches(field, word string) bool {
	return field != "" && len(text.Matches(text.NFC(field), word)) > 0
}
