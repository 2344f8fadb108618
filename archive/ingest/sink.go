package ingest

import (
	"context"
	"fmt"
	"slices"

	"dotori/archive"
	"dotori/archive/catalog"
)

// sink is where a run's items go: into the library, or nowhere on a dry run.
type sink interface {
	// store takes the media of an item; called by several workers at once.
	store(ctx context.Context, it archive.Item) (stored, error)
	// put takes items in their order; called by one goroutine.
	put(ctx context.Context, s *stored) (catalog.Outcome, error)
	counts() (added, known int)
	finish(ctx context.Context, l *ledger, err error) (catalog.Import, error)
}

// begin starts an import, or goes on with an interrupted one of the same paths.
func (g *Ingester) begin(ctx context.Context, p *Plan, c Choices, m *meter) (sink, error) {
	s := &store{lib: g.lib, cat: g.cat, arc: p.archive, meter: m}
	if c.DryRun {
		return &counter{media: s, seen: map[string]bool{}}, nil
	}
	imports, err := g.cat.Imports(ctx)
	if err != nil {
		return nil, fmt.Errorf("begin import: %w", err)
	}
	w := &writer{pen: pen{lib: g.lib, cat: g.cat}, media: s, now: g.now}
	w.imp = catalog.Import{ID: newID(g.now()), Started: g.now()}
	for _, i := range imports {
		if resumable(i, p) {
			w.imp, w.resumed = i, true
			break
		}
	}
	w.imp.Paths, w.imp.Service, w.imp.Options = p.Paths, p.Service(), c.Options
	w.imp.State, w.imp.Warnings = catalog.Running, nil
	return w, g.cat.PutImport(ctx, w.imp)
}

func resumable(i catalog.Import, p *Plan) bool {
	stopped := i.State == catalog.Interrupted || i.State == catalog.Failed
	return stopped && i.Merge == "" && slices.Equal(i.Paths, p.Paths) && i.Service == p.Service()
}

// sourceOf says where in the archive the item was found.
func sourceOf(it archive.Item, id string) catalog.Source {
	s := catalog.Source{Import: id, Line: it.Line}
	switch {
	case it.Kind.IsMedia() && len(it.Media) > 0 && it.Media[0].Path != "":
		s.Path = it.Media[0].Path
	case len(it.Files) > 0:
		s.Path = it.Files[0]
	case len(it.Media) > 0:
		s.Path = it.Media[0].Path
	}
	return s
}
