package ingest

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"sync"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/read"
)

// Choices are what the user decided after the preview.
type Choices struct {
	Service archive.Service // which candidate reads first; "" is the surest
	Options archive.Options
	DryRun  bool // read and count, store nothing
}

// Run imports a previewed archive. Problems of files go into the report; an
// error is systemic, and what was stored before it stays and is built upon by
// the next run of the same paths. When ctx is cancelled the import is left
// interrupted and the error is ctx's.
func (g *Ingester) Run(ctx context.Context, p *Plan, c Choices, progress func(Progress)) (catalog.Import, error) {
	if progress == nil {
		progress = func(Progress) {}
	}
	p.prefer(c.Service)
	r := &run{g: g, plan: p, choices: c, progress: progress, ledger: newLedger(p.files, p.Problems)}
	var err error
	if r.out, err = g.begin(ctx, p, c); err != nil {
		return catalog.Import{}, err
	}
	for _, candidate := range p.Candidates {
		if err = r.read(ctx, candidate.Reader); err != nil {
			break
		}
	}
	return r.finish(err)
}

// run is one import under way.
type run struct {
	g        *Ingester
	plan     *Plan
	choices  Choices
	progress func(Progress)
	ledger   *ledger
	out      sink
}

// finish closes the import whether it succeeded or not; it must not be stopped
// by the cancellation that it records.
func (r *run) finish(err error) (catalog.Import, error) {
	if err == nil {
		r.ledger.close()
	}
	r.report(Closing, "")
	i, closeErr := r.out.finish(context.WithoutCancel(context.Background()), r.ledger, err)
	if err == nil && closeErr == nil {
		err = r.remember()
	}
	return i, errors.Join(err, closeErr)
}

// remember notes who the user said they are in this archive.
func (r *run) remember() error {
	name := r.choices.Options["owner"]
	if name == "" || r.choices.DryRun || len(r.plan.Candidates) == 0 {
		return nil
	}
	return r.g.SetOwner(context.Background(), r.plan.Service(), name, true)
}

// read lets one reader yield what it knows among the files that are left.
func (r *run) read(ctx context.Context, reader read.Reader) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	claimed := r.claims()
	root := r.plan.root()
	root.claimed = func(path string) bool { return claimed[path] }
	queue := r.fetch(ctx, reader.Read(ctx, root, r.choices.Options))
	var first error
	for j := range queue {
		<-j.ready
		if first == nil {
			first = r.take(ctx, j)
		}
		if first != nil {
			cancel()
		}
	}
	return first
}

// claims is a snapshot, because the reader runs beside the ledger's owner.
func (r *run) claims() map[string]bool {
	claimed := map[string]bool{}
	for path := range r.ledger.states {
		if r.ledger.claimed(path) {
			claimed[path] = true
		}
	}
	return claimed
}

// job is one thing that a reader yielded, in its order.
type job struct {
	stored  stored
	warning *archive.Warning
	err     error
	ready   chan struct{} // closed when stored is complete
}

var done = func() chan struct{} { c := make(chan struct{}); close(c); return c }()

// fetch runs the reader and the workers that store media. Jobs come out in the
// reader's order; the channel's capacity bounds what is under way.
func (r *run) fetch(ctx context.Context, items iter.Seq2[archive.Item, error]) <-chan *job {
	queue, work := make(chan *job, 512), make(chan *job, 512)
	var workers sync.WaitGroup
	for range runtime.NumCPU() {
		workers.Go(func() {
			for j := range work {
				r.store(ctx, j)
			}
		})
	}
	go func() {
		defer workers.Wait()
		defer close(queue)
		defer close(work)
		for it, err := range items {
			if !r.submit(ctx, it, err, queue, work) {
				return
			}
		}
	}()
	return queue
}

// submit queues one yield of the reader and reports whether to go on.
func (r *run) submit(ctx context.Context, it archive.Item, err error, queue, work chan<- *job) bool {
	j := &job{stored: stored{item: it}, ready: done}
	var w *archive.Warning
	switch {
	case errors.As(err, &w):
		j.warning = w
	case err != nil:
		j.err = err
	case len(it.Media) == 0:
		j.stored, j.err = r.out.store(ctx, it)
	default:
		j.ready = make(chan struct{})
		if hasParts(it) {
			r.store(ctx, j)
		} else {
			work <- j
		}
	}
	select {
	case queue <- j:
		return j.err == nil
	case <-ctx.Done():
		return false
	}
}

// hasParts reports media that can only be opened before the reader goes on.
func hasParts(it archive.Item) bool {
	for _, m := range it.Media {
		if m.Open != nil {
			return true
		}
	}
	return false
}

func (r *run) store(ctx context.Context, j *job) {
	defer close(j.ready)
	j.stored, j.err = r.out.store(ctx, j.stored.item)
}

// take puts one finished job into the library and the ledger.
func (r *run) take(ctx context.Context, j *job) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	if j.err != nil {
		return fmt.Errorf("import %s: %w", r.plan.Name, j.err)
	}
	if j.warning != nil {
		r.ledger.warn(*j.warning)
		return nil
	}
	for _, w := range j.stored.warnings {
		r.ledger.warn(w)
	}
	if j.stored.drop {
		return nil
	}
	outcome, err := r.out.put(ctx, &j.stored)
	if err != nil {
		return err
	}
	r.account(j.stored.item, outcome)
	return nil
}

// account moves the files that the item came from to their state.
func (r *run) account(it archive.Item, o catalog.Outcome) {
	s := duplicate
	if o == catalog.Added {
		s = imported
	}
	for _, f := range it.Files {
		r.ledger.mark(f, s)
	}
	for _, m := range it.Media {
		if m.Path != "" && m.SHA256 != "" {
			r.ledger.mark(m.Path, s)
		}
	}
	current := ""
	if len(it.Media) > 0 {
		current = it.Media[0].Path
	}
	r.report(Reading, current)
}

func (r *run) report(phase Phase, current string) {
	added, known := r.out.counts()
	r.progress(Progress{Phase: phase, Files: r.ledger.settled, FilesTotal: r.plan.Files,
		Items: added + known, Bytes: r.ledger.bytes, BytesTotal: r.plan.Bytes, Current: current})
}
