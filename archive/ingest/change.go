package ingest

import (
	"context"

	"dotori/archive"
	"dotori/archive/catalog"
)

// Edit makes one change by the user; see [Ingester.Do].
func (g *Ingester) Edit(ctx context.Context, e catalog.Edit) error {
	_, err := g.Do(ctx, e.Field, []catalog.Edit{e})
	return err
}

// SetOwner says whether a name on a service is the user.
func (g *Ingester) SetOwner(ctx context.Context, s archive.Service, name string, on bool) error {
	if err := g.lib.Journal(change{Owner: &owner{s, name, on}}); err != nil {
		return err
	}
	return g.cat.SetOwner(ctx, s, name, on)
}
