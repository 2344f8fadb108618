package ingest

import (
	"context"
	"errors"
	"fmt"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/library"
)

// Batches are bounded so that little is lost by a crash and memory stays small.
const (
	batchItems = 20000
	batchMedia = 200
	batchTime  = 2 * time.Second
)

// writer is the sink that writes into library and catalog.
type writer struct {
	media   *store
	lib     *library.Library
	cat     *catalog.Catalog
	now     func() time.Time
	imp     catalog.Import
	resumed bool
	records *library.RecordWriter // nil until there is something to record
	batch   *catalog.Batch
	begun   time.Time
	items   int      // in the batch
	kept    []string // originals in the batch
	knew    int
	added   int
}

func (w *writer) store(ctx context.Context, it archive.Item) (stored, error) {
	s, err := w.media.item(ctx, it)
	s.item.ID = s.item.Identity()
	return s, err
}

func (w *writer) counts() (int, int) { return w.added, w.knew }

func (w *writer) put(ctx context.Context, s *stored) (catalog.Outcome, error) {
	it := &s.item
	it.Import = w.imp.ID
	source := sourceOf(*it, w.imp.ID)
	if s.same && w.media.knows(ctx, *it) {
		return w.known(ctx, it.ID, source), nil
	}
	if err := w.ensureBatch(ctx); err != nil {
		return 0, err
	}
	outcome, err := w.batch.Put(ctx, *it, source)
	if err != nil {
		return 0, fmt.Errorf("put item of %s: %w", source.Path, err)
	}
	if outcome != catalog.Known {
		if err := w.record(record{Item: it, Source: &source}); err != nil {
			return 0, err
		}
	}
	if err := w.remember(ctx, s); err != nil {
		return 0, err
	}
	if outcome != catalog.Added {
		outcome = w.known(ctx, it.ID, source)
	} else {
		w.added++
	}
	return outcome, w.maybeCommit(ctx)
}

// known counts an item that the catalog had. It is Added all the same when
// this import brought it from the same place before it was interrupted.
func (w *writer) known(ctx context.Context, id string, here catalog.Source) catalog.Outcome {
	if w.resumed {
		sources, err := w.cat.Sources(ctx, id)
		if err == nil && len(sources) > 0 && sources[0] == here {
			w.added++
			return catalog.Added
		}
	}
	w.knew++
	return catalog.Known
}

// remember notes the files that were read, for the next import of them.
func (w *writer) remember(ctx context.Context, s *stored) error {
	for _, f := range s.seen {
		if err := w.batch.SeenFile(ctx, f.Root, f.Path, f.Stamp, f.SHA256); err != nil {
			return err
		}
		if err := w.record(record{Seen: &f}); err != nil {
			return err
		}
	}
	w.items++
	w.kept = append(w.kept, s.kept...)
	return nil
}

func (w *writer) record(r record) error {
	if w.records == nil {
		var err error
		if w.records, err = w.lib.AppendRecords(w.imp.ID); err != nil {
			return err
		}
		begun := w.imp
		w.records.Write(record{Import: &begun})
	}
	w.records.Write(r)
	return nil
}

func (w *writer) ensureBatch(ctx context.Context) (err error) {
	if w.batch == nil {
		w.begun = time.Now()
		w.batch, err = w.cat.Begin(ctx)
	}
	return err
}

func (w *writer) maybeCommit(ctx context.Context) error {
	if w.items < batchItems && len(w.kept) < batchMedia && time.Since(w.begun) < batchTime {
		return nil
	}
	return w.commit(ctx)
}

// commit makes the batch durable: originals, then records, then the catalog.
func (w *writer) commit(ctx context.Context) error {
	if w.batch == nil {
		return nil
	}
	if err := w.lib.SyncOriginals(w.kept); err != nil {
		return err
	}
	if w.records != nil {
		if err := w.records.Flush(); err != nil {
			return err
		}
	}
	if err := w.batch.Commit(ctx); err != nil {
		return fmt.Errorf("commit to the catalog: %w", err)
	}
	w.batch, w.items, w.kept = nil, 0, nil
	return nil
}

// finish commits what there is and closes the import's report.
func (w *writer) finish(ctx context.Context, l *ledger, cause error) (catalog.Import, error) {
	err := w.settle(ctx, l, cause)
	if err != nil && w.batch != nil {
		_ = w.batch.Rollback() // the failed commit may have done so itself
	}
	w.imp.Finished, w.imp.State = w.now(), stateAfter(errors.Join(cause, err))
	w.imp.Items, w.imp.Known = w.added, w.knew
	l.fill(&w.imp)
	if w.records != nil {
		w.records.Write(record{Import: &w.imp})
		err = errors.Join(err, w.records.Close())
	}
	return w.imp, errors.Join(err, w.cat.PutImport(ctx, w.imp))
}

// settle commits the last batch. When the archive was read to its end it notes
// its text files too, so that the same archive is quickly known.
func (w *writer) settle(ctx context.Context, l *ledger, cause error) error {
	if cause == nil && w.batch != nil {
		s := &stored{}
		w.media.files.Range(func(path, same any) bool {
			if !same.(bool) && l.states[path.(string)] >= duplicate {
				s.seen = append(s.seen, seen{Root: w.media.arc.Root(), Path: path.(string), Stamp: w.media.arc.Stamp(path.(string))})
			}
			return true
		})
		if err := w.remember(ctx, s); err != nil {
			return err
		}
	}
	return w.commit(ctx)
}

func stateAfter(err error) catalog.ImportState {
	switch {
	case err == nil:
		return catalog.Done
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return catalog.Interrupted
	}
	return catalog.Failed
}
