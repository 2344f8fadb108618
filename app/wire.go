package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	"dotori/archive/catalog"
	"dotori/archive/export"
	exports "dotori/archive/export/all"
	"dotori/archive/ingest"
	"dotori/archive/library"
	"dotori/archive/read"
	reads "dotori/archive/read/all"
)

func readers() read.Registry   { return reads.All() }
func writers() export.Registry { return exports.Writers("Dotori "+version(), time.Now) }

// session is an open library with its catalog.
type session struct {
	library  *library.Library
	catalog  *catalog.Catalog
	ingester *ingest.Ingester
	mended   bool   // the catalog was damaged, and has been made again
	beside   string // the folder of a catalog that is ours alone, or ""
}

// openForWriting opens the library, making it when there is none, and
// completes what a crash interrupted.
func openForWriting(ctx context.Context, dir place) (*session, error) {
	return openTelling(ctx, dir, untold)
}

// untold is progress that nobody hears.
func untold(int, int) {}

// openTelling is openForWriting that says how far it is, where it makes the
// catalog again.
func openTelling(ctx context.Context, dir place, progress func(done, total int)) (*session, error) {
	lib, err := openLibrary(dir, library.Options{})
	if err != nil {
		return nil, err
	}
	if err := ensureCatalog(ctx, lib, progress); err != nil {
		return nil, errors.Join(err, lib.Close())
	}
	s, err := openCatalog(ctx, lib)
	if catalog.Damaged(err) {
		s, err = mend(ctx, dir, progress)
	}
	if err != nil {
		return nil, err
	}
	if err := s.ingester.Recover(ctx); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// openForReading opens the library also while another process writes to it.
func openForReading(ctx context.Context, dir place) (*session, error) {
	lib, err := openLibrary(dir, library.Options{ReadOnly: true})
	if err != nil {
		return nil, err
	}
	s, err := openCatalog(ctx, lib)
	if errors.Is(err, catalog.ErrOlder) || errors.Is(err, fs.ErrNotExist) || catalog.Damaged(err) {
		if path, err := libraryDir(dir); err == nil && !writable(path) {
			return openBeside(ctx, path)
		}
		return openForWriting(ctx, dir) // it brings the catalog up to date, or makes it again
	}
	return s, err
}

// reading runs f on a library that is only read.
func reading(ctx context.Context, dir place, f func(*session) error) error {
	s, err := openForReading(ctx, dir)
	if err != nil {
		return err
	}
	return errors.Join(f(s), s.Close())
}

func openLibrary(dir place, o library.Options) (*library.Library, error) {
	path, err := libraryDir(dir)
	if err != nil {
		return nil, err
	}
	if o.ReadOnly && !library.Exists(path) {
		return nil, errNoLibrary(path)
	}
	return library.Open(path, o)
}

// ensureCatalog makes the catalog again when it was deleted: an empty one in
// its place would hide what the library holds.
func ensureCatalog(ctx context.Context, lib *library.Library, progress func(done, total int)) error {
	if _, err := os.Stat(lib.CatalogPath()); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return ingest.Rebuild(ctx, lib, progress)
}

// openCatalog completes a session; it closes the library when that fails.
func openCatalog(ctx context.Context, lib *library.Library) (*session, error) {
	if _, err := os.Stat(lib.CatalogPath()); lib.ReadOnly() && err != nil {
		return nil, errors.Join(fmt.Errorf("open catalog: %w", err), lib.Close())
	}
	cat, err := catalog.Open(ctx, lib.CatalogPath(), catalog.Options{ReadOnly: lib.ReadOnly(), Rollback: !lib.WALSafe()})
	if err != nil {
		return nil, errors.Join(fmt.Errorf("open catalog: %w", err), lib.Close())
	}
	return newSession(lib, cat, ""), nil
}

func newSession(lib *library.Library, cat *catalog.Catalog, beside string) *session {
	return &session{library: lib, catalog: cat, ingester: ingest.New(lib, cat, readers(), time.Now), beside: beside}
}

// Close closes catalog and library.
func (s *session) Close() error {
	err := errors.Join(s.catalog.Close(), s.library.Close())
	if s.beside != "" {
		err = errors.Join(err, os.RemoveAll(s.beside))
	}
	return err
}

func errNoLibrary(path string) error {
	return fmt.Errorf("there is no library in %s yet; 'dotori import PATH' makes one", path)
}
