package ingest

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"dotori/archive/catalog"
	"dotori/archive/library"
)

// Rebuild makes the catalog of a library again from its records and journal.
// No catalog of the library may be open. The old one is replaced only when
// the new one is complete.
func Rebuild(ctx context.Context, lib *library.Library, progress func(done, total int)) error {
	fresh := lib.CatalogPath() + ".new"
	if err := removeDatabase(fresh); err != nil {
		return err
	}
	if err := replayAll(ctx, lib, fresh, progress); err != nil {
		return errors.Join(fmt.Errorf("rebuild catalog: %w", err), removeDatabase(fresh))
	}
	if err := removeDatabase(lib.CatalogPath()); err != nil {
		return err
	}
	return os.Rename(fresh, lib.CatalogPath())
}

func replayAll(ctx context.Context, lib *library.Library, path string, progress func(done, total int)) error {
	cat, err := catalog.Open(ctx, path, catalog.Options{Rollback: true})
	if err != nil {
		return err
	}
	r := &replay{lib: lib, cat: cat}
	ids, err := lib.RecordIDs()
	for n, id := range ids {
		if err == nil {
			progress(n, len(ids))
			err = r.records(ctx, id, nil)
		}
	}
	if err == nil {
		err = r.journal(ctx)
	}
	return errors.Join(err, cat.Close())
}

// removeDatabase removes an SQLite database with what lies beside it.
func removeDatabase(path string) error {
	for _, suffix := range []string{"", "-wal", "-shm", "-journal"} {
		if err := os.Remove(path + suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("remove database: %w", err)
		}
	}
	return nil
}

// Recover brings the catalog up to what the records of imports that were
// killed have confirmed, and marks these as interrupted. Call it once after
// the library was opened for writing.
func (g *Ingester) Recover(ctx context.Context) error {
	imports, err := g.cat.Imports(ctx)
	if err != nil {
		return fmt.Errorf("recover imports: %w", err)
	}
	for _, i := range imports {
		switch i.State {
		case catalog.Running:
			err = g.recoverImport(ctx, i)
		case catalog.Undoing:
			err = g.recoverUndo(ctx, i)
		}
		if err != nil {
			return fmt.Errorf("recover import %s: %w", i.ID, err)
		}
	}
	return nil
}

func (g *Ingester) recoverImport(ctx context.Context, i catalog.Import) error {
	r := &replay{lib: g.lib, cat: g.cat}
	if err := r.records(ctx, i.ID, nil); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	i.State, i.Finished = catalog.Interrupted, g.now()
	return g.cat.PutImport(ctx, i)
}

// recoverUndo completes an undo. Which items other imports shared is not known
// any more, so all of these are replayed; what is there already stays.
func (g *Ingester) recoverUndo(ctx context.Context, i catalog.Import) error {
	if err := g.undo(ctx, i); err != nil {
		return err
	}
	ids, err := g.lib.RecordIDs()
	if err != nil {
		return err
	}
	r := &replay{lib: g.lib, cat: g.cat}
	for _, id := range ids {
		if err := r.records(ctx, id, nil); err != nil {
			return err
		}
	}
	return nil
}
