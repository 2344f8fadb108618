package ingest

import (
	"context"
	"errors"
	"iter"

	"dotori/archive"
	"dotori/archive/catalog"
)

// bringing is one import on its way from the other library.
type bringing struct {
	*merging
	pen
	in       incoming
	started  bool
	warnings []archive.Warning // of this import
}

// bring copies what ours lacks of an import, item by item: originals, then
// records, then the catalog.
func (m *merging) bring(ctx context.Context, in incoming) error {
	head := begun(m.other, in.id)
	b := &bringing{merging: m, in: in, pen: pen{lib: m.g.lib, cat: m.g.cat, imp: m.named(head, in.as, catalog.Running)}}
	if in.new {
		if err := b.begin(ctx); err != nil {
			return err
		}
	}
	working, cancel := context.WithCancel(ctx)
	defer cancel()
	queue := fetch(working, b.lacking(told(m.other, in.id, &head)), m.keep)
	err := drain(queue, func(j *job) error { return b.take(working, j) }, cancel, m.report)
	if err == nil {
		err = errors.Join(ctx.Err(), m.there())
	}
	return errors.Join(err, b.end(context.WithoutCancel(ctx), head, err))
}

// named is an import as ours knows it.
func (m *merging) named(i catalog.Import, as string, s catalog.ImportState) catalog.Import {
	i.ID, i.Merge, i.State = as, m.ID, s
	return i
}

// begin notes the import as running, so that whoever opens the library after a
// crash takes up what the records have of it.
func (b *bringing) begin(ctx context.Context) error {
	b.started = true
	if err := b.cat.PutImport(ctx, b.imp); err != nil {
		return err
	}
	if _, here := b.ours[b.imp.ID]; b.in.new && here { // of a merge that was taken back
		if err := b.lib.ReplaceRecords(b.imp.ID, record{Import: &b.imp}); err != nil {
			return err
		}
	}
	return b.open()
}

// lacking passes on what ours does not have.
func (b *bringing) lacking(all iter.Seq2[archive.Item, error]) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		for it, err := range all {
			if err == nil && b.has(it) {
				continue
			}
			if !yield(it, err) {
				return
			}
		}
	}
}

func (b *bringing) has(it archive.Item) bool { return len(b.in.have) > 0 && b.in.have[lineOf(it)] }

// take puts one item whose originals are here.
func (b *bringing) take(ctx context.Context, j *job) error {
	switch {
	case ctx.Err() != nil:
		return context.Cause(ctx)
	case j.err != nil:
		return j.err
	case j.warning != nil:
		b.complain(*j.warning)
		return nil
	}
	for _, w := range j.stored.warnings {
		b.complain(w)
	}
	if len(j.stored.warnings) > 0 && b.has(j.stored.item) {
		return nil // it is here without its originals since a merge before
	}
	if !b.started {
		if err := b.begin(ctx); err != nil {
			return err
		}
	}
	if err := b.put(ctx, &j.stored); err != nil {
		return err
	}
	b.report()
	return b.maybeCommit(ctx)
}

func (b *bringing) put(ctx context.Context, s *stored) error {
	if err := b.ensureBatch(ctx); err != nil {
		return err
	}
	it := &s.item
	it.Import = b.imp.ID
	source := catalog.Source{Import: b.imp.ID, Path: it.Files[0], Line: it.Line}
	outcome, err := b.batch.Put(ctx, *it, source)
	if err == nil && outcome != catalog.Known {
		err = b.record(record{Item: it, Source: &source})
	}
	if outcome == catalog.Added {
		b.Items++
	} else {
		b.Known++
	}
	b.note(s.kept)
	b.Originals, b.Bytes = b.Originals+len(s.kept), b.merging.kept.Load()
	b.done.Files = b.Originals
	return err
}

func (b *bringing) complain(w archive.Warning) {
	b.warn(w)
	b.warnings = append(b.warnings, w)
}

// end notes what became of the import; head is what its own records say of that.
func (b *bringing) end(ctx context.Context, head catalog.Import, cause error) error {
	err := b.commit(ctx)
	if !b.started {
		return err
	}
	b.imp = b.named(head, b.in.as, arrived(head.State))
	if errors.Join(err, cause) != nil {
		b.imp.State = stateAfter(errors.Join(err, cause))
	}
	if b.in.as != b.in.id { // the counts are those of the whole import
		b.imp.Found, b.imp.Imported, b.imp.Duplicate, b.imp.Skipped, b.imp.Warnings = 0, 0, 0, 0, nil
	}
	b.imp.Warnings = append(b.imp.Warnings, b.warnings...)
	return errors.Join(err, b.close(ctx))
}
