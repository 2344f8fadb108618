package catalog

import (
	"cmp"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"dotori/archive"
)

// Alias is a name that somebody has on a service.
type Alias struct {
	Service archive.Service `json:"service"`
	Name    string          `json:"name"`
}

// Person is somebody with all names under which they appear. A name that the
// user has not put anywhere is a person of its own.
type Person struct {
	ID      string // 32 hex digits; see [PersonID]
	Title   string
	Aliases []Alias // the most used first; with those under which nothing shows, which the user put there
	Count   int     // items that they wrote or are in
	Me      bool    // one of the names is the owner's
}

// PersonID is the id of the person that a name is by itself.
func PersonID(a Alias) string {
	sum := sha256.Sum256([]byte("person\x00" + string(a.Service) + "\x00" + a.Name))
	return hex.EncodeToString(sum[:16])
}

// personValue is the value of the field "person", whose edits name a person
// as their Item: all names of that person. An empty one dissolves it.
type personValue struct {
	Title   string  `json:"title"`
	Aliases []Alias `json:"aliases"`
}

// EditPerson returns the edit that makes p one person with these names; names
// that another person had leave it. An edit without names lets go of them all.
func EditPerson(p Person) Edit {
	e := Edit{Item: p.ID, Field: personField}
	if len(p.Aliases) > 0 {
		value, _ := json.Marshal(personValue{p.Title, p.Aliases}) // plain strings
		e.Value = string(value)
	}
	return e
}

const personField = "person"

func checkPerson(e Edit) error {
	p, err := parse[personValue](e.Value)
	if err != nil || len(p.Aliases) == 0 {
		return fmt.Errorf("%w: person %s", ErrEdit, e.Value)
	}
	return nil
}

// setPerson applies an edit of a person.
func setPerson(b *Batch, id []byte, value string) error {
	if _, err := b.exec("DELETE FROM alias WHERE person = ?", id); err != nil {
		return err
	}
	if _, err := b.exec("DELETE FROM person WHERE id = ?", id); err != nil || value == "" {
		return err
	}
	p, err := parse[personValue](value)
	if err != nil {
		return err
	}
	if _, err := b.exec("INSERT INTO person VALUES (?, ?)", id, p.Title); err != nil {
		return err
	}
	for _, a := range p.Aliases {
		if _, err := b.exec("INSERT OR REPLACE INTO alias VALUES (?, ?, ?)", string(a.Service), a.Name, id); err != nil {
			return err
		}
	}
	return nil
}

// People returns everybody who wrote something or is in something that is not
// hidden, who did most first.
func (c *Catalog) People(ctx context.Context) ([]Person, error) {
	owners, err := c.owners(ctx)
	if err != nil {
		return nil, fmt.Errorf("list people: %w", err)
	}
	rows, err := c.read.QueryContext(ctx, `SELECT s.text, n.text, sum(r.count) AS total, coalesce(a.person, x''), coalesce(p.title, '')
		FROM presence r JOIN name n ON n.id = r.name JOIN service s ON s.id = r.service
		LEFT JOIN alias a ON a.service = s.text AND a.name = n.text LEFT JOIN person p ON p.id = a.person
		GROUP BY r.name, r.service HAVING total > 0 ORDER BY 3 DESC, 2`)
	var all []*Person
	byID := map[string]*Person{}
	err = each(rows, err, func(rows *sql.Rows) error {
		a, n, id, title, err := scanAlias(rows)
		p := byID[id]
		if p == nil {
			p = &Person{ID: id, Title: title}
			byID[id] = p
			all = append(all, p)
		}
		p.Aliases, p.Count, p.Me = append(p.Aliases, a), p.Count+n, p.Me || owners[Owner(a)]
		return err
	})
	if err == nil {
		err = c.subtractTwice(ctx, byID)
	}
	if err == nil {
		err = c.addUnused(ctx, byID, owners)
	}
	if err != nil {
		return nil, fmt.Errorf("list people: %w", err)
	}
	return sorted(all), nil
}

// addUnused adds the names under which nothing of a person shows: all that the
// other side of a chat calls them may lie under what ours does.
func (c *Catalog) addUnused(ctx context.Context, byID map[string]*Person, owners owners) error {
	known, err := c.aliases(ctx)
	names := slices.SortedFunc(maps.Keys(known), func(a, b Alias) int {
		return cmp.Or(cmp.Compare(a.Service, b.Service), cmp.Compare(a.Name, b.Name))
	})
	for _, a := range names {
		if p := byID[known[a]]; p != nil && !slices.Contains(p.Aliases, a) {
			p.Aliases, p.Me = append(p.Aliases, a), p.Me || owners[Owner(a)]
		}
	}
	return err
}

func scanAlias(rows *sql.Rows) (a Alias, n int, id, title string, err error) {
	var person []byte
	err = rows.Scan(&a.Service, &a.Name, &n, &person, &title)
	if len(person) == 0 {
		return a, n, PersonID(a), a.Name, err
	}
	return a, n, hex.EncodeToString(person), title, err
}

func sorted(all []*Person) []Person {
	people := make([]Person, len(all))
	for i, p := range all {
		people[i] = *p
	}
	slices.SortStableFunc(people, func(a, b Person) int {
		if a.Count != b.Count {
			return b.Count - a.Count
		}
		return strings.Compare(a.Title, b.Title)
	})
	return people
}

// valueOfPerson returns the user's value of a person as an edit has it, "" when
// the user made none.
func valueOfPerson(q querier, id []byte) (string, error) {
	rows, err := q("SELECT title FROM person WHERE id = ?", id)
	titles, err := collect(rows, err, func(s *string) []any { return []any{s} })
	if err != nil || len(titles) == 0 {
		return "", err
	}
	rows, err = q("SELECT service, name FROM alias WHERE person = ? ORDER BY service, name", id)
	aliases, err := collect(rows, err, func(a *Alias) []any { return []any{&a.Service, &a.Name} })
	return EditPerson(Person{Title: titles[0], Aliases: aliases}).Value, err
}
