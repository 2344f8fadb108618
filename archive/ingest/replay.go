package ingest

import (
	"context"
	"fmt"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/library"
)

// replay puts what records and journal say into a catalog, exactly as the
// import did when it wrote them.
type replay struct {
	lib   *library.Library
	cat   *catalog.Catalog
	batch *catalog.Batch
	items int
	lines int // of all records

	progress func(lines int) // nil where nobody asks
}

// records replays one import. wanted narrows it to some items; nil means all.
func (r *replay) records(ctx context.Context, id string, wanted map[string]bool) (err error) {
	defer func() {
		if err != nil && r.batch != nil {
			r.batch.Rollback()
			r.batch = nil
		}
	}()
	for line, err := range r.lib.Records(id) {
		if err != nil {
			return err
		}
		rec, err := decode[record](line)
		if err != nil {
			return fmt.Errorf("replay import %s: %w", id, err)
		}
		if err := r.record(ctx, rec, wanted); err != nil {
			return fmt.Errorf("replay import %s: %w", id, err)
		}
		if r.lines++; r.progress != nil && r.lines%lineStep == 0 {
			r.progress(r.lines)
		}
	}
	return r.commit(ctx)
}

func (r *replay) record(ctx context.Context, rec record, wanted map[string]bool) error {
	if rec.Import != nil {
		if wanted != nil {
			return nil
		}
		if err := r.commit(ctx); err != nil {
			return err
		}
		return r.cat.PutImport(ctx, *rec.Import)
	}
	if err := r.begin(ctx); err != nil {
		return err
	}
	if rec.Seen != nil && wanted == nil {
		return r.batch.SeenFile(ctx, rec.Seen.Root, rec.Seen.Path, rec.Seen.Stamp, rec.Seen.SHA256)
	}
	if rec.Item == nil || rec.Source == nil || wanted != nil && !wanted[rec.Item.ID] {
		return nil
	}
	_, err := r.batch.Put(ctx, *rec.Item, *rec.Source)
	return err
}

func (r *replay) begin(ctx context.Context) (err error) {
	if r.batch != nil && r.items >= batchItems {
		if err := r.commit(ctx); err != nil {
			return err
		}
	}
	if r.batch == nil {
		r.batch, err = r.cat.Begin(ctx)
	}
	r.items++
	return err
}

func (r *replay) commit(ctx context.Context) error {
	if r.batch == nil {
		return nil
	}
	err := r.batch.Commit(ctx)
	r.batch, r.items = nil, 0
	return err
}

// journal replays the user's own changes.
func (r *replay) journal(ctx context.Context) error {
	for line, err := range r.lib.JournalEntries() {
		if err != nil {
			return err
		}
		c, err := decode[change](line)
		if err != nil {
			return fmt.Errorf("replay journal: %w", err)
		}
		if err := r.change(ctx, c); err != nil {
			return fmt.Errorf("replay journal: %w", err)
		}
	}
	return nil
}

func (r *replay) change(ctx context.Context, c change) error {
	switch {
	case c.Edit != nil:
		return r.cat.Apply(ctx, *c.Edit)
	case c.Action != nil:
		return r.cat.ApplyAll(ctx, c.Action.edits())
	case c.Owner != nil:
		return r.cat.SetOwner(ctx, archive.Service(c.Owner.Service), c.Owner.Name, c.Owner.On)
	}
	return nil
}
