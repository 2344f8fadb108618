package ingest

import (
	"context"
	"fmt"

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
	if err := g.undo(ctx, i); err != nil {
		return fmt.Errorf("undo import %s: %w", id, err)
	}
	return nil
}

func (g *Ingester) undo(ctx context.Context, i catalog.Import) error {
	i.State, i.Warnings = catalog.Undoing, nil
	if err := g.cat.PutImport(ctx, i); err != nil {
		return err
	}
	done := i
	done.State = catalog.Undone
	if err := g.lib.ReplaceRecords(i.ID, record{Import: &done}); err != nil {
		return err
	}
	removed, err := g.cat.RemoveImport(ctx, i.ID)
	if err != nil {
		return err
	}
	if err := g.restore(ctx, removed); err != nil {
		return err
	}
	if err := g.cat.PutImport(ctx, done); err != nil {
		return err
	}
	return g.sweep(ctx, removed.Media)
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
