package merging

import (
	"context"
	"errors"
	"slices"
	"time"

	"dotori/archive/catalog"
	"dotori/archive/ingest"
	"dotori/archive/ingest/reconcile"
	"dotori/ui/task"
)

// A Merger merges other libraries into this one. Its methods are called off the
// UI goroutine and end soon after ctx is done.
type Merger interface {
	// Foresee tells what merging the library in a folder would bring.
	Foresee(ctx context.Context, dir string) (ingest.Merge, error)
	// Merge calls progress often, from any goroutine.
	Merge(ctx context.Context, dir string, progress func(ingest.Progress)) (ingest.Merge, error)
	// TakeTheirs decides conflicts of a merge for the other library.
	TakeTheirs(ctx context.Context, merge string, all []reconcile.Conflict) error
	// Unmerge takes a merge back.
	Unmerge(ctx context.Context, id string) error
	// Merges lists the merges of before, oldest first.
	Merges(ctx context.Context) ([]ingest.Merge, error)
	// Name returns what an item is called on screen, "" for what is none.
	Name(ctx context.Context, item string) string
}

// Step says how far a job is.
type Step int

// The steps of a job.
const (
	Idle     Step = iota // waits for a folder
	Looking              // compares the libraries
	Choosing             // the user confirms what would come
	Running
	Stopping // the user cancelled
	Stopped  // Report tells how far it came; the same library resumes it
	Undoing
	Finished
	Undone
	Failed // Err says why
)

// Job is one merge from the folder to the report. It is used on the UI
// goroutine only.
type Job struct {
	Step     Step
	Dir      string // of the other library
	Report   ingest.Merge
	Progress ingest.Progress
	Before   []ingest.Merge    // newest first
	Names    map[string]string // of the items of conflicts
	Err      error

	// Changed is called after every change that a screen may want to show.
	Changed func()

	merger Merger
	run    *task.Runner
	now    func() time.Time
	slot   task.Slot
	stop   context.CancelFunc
}

// NewJob returns an idle job. now is the clock by which progress is thinned out.
func NewJob(m Merger, run *task.Runner, now func() time.Time) *Job {
	return &Job{merger: m, run: run, now: now, Changed: func() {}}
}

// Busy reports whether the job is at work on the library.
func (j *Job) Busy() bool { return j.Step == Running || j.Step == Stopping || j.Step == Undoing }

// Load fetches the merges of before.
func (j *Job) Load() {
	if j.merger == nil {
		return
	}
	task.Run(j.run, j.merger.Merges, func(all []ingest.Merge, err error) {
		if err == nil {
			slices.Reverse(all)
			j.Before = all
			j.Changed()
		}
	})
}

// Look compares the library in a folder with this one, unless the job is busy.
func (j *Job) Look(dir string) {
	if j.Busy() {
		return
	}
	j.Dir = dir
	j.enter(Looking)
	task.Replace(j.run, &j.slot, func(ctx context.Context) (ingest.Merge, error) {
		return j.merger.Foresee(ctx, dir)
	}, func(m ingest.Merge, err error) {
		if j.Report = m; err != nil {
			j.fail(err)
			return
		}
		j.enter(Choosing)
	})
}

// Start merges the library that was looked at.
func (j *Job) Start() {
	if j.Step != Choosing {
		return
	}
	dir := j.Dir
	j.Progress = ingest.Progress{}
	j.enter(Running)
	show := task.Throttle(j.run, 100*time.Millisecond, j.now, j.advance)
	ctx, stop := context.WithCancel(j.run.Context())
	j.stop = stop
	task.Run(j.run, func(context.Context) (ingest.Merge, error) { return j.merger.Merge(ctx, dir, show) }, j.ended)
}

func (j *Job) advance(p ingest.Progress) {
	if j.Step == Running {
		j.Progress = p
		j.Changed()
	}
}

func (j *Job) ended(m ingest.Merge, err error) {
	j.stop()
	j.Report = m
	switch {
	case j.Step == Stopping && (err == nil || errors.Is(err, context.Canceled)):
		j.enter(Stopped)
	case err != nil:
		j.fail(err)
	default:
		j.enter(Finished)
		j.name()
	}
}

// name finds what the items of the conflicts are called.
func (j *Job) name() {
	conflicts := slices.Clone(j.Report.Conflicts)
	task.Run(j.run, func(ctx context.Context) (map[string]string, error) {
		names := map[string]string{}
		for _, c := range conflicts {
			names[c.Item] = j.merger.Name(ctx, c.Item)
		}
		return names, ctx.Err()
	}, func(names map[string]string, _ error) {
		j.Names = names
		j.Changed()
	})
}

// Take decides conflicts of the report for the other library.
func (j *Job) Take(all ...reconcile.Conflict) {
	if j.Step != Finished {
		return
	}
	id := j.Report.ID
	task.Run(j.run, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, j.merger.TakeTheirs(ctx, id, all)
	}, func(_ struct{}, err error) {
		if err != nil {
			j.fail(err)
			return
		}
		j.Report.Conflicts = slices.DeleteFunc(slices.Clone(j.Report.Conflicts), func(c reconcile.Conflict) bool {
			return slices.ContainsFunc(all, func(d reconcile.Conflict) bool { return c.Target() == d.Target() })
		})
		j.Changed()
	})
}

// Cancel stops what is under way. What was merged stays, and the same library
// goes on with it.
func (j *Job) Cancel() {
	switch j.Step {
	case Looking, Choosing:
		j.slot.Cancel()
		j.Reset()
	case Running:
		j.Step = Stopping
		j.stop()
		j.Changed()
	}
}

// Undo takes a merge back: that of the report, or one of before.
func (j *Job) Undo(m ingest.Merge) {
	if j.Busy() {
		return
	}
	j.Report, j.Dir = m, m.From
	j.enter(Undoing)
	task.Run(j.run, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, j.merger.Unmerge(ctx, m.ID)
	}, func(_ struct{}, err error) {
		if err != nil {
			j.fail(err)
			return
		}
		j.enter(Undone)
	})
}

// CanUndo reports whether a merge still has something to take back.
func CanUndo(m ingest.Merge) bool { return m.ID != "" && m.State != catalog.Undone }

// Reset makes a job that is not busy idle again.
func (j *Job) Reset() {
	if !j.Busy() {
		j.enter(Idle)
		j.Load()
	}
}

// Fraction returns how much is done, 0 … 1, or -1 while that cannot be told.
func (j *Job) Fraction() float64 {
	if p := j.Progress; p.BytesTotal > 0 && p.Bytes < p.BytesTotal {
		return float64(p.Bytes) / float64(p.BytesTotal)
	}
	return -1
}

func (j *Job) fail(err error) {
	j.Err = err
	j.enter(Failed)
}

func (j *Job) enter(s Step) {
	j.Step = s
	j.Changed()
}
