package main

import (
	"archive/zip"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"

	"dotori/archive/export"
	"dotori/archive/export/shelf"
	"dotori/archive/library"
)

type verifyCommand struct {
	Dir string `arg:"" optional:"" help:"A library, or an export of any format, also as .zip; else the library." type:"path"`
}

// verifySummary ends the output of verify.
type verifySummary struct {
	Dir     string `json:"dir"`
	OK      int    `json:"ok"`
	Damaged int    `json:"damaged"`
	Missing int    `json:"missing"`
	Extra   int    `json:"extra"`
}

var errDamaged = errors.New("files are damaged or missing")

// Run reads every file again and names those that are not as they should be.
func (c *verifyCommand) Run(ctx context.Context, p *printer, dir place) error {
	findings, path, err := c.findings(ctx, dir)
	if err != nil {
		return err
	}
	defer findings.Close()
	sum := verifySummary{Dir: path}
	for f, err := range findings.all {
		if err != nil {
			return err
		}
		sum.add(f)
		if f.State != export.OK || f.Reason != "" {
			if err := p.finding(f); err != nil {
				return err
			}
		}
	}
	return errors.Join(p.verified(sum), sum.verdict())
}

// findings are what verification says, and what it reads from.
type findings struct {
	all iter.Seq2[export.Finding, error]
	io.Closer
}

func (c *verifyCommand) findings(ctx context.Context, dir place) (findings, string, error) {
	path := c.Dir
	if path == "" {
		var err error
		if path, err = libraryDir(dir); err != nil {
			return findings{}, "", err
		}
	}
	if library.Exists(path) {
		return findings{verifyLibrary(ctx, path), io.NopCloser(nil)}, path, nil
	}
	f, err := verifyExport(ctx, path)
	return f, path, err
}

// verifyExport judges an export in a folder or a zip by its own lists.
func verifyExport(ctx context.Context, path string) (findings, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return findings{}, fmt.Errorf("verify: %w", err)
	case info.IsDir():
		return findings{shelf.Verify(ctx, os.DirFS(path)), io.NopCloser(nil)}, nil
	}
	z, err := zip.OpenReader(path)
	if err != nil {
		return findings{}, fmt.Errorf("verify %s: %w", path, err)
	}
	return findings{shelf.Verify(ctx, z), z}, nil
}

// verifyLibrary compares every original with its name and with the catalog.
func verifyLibrary(ctx context.Context, dir string) iter.Seq2[export.Finding, error] {
	return func(yield func(export.Finding, error) bool) {
		stop := errors.New("stop")
		err := reading(ctx, place(dir), func(s *session) error {
			wanted, err := s.catalog.Hashes(ctx)
			if err != nil {
				return err
			}
			return s.library.Verify(ctx, wanted, func(f library.Finding) error {
				if !yield(export.Finding{Path: f.Path, State: export.State(f.State)}, nil) {
					return stop
				}
				return nil
			})
		})
		if err != nil && !errors.Is(err, stop) {
			yield(export.Finding{}, err)
		}
	}
}

func (s *verifySummary) add(f export.Finding) {
	switch {
	case f.Harmless:
		return
	case f.State == export.OK:
		s.OK++
	case f.State == export.Damaged:
		s.Damaged++
	case f.State == export.Missing:
		s.Missing++
	case f.State == export.Extra:
		s.Extra++
	}
}

func (s verifySummary) verdict() error {
	switch {
	case s.Damaged+s.Missing > 0:
		return errDamaged
	case s.Extra > 0:
		return errWarnings
	}
	return nil
}

func (p *printer) finding(f export.Finding) error {
	if p.json {
		return p.line(f)
	}
	return p.textf("%-8s %s  %s %s", f.State, f.Path, p.loc.T(f.Reason), f.Detail)
}

func (p *printer) verified(s verifySummary) error {
	if p.json {
		return p.line(s)
	}
	return p.textf("%s: %d ok, %d damaged, %d missing, %d extra", s.Dir, s.OK, s.Damaged, s.Missing, s.Extra)
}
