package folder

import (
	"context"
	_ "embed"
	"fmt"
	"io"
	"time"

	"dotori/archive/export"
	"dotori/archive/export/bagit"
)

// ReadmeName explains the export to whoever finds it.
const ReadmeName = "README.txt"

//go:embed readme.txt
var readme []byte

func (r *run) writeReadme(ctx context.Context) error {
	_, err := r.document(ctx, ReadmeName, readme, time.Time{})
	return err
}

// verify reads every new file back from the destination.
func (r *run) verify(ctx context.Context) error {
	r.count = export.Progress{Phase: "verify", Total: len(r.fresh), TotalBytes: r.report.Bytes}
	return r.check(ctx, r.fresh)
}

func (r *run) check(ctx context.Context, names []string) error {
	var failed error
	for _, name := range names {
		size, sum, err := export.HashOf(ctx, r.dst, name)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err == nil && sum != r.sums.Get(name) {
			err = export.ErrDamaged
		}
		if err != nil {
			r.warn(name, "The copy does not read back as it was written; the destination may be failing.", err.Error())
			failed = fmt.Errorf("verify %s: %w", name, err)
			continue
		}
		r.report.Verified++
		r.advance(1, size)
	}
	return failed
}

// seal writes the checksums, or makes the export a bag.
func (r *run) seal(ctx context.Context) error {
	if r.bag {
		return bagit.Seal(ctx, r.root, r.sums, bagit.Info{Date: r.now(), Agent: r.agent})
	}
	before := len(r.fresh)
	_, err := r.stream(ctx, export.SumsName, true, func(w io.Writer) error { return r.sums.Encode(w, "") })
	if err != nil {
		return err
	}
	return r.check(ctx, r.fresh[before:])
}
