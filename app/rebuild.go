package main

import (
	"context"
	"errors"

	"dotori/archive/ingest"
	"dotori/archive/library"
)

type rebuildCommand struct{}

// Run makes the catalog again.
func (c *rebuildCommand) Run(ctx context.Context, p *printer, dir place) error {
	path, err := libraryDir(dir)
	if err != nil {
		return err
	}
	if !library.Exists(path) {
		return errNoLibrary(path)
	}
	lib, err := library.Open(path, library.Options{})
	if err != nil {
		return err
	}
	bar := p.bar(p.loc.T("Rebuilding"))
	err = ingest.Rebuild(ctx, lib, func(done, total int) { bar.set(int64(done), int64(total)) })
	bar.close()
	return errors.Join(err, lib.Close())
}
