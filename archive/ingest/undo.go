package ingest

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"dotori/archive/catalog"
)

// Undo takes one import back: the items that only it brought, and their
// originals. Items that other imports brought too stay as those told them. The
// user's edits stay in the journal and apply again when an item comes back.
// Undo that was cut short is completed by [Ingester.Recover].
func (g *Ingester) Undo(ctx context.Context, id string) error {
	i, err := g.cat.Import(ctx, id)
	if err != nil {
		return fmt.Errorf("undo import %s: %w", id, err)
	}
	if i.State == catalog.Undone {
		return nil
	}
	if err := g.undo(ctx, i, g.restore); err != nil {
		return fmt.Errorf("undo import %s: %w", id, err)
	}
	return nil
}

// undo takes an import out, and lets restore bring back what others told too.
// From the beginning the records say only that, and which originals are to be
// swept in the end: whoever takes up an undo that was cut short finds them there.
func (g *Ingester) undo(ctx context.Context, i catalog.Import, restore func(context.Context, catalog.Removed) error) error {
	i.State, i.Warnings = catalog.Undoing, nil
	if err := g.cat.PutImport(ctx, i); err != nil {
		return err
	}
	media, err := g.mediaOf(ctx, i.ID)
	if err == nil {
		err = g.lib.ReplaceRecords(i.ID, record{Import: &i, Sweep: media})
	}
	if err != nil {
		return err
	}
	removed, err := g.cat.RemoveImport(ctx, i.ID)
	if err == nil {
		err = restore(ctx, removed)
	}
	if err == nil {
		err = g.sweep(ctx, slices.Concat(media, removed.Media))
	}
	if err != nil {
		return err
	}
	i.State = catalog.Undone
	if err := g.lib.ReplaceRecords(i.ID, record{Import: &i}); err != nil {
		return err
	}
	return g.cat.PutImport(ctx, i)
}

// mediaOf lists the originals that an import told of, each once, as far as its
// records can be read.
func (g *Ingester) mediaOf(ctx context.Context, id string) ([]string, error) {
	all := map[string]bool{}
	for line, err := range g.lib.Records(id) {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		rec, failed := decode[record](line)
		if err != nil || failed != nil {
			continue
		}
		for _, sha := range rec.Sweep {
			all[sha] = true
		}
		if rec.Item == nil {
			continue
		}
		for _, m := range rec.Item.Media {
			all[m.SHA256] = true
		}
	}
	delete(all, "")
	return slices.Sorted(maps.Keys(all)), nil
}

// restore brings back what other imports told of the items that were removed.
func (g *Ingester) restore(ctx context.Context, removed catalog.Removed) error {
	wanted := make(map[string]bool, len(removed.Shared))
	for _, id := range removed.Shared {
		wanted[id] = true
	}
	r := &replay{lib: g.lib, cat: g.cat}
	for _, id := range removed.Imports {
		if err := r.records(ctx, id, wanted); err != nil {
			return err
		}
	}
	return nil
}

// sweep removes the originals that nothing refers to any more.
func (g *Ingester) sweep(ctx context.Context, hashes []string) error {
	for _, sha := range hashes {
		used, err := g.cat.HasMedia(ctx, sha)
		if err != nil {
			return err
		}
		if used {
			continue
		}
		if err := g.lib.RemoveOriginal(sha); err != nil {
			return err
		}
	}
	return nil
}
