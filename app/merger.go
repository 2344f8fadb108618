package main

import (
	"context"
	"errors"
	"strings"

	"dotori/archive"
	"dotori/archive/ingest"
	"dotori/archive/ingest/reconcile"
	"dotori/archive/library"
	"dotori/ui/merging"
)

// merger gives the window's page of merging the engine.
type merger struct {
	*session
	gallery *gallery // rests while the library changes
}

var _ merging.Merger = merger{}

// Foresee tells what a merge would bring.
func (m merger) Foresee(ctx context.Context, dir string) (ingest.Merge, error) {
	return m.merge(ctx, dir, ingest.MergeChoices{DryRun: true}, nil)
}

// Merge merges the library in a folder into this one.
func (m merger) Merge(ctx context.Context, dir string, progress func(ingest.Progress)) (ingest.Merge, error) {
	m.gallery.rest()
	defer m.gallery.work()
	return m.merge(ctx, dir, ingest.MergeChoices{}, progress)
}

func (m merger) merge(ctx context.Context, dir string, c ingest.MergeChoices, progress func(ingest.Progress)) (ingest.Merge, error) {
	other, err := library.Open(dir, library.Options{ReadOnly: true})
	if err != nil {
		return ingest.Merge{}, err
	}
	result, err := m.ingester.Merge(ctx, other, c, progress)
	return result, errors.Join(err, other.Close())
}

// TakeTheirs decides conflicts of a merge for the other library.
func (m merger) TakeTheirs(ctx context.Context, merge string, all []reconcile.Conflict) error {
	_, err := m.ingester.TakeTheirs(ctx, merge, all)
	return err
}

// Unmerge takes a merge back.
func (m merger) Unmerge(ctx context.Context, id string) error {
	m.gallery.rest()
	defer m.gallery.work()
	_, err := m.ingester.Unmerge(ctx, id)
	return err
}

// Merges lists the merges of before.
func (m merger) Merges(context.Context) ([]ingest.Merge, error) { return m.ingester.Merges() }

// Name returns what an item is called on screen, "" for what is none.
func (m merger) Name(ctx context.Context, item string) string {
	it, err := m.catalog.Item(ctx, item)
	if err != nil {
		return ""
	}
	name := it.Title
	if name == "" {
		name = strings.ReplaceAll(it.Text, string(archive.ObjectMark), "")
	}
	if name == "" && len(it.Media) > 0 {
		name = it.Media[0].Name
	}
	return cut(strings.Join(strings.Fields(name), " "), 60)
}
