package main

import (
	"context"
	"errors"
	"fmt"
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
}

// openForWriting opens the library, making it when there is none, and
// completes what a crash interrupted.
func openForWriting(ctx context.Context, dir place) (*session, error) {
	s, err := openSession(ctx, dir, false)
	if err != nil {
		return nil, err
	}
	if err := s.ingester.Recover(ctx); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// reading runs f on a library that is only read, also while another process
// writes to it.
func reading(ctx context.Context, dir place, f func(*session) error) error {
	s, err := openSession(ctx, dir, true)
	if err != nil {
		return err
	}
	return errors.Join(f(s), s.Close())
}

func openSession(ctx context.Context, dir place, readOnly bool) (*session, error) {
	path, err := libraryDir(dir)
	if err != nil {
		return nil, err
	}
	if readOnly && !library.Exists(path) {
		return nil, errNoLibrary(path)
	}
	lib, err := library.Open(path, library.Options{ReadOnly: readOnly})
	if err != nil {
		return nil, err
	}
	cat, err := catalog.Open(ctx, lib.CatalogPath(), catalog.Options{ReadOnly: readOnly, Rollback: !lib.WALSafe()})
	if err != nil {
		return nil, errors.Join(fmt.Errorf("open catalog: %w", err), lib.Close())
	}
	return &session{lib, cat, ingest.New(lib, cat, readers(), time.Now)}, nil
}

// Close closes catalog and library.
func (s *session) Close() error { return errors.Join(s.catalog.Close(), s.library.Close()) }

func errNoLibrary(path string) error {
	return fmt.Errorf("there is no library in %s yet; 'dotori import PATH' makes one", path)
}
