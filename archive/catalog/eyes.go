package catalog

import (
	"context"
	"database/sql"
	"fmt"
	"sync"

	"dotori/archive"
)

// eyes tell what is "mine". In a family several people are: their archives
// call each of them so, and a chat shows one of them on its own side.
type eyes struct {
	names owners
	who   map[Alias]string // persons of owners' names
	of    map[int64]string // persons by the imports that are theirs
	sides map[int64]string // who is on the own side, of chats in which several speak
	title map[Alias]string // of the people that the user made of names
}

// called returns what the user calls the author of an item, "" for as the
// archive does.
func (e *eyes) called(it *archive.Item) string {
	title := e.title[Alias{it.Service, it.Author}]
	if title == it.Author {
		return ""
	}
	return title
}

// mark makes an item the owner's own, or not.
func (e *eyes) mark(r *row) {
	told := r.item.Own
	e.names.mark(&r.item)
	if r.item.Kind != archive.Message || len(r.groups) == 0 {
		return
	}
	if one, several := e.sides[r.groups[0]]; several {
		r.item.Own = e.who[Alias{r.item.Service, r.item.Author}] == one || told && e.of[r.from.imp] == one
	}
}

// sight keeps eyes until something is written: pages ask for them all the time.
type sight struct {
	mu    sync.Mutex
	known *eyes
}

func (s *sight) forget() {
	s.mu.Lock()
	s.known = nil
	s.mu.Unlock()
}

// eyes returns what is "mine" now. Only who writes knows when it changes.
func (c *Catalog) eyes(ctx context.Context) (*eyes, error) {
	if c.conn == nil {
		return c.look(ctx)
	}
	c.sight.mu.Lock()
	defer c.sight.mu.Unlock()
	if c.sight.known != nil {
		return c.sight.known, nil
	}
	e, err := c.look(ctx)
	if err == nil {
		c.sight.known = e
	}
	return e, err
}

func (c *Catalog) look(ctx context.Context) (*eyes, error) {
	names, err := c.owners(ctx)
	if err != nil {
		return nil, err
	}
	k, err := c.keepers(ctx, names)
	if err != nil {
		return nil, fmt.Errorf("read who owns the archives: %w", err)
	}
	e := &eyes{names: names, who: k.who, of: k.of, sides: map[int64]string{}}
	if e.title, err = c.titles(ctx); err != nil {
		return nil, fmt.Errorf("read what people are called: %w", err)
	}
	if len(k.order) > 1 {
		e.sides, err = c.sides(ctx, k)
	}
	return e, err
}

// sides returns who is on the own side of the chats in which several owners speak.
func (c *Catalog) sides(ctx context.Context, k *keepers) (map[int64]string, error) {
	speak := map[int64]map[string]int{} // what owners wrote, by chat and person
	note := func(room int64, person string, n int) {
		if person != "" && speak[room] == nil {
			speak[room] = map[string]int{}
		}
		if person != "" {
			speak[room][person] += n
		}
	}
	for _, v := range k.voices {
		note(v.room, k.of[v.imp], v.count)
	}
	names := make([]string, 0, len(k.who))
	for a := range k.who {
		names = append(names, a.Name)
	}
	type said struct {
		room  int64
		alias Alias
	}
	rows, err := c.read.QueryContext(ctx, `SELECT c.id, s.text, n.text FROM collection c JOIN service s ON s.id = c.service
		CROSS JOIN voice v ON v.collection = c.id JOIN name n ON n.id = v.name
		WHERE c.kind = 'chat' AND v.count > 0 AND n.text IN (SELECT value FROM json_each(?))`, list(names))
	all, err := collect(rows, err, func(s *said) []any { return []any{&s.room, &s.alias.Service, &s.alias.Name} })
	for _, s := range all {
		note(s.room, k.who[s.alias], 0)
	}
	sides := map[int64]string{}
	for room, people := range speak {
		if len(people) > 1 {
			sides[room] = k.side(people)
		}
	}
	return sides, err
}

func (c *Catalog) titles(ctx context.Context) (map[Alias]string, error) {
	rows, err := c.read.QueryContext(ctx, "SELECT a.service, a.name, p.title FROM alias a JOIN person p ON p.id = a.person")
	titles := map[Alias]string{}
	err = each(rows, err, func(rows *sql.Rows) error {
		var a Alias
		var title string
		err := rows.Scan(&a.Service, &a.Name, &title)
		titles[a] = title
		return err
	})
	return titles, err
}
