package shelf

import (
	"context"
	"fmt"
	"io"

	"dotori/archive/export"
	"dotori/archive/export/bagit"
)

// verify reads every new file back from the destination.
func (r *Export) verify(ctx context.Context) error {
	r.count = export.Progress{Phase: "verify", Total: len(r.fresh), TotalBytes: r.report.Bytes}
	return r.check(ctx, r.fresh)
}

func (r *Export) check(ctx context.Context, names []string) error {
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
			r.Warn(name, "The copy does not read back as it was written; the destination may be failing.", err.Error())
			failed = fmt.Errorf("verify %s: %w", name, err)
			continue
		}
		r.report.Verified++
		r.advance(1, size)
	}
	return failed
}

// seal writes the checksums, or makes the export a bag.
func (r *Export) seal(ctx context.Context) error {
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
