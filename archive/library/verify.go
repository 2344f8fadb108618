package library

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// State is what verification found of one file.
type State string

// The states of a file.
const (
	OK      State = "ok"
	Damaged State = "damaged" // its bytes are not those that were imported
	Missing State = "missing"
	Extra   State = "extra" // nothing refers to it
)

// Finding is one file with its state. Path is relative to what was verified,
// slash-separated.
type Finding struct {
	Path  string
	State State
	Bytes int64
}

// Verify reads every original again and compares it with its name, and with
// wanted, the hashes that the catalog refers to. It reports every file, in
// order of names, and then the missing ones. It changes nothing.
func (l *Library) Verify(ctx context.Context, wanted []string, report func(Finding) error) error {
	refer := make(map[string]bool, len(wanted)) // false until found
	for _, sha := range wanted {
		refer[sha] = false
	}
	err := l.Originals(func(sha, path string) error {
		_, known := refer[sha]
		if known {
			refer[sha] = true
		}
		f, err := l.check(ctx, sha, path, known)
		if err != nil {
			return err
		}
		return report(f)
	})
	if err != nil {
		return fmt.Errorf("verify %s: %w", l.dir, err)
	}
	return reportMissing(wanted, refer, report)
}

func (l *Library) check(ctx context.Context, sha, path string, known bool) (Finding, error) {
	if !known {
		return Finding{Path: path, State: Extra}, nil
	}
	sum, n, err := hashFile(ctx, l.path(filepath.FromSlash(path)))
	if ctx.Err() != nil {
		return Finding{}, ctx.Err()
	}
	if err != nil || sum != sha {
		return Finding{path, Damaged, n}, nil
	}
	return Finding{path, OK, n}, nil
}

func reportMissing(wanted []string, found map[string]bool, report func(Finding) error) error {
	for _, sha := range wanted {
		if found[sha] || len(sha) < 2 {
			continue
		}
		found[sha] = true
		if err := report(Finding{Path: "originals/" + sha[:2] + "/" + sha, State: Missing}); err != nil {
			return err
		}
	}
	return nil
}

func hashFile(ctx context.Context, path string) (string, int64, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", 0, err
	}
	defer f.Close()
	h := sha256.New()
	n, err := io.Copy(h, source{ctx, f})
	return hex.EncodeToString(h.Sum(nil)), n, err
}
