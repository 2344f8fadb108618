package shelf

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"

	"dotori/archive/export"
	"dotori/archive/export/bagit"
)

// ErrNoList says that a folder carries no checksums to verify it by.
var ErrNoList = errors.New("the folder has neither SHA256SUMS nor the manifests of a bag")

// Verify judges an export, or any bag, in root: every file gets a finding. It
// changes nothing.
func Verify(ctx context.Context, root fs.FS) iter.Seq2[export.Finding, error] {
	switch {
	case has(root, bagit.Declaration), has(root, bagit.Manifest):
		return bagit.Verify(ctx, root)
	case has(root, export.SumsName):
		return bagit.VerifyList(ctx, root, export.SumsName)
	}
	return func(yield func(export.Finding, error) bool) {
		yield(export.Finding{}, fmt.Errorf("verify: %w", ErrNoList))
	}
}

func has(root fs.FS, name string) bool {
	_, err := fs.Stat(root, name)
	return err == nil
}
