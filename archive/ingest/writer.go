package ingest

import (
	"context"
	"errors"
	"fmt"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
)

// writer is the sink that writes into library and catalog.
type writer struct {
	pen
	media   *store
	now     func() time.Time
	resumed bool
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
	w.note(s.kept)
	return nil
}

// finish commits what there is and closes the import's report.
func (w *writer) finish(ctx context.Context, l *ledger, cause error) (catalog.Import, error) {
	err := w.settle(ctx, l, cause)
	w.imp.Finished, w.imp.State = w.now(), stateAfter(errors.Join(cause, err))
	w.imp.Items, w.imp.Known = w.added, w.knew
	l.fill(&w.imp)
	return w.imp, errors.Join(err, w.close(ctx))
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
