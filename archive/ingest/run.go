package ingest

import (
	"context"
	"errors"
	"slices"
	"strings"

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
	r := &run{g: g, plan: p, choices: c, progress: progress, ledger: newLedger(p.files, p.Problems), meter: newMeter()}
	var err error
	if r.out, err = g.begin(ctx, p, c, r.meter); err != nil {
		return catalog.Import{}, err
	}
	for _, candidate := range p.Candidates {
		if err = r.read(ctx, candidate.Reader); err != nil {
			break
		}
		r.done = append(r.done, candidate.Reader)
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
	meter    *meter
	out      sink
	current  string // file of the last report
	bytes    int64  // of the last report, which never falls back
	done     []read.Reader
}

// finish closes the import whether it succeeded or not; it must not be stopped
// by the cancellation that it records.
func (r *run) finish(err error) (catalog.Import, error) {
	if err == nil {
		r.ledger.close()
	} else {
		r.ledger.stop()
	}
	r.report(Closing, "")
	i, closeErr := r.out.finish(context.WithoutCancel(context.Background()), r.ledger, err)
	if err == nil && closeErr == nil {
		err = r.remember()
	}
	return i, errors.Join(err, closeErr)
}

// remember notes who the user said they are in this archive: one name or
// several with commas, as people have many mail addresses.
func (r *run) remember() error {
	name := r.choices.Options["owner"]
	if name == "" || r.choices.DryRun || len(r.plan.Candidates) == 0 {
		return nil
	}
	var err error
	for part := range strings.SplitSeq(name, ",") {
		if part = strings.TrimSpace(part); part != "" {
			err = errors.Join(err, r.g.SetOwner(context.Background(), r.plan.Service(), part, true))
		}
	}
	return err
}

// read lets one reader yield what it knows among the files that are left.
func (r *run) read(ctx context.Context, reader read.Reader) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	claimed := r.claims(reader)
	root := r.plan.root()
	root.claimed = func(path string) bool { return claimed[path] }
	root.meter = r.meter
	queue := fetch(ctx, reader.Read(ctx, root, r.choices.Options), r.out.store)
	return drain(queue, func(j *job) error { return r.take(ctx, j) }, cancel, func() { r.report(Reading, r.current) })
}

// claims is a snapshot, because the reader runs beside the ledger's owner. A
// file that is shared is so among the readers of its kind: to all others it
// has been used.
func (r *run) claims(reader read.Reader) map[string]bool {
	claimed := map[string]bool{}
	for path := range r.ledger.states {
		if r.ledger.claimed(path) && !(shares(reader, path) && r.shared(path)) {
			claimed[path] = true
		}
	}
	return claimed
}

// shared reports whether a reader before leaves a part of the file to others.
func (r *run) shared(path string) bool {
	return slices.ContainsFunc(r.done, func(d read.Reader) bool { return shares(d, path) })
}

func shares(r read.Reader, path string) bool {
	s, ok := r.(read.Sharer)
	return ok && s.Shares(path)
}
