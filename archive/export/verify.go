package export

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"iter"
)

// VerifySums judges an export that is not a bag by the SHA256SUMS at its root.
// It yields one finding for each file that the list names, and then one for
// each file that it does not name. An error ends the check: ctx is done, or
// the list cannot be read.
func VerifySums(ctx context.Context, root fs.FS) iter.Seq2[Finding, error] {
	return func(yield func(Finding, error) bool) {
		f, err := root.Open(SumsName)
		if err != nil {
			yield(Finding{}, fmt.Errorf("read checksums: %w", err))
			return
		}
		sums, err := ParseSums(f, "")
		f.Close()
		if err != nil {
			yield(Finding{}, fmt.Errorf("read checksums: %w", err))
			return
		}
		if verifyListed(ctx, root, sums, yield) {
			findExtra(ctx, root, sums, yield)
		}
	}
}

func verifyListed(ctx context.Context, root fs.FS, sums Sums, yield func(Finding, error) bool) bool {
	for name, sum := range sums.All() {
		state := verifyFile(ctx, root, name, sum)
		if err := ctx.Err(); err != nil {
			return yield(Finding{}, err)
		}
		if !yield(Finding{Path: name, State: state}, nil) {
			return false
		}
	}
	return true
}

func verifyFile(ctx context.Context, root fs.FS, name, sum string) State {
	f, err := root.Open(name)
	if err != nil {
		return Missing
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, WithContext(ctx, f)); err != nil || hex.EncodeToString(h.Sum(nil)) != sum {
		return Damaged
	}
	return OK
}

func findExtra(ctx context.Context, root fs.FS, sums Sums, yield func(Finding, error) bool) {
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || ctx.Err() != nil {
			return err
		}
		if name != SumsName && sums.Get(name) == "" && !yield(Finding{Path: name, State: Extra}, nil) {
			return fs.SkipAll
		}
		return nil
	})
	if err != nil {
		yield(Finding{}, err)
	}
}
