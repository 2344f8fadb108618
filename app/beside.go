package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"dotori/archive/catalog"
	"dotori/archive/ingest"
	"dotori/archive/library"
)

// openBeside opens a library for reading whose folder takes no files, such as
// a locked stick, and whose catalog is missing, older or damaged: it makes one
// for itself among the system's temporary files.
func openBeside(ctx context.Context, path string) (s *session, err error) {
	lib, err := library.Open(path, library.Options{ReadOnly: true})
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "dotori-*")
	if err != nil {
		return nil, errors.Join(fmt.Errorf("make a catalog: %w", err), lib.Close())
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, lib.Close(), os.RemoveAll(dir))
		}
	}()
	fresh := filepath.Join(dir, "catalog.db")
	if err := ingest.Replay(ctx, lib, fresh, untold); err != nil {
		return nil, fmt.Errorf("make a catalog: %w", err)
	}
	cat, err := catalog.Open(ctx, fresh, catalog.Options{ReadOnly: true})
	if err != nil {
		return nil, err
	}
	return newSession(lib, cat, dir), nil
}
