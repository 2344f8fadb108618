package ingest

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"dotori/archive/catalog"
	"dotori/archive/library"
)

// Rebuild makes the catalog of a library again from its records and journal.
// No catalog of the library may be open. The old one is replaced only when
// the new one is complete; until then that lies among the temporary files,
// which whoever opens the library next takes away. progress hears how many
// lines of all records are done, some times a second.
func Rebuild(ctx context.Context, lib *library.Library, progress func(done, total int)) error {
	fresh := filepath.Join(lib.TemporaryDir(), "catalog.db")
	if err := errors.Join(removeDatabase(fresh), removeLeftover(lib)); err != nil {
		return err
	}
	if err := Replay(ctx, lib, fresh, progress); err != nil {
		return errors.Join(fmt.Errorf("rebuild catalog: %w", err), removeDatabase(fresh))
	}
	if err := removeDatabase(lib.CatalogPath()); err != nil {
		return err
	}
	if err := os.Rename(fresh, lib.CatalogPath()); err != nil {
		return err
	}
	return removeDatabase(fresh) // an empty journal stays beside a database that keeps one
}

// removeLeftover takes away what a rebuild of versions before left beside the
// catalog. The lock of the library says that nobody else is at it.
func removeLeftover(lib *library.Library) error {
	return removeDatabase(lib.CatalogPath() + ".new")
}

// Replay makes a catalog of a library at path, where there is none. The library
// may be open for reading only.
func Replay(ctx context.Context, lib *library.Library, path string, progress func(done, total int)) error {
	cat, err := catalog.Open(ctx, path, catalog.Options{Rollback: true})
	if err != nil {
		return err
	}
	ids, err := recorded(lib)
	total, err := countLines(ctx, lib, ids, err)
	r := &replay{lib: lib, cat: cat, progress: func(done int) { progress(done, total) }}
	for _, id := range ids {
		if err == nil {
			err = r.records(ctx, id, nil)
		}
	}
	if err == nil {
		err = r.journal(ctx)
	}
	return errors.Join(err, cat.Close())
}

// countLines counts what a rebuild has to read: a hundredth of its time.
func countLines(ctx context.Context, lib *library.Library, ids []string, err error) (n int, _ error) {
	for _, id := range ids {
		for _, broken := range lib.Records(id) {
			if err = errors.Join(err, broken); err == nil && n%lineStep == 0 {
				err = ctx.Err()
			}
			if err != nil {
				return n, err
			}
			n++
		}
	}
	return n, err
}

// lineStep is how many lines pass between two looks at what goes on outside.
const lineStep = 1000

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
	if err := removeLeftover(g.lib); err != nil {
		return err
	}
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
	return g.undo(ctx, i, func(ctx context.Context, _ catalog.Removed) error {
		ids, err := recorded(g.lib)
		if err != nil {
			return err
		}
		r := &replay{lib: g.lib, cat: g.cat}
		for _, id := range ids {
			if id == i.ID {
				continue
			}
			if err := r.records(ctx, id, nil); err != nil {
				return err
			}
		}
		return nil
	})
}
