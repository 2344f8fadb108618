package catalog

import (
	"context"
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
