package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"dotori/archive"
	"dotori/archive/ingest"
	"dotori/assets/sample"
	"dotori/ui"
)

// openSample imports the sample archive into a library of its own, which is
// gone when it is closed.
func openSample(ctx context.Context) (ui.Services, error) {
	dir, err := os.MkdirTemp("", "dotori-sample-*")
	if err != nil {
		return ui.Services{}, fmt.Errorf("open the sample: %w", err)
	}
	shown, err := fillSample(ctx, dir)
	if err != nil {
		return ui.Services{}, errors.Join(fmt.Errorf("open the sample: %w", err), os.RemoveAll(dir))
	}
	closeLibrary := shown.Close
	shown.Close = func() {
		closeLibrary()
		_ = os.RemoveAll(dir)
	}
	return shown, nil
}

func fillSample(ctx context.Context, dir string) (ui.Services, error) {
	source := filepath.Join(dir, "sample")
	if err := unpack(source, sample.FS()); err != nil {
		return ui.Services{}, err
	}
	s, err := openForWriting(ctx, place(filepath.Join(dir, "library")))
	if err != nil {
		return ui.Services{}, err
	}
	if err := importSample(ctx, s, source); err != nil {
		return ui.Services{}, errors.Join(err, s.Close())
	}
	return services(s, ui.Library{Sample: true})
}

// importSample imports each folder of the sample, which is an archive.
func importSample(ctx context.Context, s *session, source string) error {
	archives, err := os.ReadDir(source)
	for _, a := range archives {
		if err == nil {
			err = importOne(ctx, s, filepath.Join(source, a.Name()))
		}
	}
	return err
}

func importOne(ctx context.Context, s *session, path string) error {
	plan, err := s.ingester.Preview(ctx, []string{path}, "")
	if err != nil {
		return err
	}
	defer plan.Close()
	_, err = s.ingester.Run(ctx, plan, ingest.Choices{Options: archive.Options{"owner": sample.Owner}}, nil)
	return err
}

// unpack copies files without a date, which is what embedded files have: the
// time of copying must not become the date of a photo.
func unpack(dir string, files fs.FS) error {
	if err := os.CopyFS(dir, files); err != nil {
		return err
	}
	return filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		return os.Chtimes(path, time.Time{}, time.Unix(0, 0))
	})
}
