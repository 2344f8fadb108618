package library

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// SourceError wraps an error of the reader that bytes were taken from, to tell
// a broken archive from a broken library.
type SourceError struct{ Err error }

func (e *SourceError) Error() string { return e.Err.Error() }

// Unwrap returns the reader's error.
func (e *SourceError) Unwrap() error { return e.Err }

// Staged is bytes that are in the library's folder but not yet an original.
// Exactly one of Keep and Discard must be called.
type Staged struct {
	File   *os.File // open for reading, at any position
	SHA256 string
	Size   int64
	lib    *Library
}

// Stage copies r to a temporary file and hashes it on the way. An error of r
// itself is a [*SourceError].
func (l *Library) Stage(ctx context.Context, r io.Reader) (*Staged, error) {
	if l.readOnly {
		return nil, ErrReadOnly
	}
	f, err := os.CreateTemp(l.TemporaryDir(), "original-*")
	if err != nil {
		return nil, fmt.Errorf("stage original: %w", err)
	}
	s := &Staged{File: f, lib: l}
	h := sha256.New()
	buf := l.buffers.Get().(*[]byte)
	defer l.buffers.Put(buf)
	s.Size, err = io.CopyBuffer(onlyWriter{io.MultiWriter(h, f)}, source{ctx, r}, *buf)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("stage original: %w", err), s.Discard())
	}
	s.SHA256 = hex.EncodeToString(h.Sum(nil))
	return s, nil
}

// Keep makes the staged bytes an original, durably but for the folder's entry
// (see [Library.SyncOriginals]), and reports whether they are new. ext is a
// file extension with its dot, or "".
func (s *Staged) Keep(ext string) (bool, error) {
	if _, err := s.lib.find(s.SHA256); err == nil {
		return false, s.Discard()
	}
	target := s.lib.originalPath(s.SHA256, ext)
	if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
		return false, errors.Join(fmt.Errorf("keep original: %w", err), s.Discard())
	}
	_ = s.File.Chmod(0o444) // a courtesy; FAT and exFAT refuse it
	err := errors.Join(s.File.Sync(), s.File.Close())
	if err == nil {
		err = os.Rename(s.File.Name(), target)
	}
	if err != nil {
		return false, errors.Join(fmt.Errorf("keep original %s: %w", s.SHA256, err), removeIfThere(s.File.Name()))
	}
	return true, nil
}

// Discard removes the staged bytes.
func (s *Staged) Discard() error {
	s.File.Close()
	return removeIfThere(s.File.Name())
}

// SyncOriginals makes the folder entries of kept originals durable.
func (l *Library) SyncOriginals(hashes []string) error {
	done := map[string]bool{}
	for _, sha := range hashes {
		dir := filepath.Dir(l.originalPath(sha, ""))
		if done[dir] {
			continue
		}
		done[dir] = true
		if err := syncFolder(dir); err != nil {
			return fmt.Errorf("flush originals: %w", err)
		}
	}
	if len(done) == 0 {
		return nil
	}
	return syncFolder(l.path("originals"))
}

// Original opens an original for reading. The error is fs.ErrNotExist when the
// library does not have it.
func (l *Library) Original(sha string) (*os.File, error) {
	path, err := l.find(sha)
	if err != nil {
		return nil, err
	}
	return os.Open(path)
}

// OriginalPath returns the absolute path of an original, for programs that the
// user opens it with.
func (l *Library) OriginalPath(sha string) (string, error) { return l.find(sha) }

// RemoveOriginal deletes an original that nothing refers to any more.
func (l *Library) RemoveOriginal(sha string) error {
	if l.readOnly {
		return ErrReadOnly
	}
	path, err := l.find(sha)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil {
		err = removeIfThere(path)
	}
	if err != nil {
		return fmt.Errorf("remove original %s: %w", sha, err)
	}
	return nil
}

// Originals returns hash and path, relative to the library and slash-separated,
// of every file under originals/. The hash is "" for a file that is not named
// like an original.
func (l *Library) Originals(yield func(sha, path string) error) error {
	root := l.path("originals")
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, err := filepath.Rel(l.dir, path)
		if err != nil {
			return err
		}
		sha := strings.TrimSuffix(d.Name(), filepath.Ext(d.Name()))
		if !validHash(sha) || filepath.Base(filepath.Dir(path)) != sha[:2] {
			sha = ""
		}
		return yield(sha, filepath.ToSlash(rel))
	})
}

func (l *Library) originalPath(sha, ext string) string {
	return l.path("originals", sha[:2], sha+ext)
}

// find looks for an original whatever its extension; most are JPEGs.
func (l *Library) find(sha string) (string, error) {
	if !validHash(sha) {
		return "", fmt.Errorf("find original %q: %w", sha, fs.ErrNotExist)
	}
	jpeg := l.originalPath(sha, ".jpg")
	if _, err := os.Lstat(jpeg); err == nil {
		return jpeg, nil
	}
	entries, err := os.ReadDir(filepath.Dir(jpeg))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("find original: %w", err)
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), sha) {
			return l.path("originals", sha[:2], e.Name()), nil
		}
	}
	return "", fmt.Errorf("find original %s: %w", sha, fs.ErrNotExist)
}

func validHash(sha string) bool {
	_, err := hex.DecodeString(sha)
	return err == nil && len(sha) == sha256.Size*2
}

// source marks the errors of the wrapped reader and stops when ctx is done.
type source struct {
	ctx context.Context
	r   io.Reader
}

func (s source) Read(p []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := s.r.Read(p)
	if err != nil && err != io.EOF {
		err = &SourceError{err}
	}
	return n, err
}

// onlyWriter hides ReadFrom, so that io.CopyBuffer uses the given buffer.
type onlyWriter struct{ io.Writer }
