package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"dotori/archive/library"
	"dotori/ui"
)

// openShown opens a library for the window: only for reading where readOnly
// asks for that, where another Dotori is writing to it, and on what cannot be
// written to, such as a stick that is locked. progress hears how far it is,
// where the catalog is made again.
func openShown(ctx context.Context, dir place, readOnly bool, progress func(done, total int)) (ui.Services, error) {
	about := ui.Library{}
	open := func(ctx context.Context, dir place) (*session, error) { return openTelling(ctx, dir, progress) }
	if path, err := libraryDir(dir); readOnly || err == nil && library.Exists(path) && !writable(path) {
		open = openForReading
	}
	s, err := open(ctx, dir)
	if errors.Is(err, library.ErrLocked) {
		about.Locked = true
		s, err = openForReading(ctx, dir)
	}
	if err != nil {
		return ui.Services{}, err
	}
	about.Elsewhere = elsewhere(s.library.Dir())
	shown, err := services(s, about)
	if err != nil {
		return ui.Services{}, errors.Join(err, s.Close())
	}
	shown.Sample = openSample
	shown.Open = func(ctx context.Context, path string) (ui.Services, error) { return openFolder(ctx, path, readOnly) }
	return shown, nil
}

// openFolder opens the library in a folder that is there. One that is empty
// becomes a new library.
func openFolder(ctx context.Context, dir string, readOnly bool) (ui.Services, error) {
	if _, err := os.Stat(dir); err != nil {
		return ui.Services{}, fmt.Errorf("open library: %w", err)
	}
	return openShown(ctx, place(dir), readOnly, untold)
}

// writable reports whether files can be made in a folder, which permissions
// alone do not tell on every system.
func writable(dir string) bool {
	f, err := os.CreateTemp(dir, ".dotori-*")
	if err != nil {
		return false
	}
	name := f.Name()
	return errors.Join(f.Close(), os.Remove(name)) == nil
}

// elsewhere reports whether a library lies somewhere else than where Dotori
// looks by itself.
func elsewhere(dir string) bool {
	usual, err := libraryDir("")
	return err != nil || filepath.Clean(usual) != filepath.Clean(dir)
}
