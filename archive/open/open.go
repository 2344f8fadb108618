package open

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/text"
)

// Options say where and how much may be unpacked.
type Options struct {
	TempDir string // for what cannot be read in place; "" is the system's
	Limits  Limits // zero fields are those of [DefaultLimits]

	// KeepName shows a single folder under its own name rather than as the
	// root, for archives that say only there what they are.
	KeepName bool
}

// An Archive is an opened archive. Its methods may be called concurrently;
// its FS must not be used after Close.
type Archive struct {
	paths    []string
	tree     *tree
	problems []archive.Warning
	closers  []io.Closer
}

// Open opens the paths as the parts of one archive. Parts merge at their
// roots: folders of the same name become one, and of files with the same name
// equal ones are shown once and others as "name (2).ext". Only a folder that
// shares no folder name with another part keeps its own name, so that albums
// dropped together stay albums. The order of paths does not matter. Parts that
// lie in a folder merge in the same way where their names say what they are.
//
// Single members that had to be left out are [Archive.Problems]. Open fails,
// with an error that errors.Is [ErrEncrypted], [ErrBomb] or [ErrUnsafe] where
// one of those is why, when nothing is left, when a path cannot be read at
// all, and when ctx is done.
func Open(ctx context.Context, paths []string, o Options) (*Archive, error) {
	absolute, err := cleanPaths(paths)
	if err != nil {
		return nil, err
	}
	s := &spool{dir: o.TempDir, limit: o.Limits.orDefault().Unpacked}
	a := &Archive{paths: absolute, closers: []io.Closer{s}}
	var parts []*part
	for _, p := range absolute {
		part := newPart(ctx, o.Limits.orDefault(), s)
		part.failure = part.open(p)
		a.closers = append(a.closers, part.closers...)
		parts = append(parts, part)
	}
	if err := a.merge(ctx, parts, o.KeepName); err != nil {
		return nil, errors.Join(err, a.Close())
	}
	return a, nil
}

// cleanPaths returns the absolute paths in order, each once.
func cleanPaths(paths []string) ([]string, error) {
	if len(paths) == 0 {
		return nil, errors.New("open archive: no path given")
	}
	var out []string
	for _, p := range paths {
		abs, err := filepath.Abs(p)
		if err != nil {
			return nil, fmt.Errorf("open %s: %w", p, err)
		}
		out = append(out, abs)
	}
	slices.Sort(out)
	return slices.Compact(out), nil
}

// merge puts the parts into one tree. A part that failed is an error when the
// user named a path that is not there or when no other part has files, and
// else a problem.
func (a *Archive) merge(ctx context.Context, parts []*part, keepName bool) error {
	a.tree = newTree()
	for i, p := range parts {
		if err := p.tree.copyTo(ctx, a.tree, p.prefix(parts, keepName)); err != nil {
			return err
		}
		a.problems = append(a.problems, p.problems...)
		if p.failure == nil {
			continue
		}
		err := fmt.Errorf("open %s: %w", a.paths[i], p.failure)
		if ctx.Err() != nil || errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission) || len(parts) == 1 {
			return err
		}
		a.problems = append(a.problems, *archive.Skip(filepath.Base(a.paths[i]), reasonOf(p.failure), p.failure.Error()))
	}
	if a.tree.files == 0 {
		for i, p := range parts {
			if p.failure != nil {
				return fmt.Errorf("open %s: %w", a.paths[i], p.failure)
			}
		}
	}
	a.tree.sort()
	return nil
}

// FS returns the archive's files. It implements fs.ReadDirFS and fs.StatFS;
// names are NFC. The fields of a file's ModTime, in its own location, are the
// wall clock; it is the zero time when the archive does not say.
func (a *Archive) FS() fs.FS { return a.tree }

// Name returns what to call the archive: the first path's last element.
func (a *Archive) Name() string { return text.NFC(filepath.Base(a.paths[0])) }

// Root identifies the archive as long as its parts stay where they are: their
// cleaned absolute paths, in order, one a line.
func (a *Archive) Root() string { return strings.Join(a.paths, "\n") }

// Stamp returns a short string that changes when the named file's content
// does, found without reading it, or "" when there is no such file.
func (a *Archive) Stamp(name string) string {
	if n := a.tree.nodes[name]; n != nil && n.member != nil {
		return n.member.stamp()
	}
	return ""
}

// Original returns the named file's path inside its container byte for byte,
// where it is not how the name ends, and else "".
func (a *Archive) Original(name string) string {
	if n := a.tree.nodes[name]; n != nil {
		return n.original
	}
	return ""
}

// Problems returns what was left out or damaged, each with its reason.
func (a *Archive) Problems() []archive.Warning { return slices.Clone(a.problems) }

// Close closes the archive and removes what was unpacked.
func (a *Archive) Close() error {
	var errs []error
	for _, c := range slices.Backward(a.closers) {
		errs = append(errs, c.Close())
	}
	a.closers = nil
	return errors.Join(errs...)
}
