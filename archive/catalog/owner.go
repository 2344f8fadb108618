package catalog

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"dotori/archive"
)

// Owner is a name of the library's owner on a service.
type Owner struct {
	Service archive.Service
	Name    string
}

// owners are the names that are "me".
type owners map[Owner]bool

// mark makes an item the owner's own when its author is one of the names.
func (o owners) mark(it *archive.Item) {
	it.Own = it.Own || len(o) > 0 && o[Owner{it.Service, it.Author}]
}

// EditOwner returns the edit that says whether a name on a service is the owner
// of the library. Its Item is [PersonID] of the name.
func EditOwner(a Alias, on bool) Edit {
	e := Edit{Item: PersonID(a), Field: ownerField}
	if on {
		value, _ := json.Marshal(a) // plain strings
		e.Value = string(value)
	}
	return e
}

const ownerField = "owner"

func checkOwner(e Edit) error {
	if a, err := parse[Alias](e.Value); err != nil || PersonID(a) != e.Item {
		return fmt.Errorf("%w: owner %s", ErrEdit, e.Value)
	}
	return nil
}

// setOwner applies an edit of an owner.
func setOwner(b *Batch, id []byte, value string) error {
	if a, err := parse[Alias](value); value != "" {
		if err == nil {
			_, err = b.exec("INSERT OR IGNORE INTO owner VALUES (?, ?)", string(a.Service), a.Name)
		}
		return err
	}
	a, ok, err := ownerOf(b.query, id)
	if ok && err == nil {
		_, err = b.exec("DELETE FROM owner WHERE service = ? AND name = ?", string(a.Service), a.Name)
	}
	return err
}

// ownerOf finds the owner's name with an id; they are few.
func ownerOf(q querier, id []byte) (found Alias, ok bool, err error) {
	rows, err := q("SELECT service, name FROM owner")
	all, err := collect(rows, err, func(a *Alias) []any { return []any{&a.Service, &a.Name} })
	for _, a := range all {
		if PersonID(a) == hex.EncodeToString(id) {
			return a, true, err
		}
	}
	return Alias{}, false, err
}

func ownerValue(q querier, id []byte) (string, error) {
	a, ok, err := ownerOf(q, id)
	return EditOwner(a, ok).Value, err
}

// SetOwner says whether a name on a service is the owner of the library.
func (c *Catalog) SetOwner(ctx context.Context, s archive.Service, name string, on bool) error {
	query := "INSERT OR IGNORE INTO owner VALUES (?, ?)"
	if !on {
		query = "DELETE FROM owner WHERE service = ? AND name = ?"
	}
	err := c.change(ctx, func(b *Batch) error {
		_, err := b.exec(query, string(s), name)
		return err
	})
	if err != nil {
		return fmt.Errorf("set owner %s of %s: %w", name, s, err)
	}
	return nil
}

// Owners returns the names that are the owner's, by service and name.
func (c *Catalog) Owners(ctx context.Context) ([]Owner, error) {
	rows, err := c.read.QueryContext(ctx, "SELECT service, name FROM owner ORDER BY service, name")
	return collect(rows, err, func(o *Owner) []any { return []any{&o.Service, &o.Name} })
}

func (c *Catalog) owners(ctx context.Context) (owners, error) {
	all, err := c.Owners(ctx)
	set := owners{}
	for _, o := range all {
		set[o] = true
	}
	return set, err
}
