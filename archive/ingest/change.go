package ingest

import (
	"context"

	"dotori/archive"
	"dotori/archive/catalog"
)

// Edit makes one change by the user: first durable in the journal, then in the
// catalog. A re-import never overwrites it.
func (g *Ingester) Edit(ctx context.Context, e catalog.Edit) error {
	if err := g.lib.Journal(change{Edit: &e}); err != nil {
		return err
	}
	return g.cat.Apply(ctx, e)
}

// SetOwner says whether a name on a service is the user.
func (g *Ingester) SetOwner(ctx context.Context, s archive.Service, name string, on bool) error {
	if err := g.lib.Journal(change{Owner: &owner{s, name, on}}); err != nil {
		return err
	}
	return g.cat.SetOwner(ctx, s, name, on)
}
