package catalog

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"slices"

	"dotori/archive"
)

// Keeper is somebody whose archives a library holds.
type Keeper struct {
	ID      string // of the person
	Title   string
	Alias   Alias    // a name under which archives know them
	Imports []string // that are theirs, in their order
	Eyes    bool     // chats in which several owners speak are seen with theirs
}

// Keepers returns whose archives the library holds, in the order of their
// first imports; those who are owners by their name alone come last.
func (c *Catalog) Keepers(ctx context.Context) ([]Keeper, error) {
	names, err := c.owners(ctx)
	if err != nil {
		return nil, fmt.Errorf("list owners of archives: %w", err)
	}
	k, err := c.keepers(ctx, names)
	if err != nil {
		return nil, fmt.Errorf("list owners of archives: %w", err)
	}
	rows, err := c.read.QueryContext(ctx, "SELECT lower(hex(id)), title FROM person")
	titles := map[string]string{}
	err = each(rows, err, func(rows *sql.Rows) error {
		var id, title string
		err := rows.Scan(&id, &title)
		titles[id] = title
		return err
	})
	all := make([]Keeper, len(k.order))
	for i, id := range k.order {
		all[i] = Keeper{ID: id, Title: titles[id], Alias: k.called[id], Imports: k.imports[id], Eyes: id == k.eyes}
		if all[i].Title == "" {
			all[i].Title = all[i].Alias.Name
		}
	}
	return all, err
}

// keepers are the owners of archives, by the ids of their persons.
type keepers struct {
	order   []string // the first import's first
	who     map[Alias]string
	of      map[int64]string
	imports map[string][]string
	called  map[string]Alias
	eyes    string
	voices  []ownVoice
}

// ownVoice is how much an import says is its owner's own.
type ownVoice struct {
	room, imp int64
	id        string // of the import
	alias     Alias
	count     int
}

// keepers reads whose archives there are. A name stands for the person that
// the user made of it, else for itself.
func (c *Catalog) keepers(ctx context.Context, names owners) (*keepers, error) {
	k := &keepers{who: map[Alias]string{}, of: map[int64]string{}, imports: map[string][]string{}, called: map[string]Alias{}}
	people, err := c.aliases(ctx)
	if err != nil {
		return nil, err
	}
	rows, err := c.read.QueryContext(ctx, `SELECT v.collection, v.import, m.id, s.text, n.text, v.count FROM own_voice v
		JOIN import m ON m.n = v.import JOIN service s ON s.id = v.service JOIN name n ON n.id = v.name WHERE v.count > 0`)
	k.voices, err = collect(rows, err, func(v *ownVoice) []any {
		return []any{&v.room, &v.imp, &v.id, &v.alias.Service, &v.alias.Name, &v.count}
	})
	if err == nil {
		err = k.readImports(ctx, c, people)
	}
	for o := range names {
		k.add(people.of(Alias(o)), Alias(o))
	}
	slices.Sort(k.order[len(k.imports):]) // owners come in no order
	for a, person := range people {
		if _, is := k.called[person]; is {
			k.who[a] = person
		}
	}
	rows, failed := c.read.QueryContext(ctx, "SELECT service, name FROM viewpoint")
	chosen, failed := collect(rows, failed, func(a *Alias) []any { return []any{&a.Service, &a.Name} })
	k.see(chosen, people)
	if err == nil {
		err = failed
	}
	return k, err
}

// see notes with whose eyes chats are seen.
func (k *keepers) see(chosen []Alias, people persons) {
	if len(k.order) > 0 {
		k.eyes = k.order[0]
	}
	for _, a := range chosen {
		k.eyes = people.of(a)
	}
}

// add notes an owner by a name.
func (k *keepers) add(person string, a Alias) {
	if _, known := k.called[person]; !known {
		k.order, k.called[person] = append(k.order, person), a
	}
	k.who[a] = person
}

// readImports finds whose each import is: whom the user says now, or said when
// it was read, or who wrote most of what its archive calls its owner's own.
func (k *keepers) readImports(ctx context.Context, c *Catalog, people persons) error {
	best, total := map[int64]ownVoice{}, map[ownVoice]int{}
	for _, v := range k.voices {
		one := ownVoice{imp: v.imp, id: v.id, alias: v.alias}
		total[one] += v.count
		one.count = total[one]
		if b, known := best[v.imp]; !known || one.count > b.count || one.count == b.count && one.alias.Name < b.alias.Name {
			best[v.imp] = one
		}
	}
	said, err := c.saidOwners(ctx)
	for _, v := range said {
		best[v.imp] = v
	}
	for _, imp := range slices.Sorted(maps.Keys(best)) {
		v := best[imp]
		person := people.of(v.alias)
		k.add(person, v.alias)
		k.of[imp], k.imports[person] = person, append(k.imports[person], v.id)
	}
	return err
}

// saidOwners returns whose imports are as the user said, the last word last. Of
// several names with commas between, the first stands for the person.
func (c *Catalog) saidOwners(ctx context.Context) ([]ownVoice, error) {
	rows, err := c.read.QueryContext(ctx, `SELECT n, id, service, trim(iif(instr(owner, ','), substr(owner, 1, instr(owner, ',') - 1), owner))
		FROM (SELECT n, id, service, options ->> '$.owner' AS owner FROM import WHERE state NOT IN ('undone', 'failed')) WHERE owner <> ''
		UNION ALL SELECT m.n, m.id, w.service, w.name FROM whose w JOIN import m ON m.id = w.import WHERE m.state <> 'undone'`)
	return collect(rows, err, func(v *ownVoice) []any { return []any{&v.imp, &v.id, &v.alias.Service, &v.alias.Name} })
}

// side returns who of the owners that speak in a chat is on the own side.
func (k *keepers) side(speak map[string]int) string {
	if _, there := speak[k.eyes]; there {
		return k.eyes
	}
	most := ""
	for _, person := range k.order {
		if n, there := speak[person]; there && (most == "" || n > speak[most]) {
			most = person
		}
	}
	return most
}

// persons are ids by the names that the user put together.
type persons map[Alias]string

func (p persons) of(a Alias) string {
	if id, ok := p[a]; ok {
		return id
	}
	return PersonID(a)
}

func (c *Catalog) aliases(ctx context.Context) (persons, error) {
	rows, err := c.read.QueryContext(ctx, "SELECT service, name, lower(hex(person)) FROM alias")
	p := persons{}
	err = each(rows, err, func(rows *sql.Rows) error {
		var service, name, person string
		err := rows.Scan(&service, &name, &person)
		p[Alias{archive.Service(service), name}] = person
		return err
	})
	return p, err
}
