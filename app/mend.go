package main

import (
	"context"
	"errors"

	"dotori/archive/ingest"
	"dotori/archive/library"
)

// mend makes a damaged catalog again from the originals, the records and the
// journal, and opens the library with it.
func mend(ctx context.Context, dir place, progress func(done, total int)) (*session, error) {
	lib, err := openLibrary(dir, library.Options{})
	if err != nil {
		return nil, err
	}
	if err := ingest.Rebuild(ctx, lib, progress); err != nil {
		return nil, errors.Join(err, lib.Close())
	}
	s, err := openCatalog(ctx, lib)
	if err == nil {
		s.mended = true
	}
	return s, err
}
