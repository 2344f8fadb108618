package importing

import (
	"context"
	"errors"
	"fmt"
	"math"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/ingest"
	"dotori/ui/task"
)

// Step says how far a job is.
type Step int

// The steps of a job.
const (
	Idle     Step = iota // waits for an archive
	Looking              // reads enough of it to recognise it
	Choosing             // the user confirms what was recognised
	Running
	Stopping // the user cancelled; the engine comes to its end
	Stopped  // Report tells how far it came; the same archive resumes it
	Undoing
	Finished // Report is there
	Undone   // Report was taken back
	Failed   // Err says why
)

// Job is one import from the drop to the report. It is used on the UI
// goroutine only.
type Job struct {
	Step     Step
	Plan     Plan
	Chosen   int             // index into Plan.Candidates
	Values   archive.Options // of the chosen candidate
	Progress Progress
	Started  time.Time
	Report   catalog.Import
	First    int // year of the oldest memory of the report; 0 when none has a date
	Last     int
	Err      error

	// Changed is called after every change that a screen may want to show.
	Changed func()

	importer Importer
	extent   Extent
	run      *task.Runner
	now      func() time.Time
	slot     task.Slot
	stop     context.CancelFunc // of the import that is running
}

// NewJob returns an idle job. now is the clock by which progress is timed.
func NewJob(i Importer, e Extent, run *task.Runner, now func() time.Time) *Job {
	return &Job{importer: i, extent: e, run: run, now: now, Changed: func() {}}
}

// Busy reports whether the job is at work on the library.
func (j *Job) Busy() bool { return j.Step == Running || j.Step == Stopping || j.Step == Undoing }

// Look begins with the given paths, unless the job is busy.
func (j *Job) Look(paths []string) {
	if j.Busy() || len(paths) == 0 {
		return
	}
	j.release()
	j.Plan = Plan{Paths: paths}
	j.enter(Looking)
	task.Replace(j.run, &j.slot, func(ctx context.Context) (Plan, error) {
		return j.importer.Preview(ctx, paths)
	}, j.looked)
}

func (j *Job) looked(p Plan, err error) {
	p.Paths = j.Plan.Paths
	j.Plan = p
	if err != nil {
		j.fail(err)
		return
	}
	if len(p.Candidates) == 0 {
		j.fail(fmt.Errorf("look at %s: %w", p.Name, ingest.ErrNotRecognised))
		return
	}
	j.choose(0)
	j.enter(Choosing)
}

// Choose takes the i-th candidate and its default options.
func (j *Job) Choose(i int) {
	j.choose(i)
	j.Changed()
}

func (j *Job) choose(i int) {
	j.Chosen = i
	j.Values = archive.Options{}
	for _, o := range j.Plan.Candidates[i].Options {
		if o.Default != "" {
			j.Values[o.ID] = o.Default
		}
	}
}

// Start imports with what was chosen.
func (j *Job) Start() {
	if j.Step != Choosing {
		return
	}
	plan := j.Plan
	choices := Choices{Service: plan.Candidates[j.Chosen].Service, Options: j.Values}
	j.Progress, j.Started = Progress{Total: plan.Files, TotalBytes: plan.Bytes}, j.now()
	j.enter(Running)
	show := task.Throttle(j.run, 100*time.Millisecond, j.now, j.advance)
	ctx, stop := context.WithCancel(j.run.Context())
	j.stop = stop
	task.Run(j.run, func(context.Context) (catalog.Import, error) {
		return j.importer.Run(ctx, plan, choices, show)
	}, j.ended)
}

func (j *Job) advance(p Progress) {
	if j.Step == Running {
		j.Progress = p
		j.Changed()
	}
}

func (j *Job) ended(report catalog.Import, err error) {
	j.stop()
	j.release()
	j.Report = report
	j.Measure()
	switch {
	case j.Step == Stopping && (err == nil || errors.Is(err, context.Canceled)):
		j.enter(Stopped)
	case err != nil:
		j.fail(err)
	default:
		j.enter(Finished)
	}
}

// Measure finds which years the import reaches, for the way to them.
func (j *Job) Measure() {
	id := j.Report.ID
	j.First, j.Last = 0, 0
	if id == "" {
		return
	}
	task.Replace(j.run, &j.slot, func(ctx context.Context) ([]catalog.MonthCount, error) {
		return j.extent.Months(ctx, catalog.Query{Import: id})
	}, func(months []catalog.MonthCount, err error) {
		if err != nil {
			return // the way then leads to all memories
		}
		for _, m := range months {
			if m.Year != 0 {
				j.First, j.Last = min(orLater(j.First), m.Year), max(j.Last, m.Year)
			}
		}
		j.Changed()
	})
}

func orLater(year int) int {
	if year == 0 {
		return math.MaxInt
	}
	return year
}

// Cancel stops what is under way. What was imported stays, and the import is
// taken up again by dropping the same archive.
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

// Undo takes the import back.
func (j *Job) Undo() {
	if j.Step != Finished && j.Step != Stopped {
		return
	}
	id := j.Report.ID
	j.enter(Undoing)
	task.Run(j.run, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, j.importer.Undo(ctx, id)
	}, func(_ struct{}, err error) {
		if err != nil {
			j.fail(err)
			return
		}
		j.enter(Undone)
	})
}

// Reset makes a job that is not busy idle again.
func (j *Job) Reset() {
	if j.Busy() {
		return
	}
	j.release()
	j.enter(Idle)
}

// release closes the archive that was looked at.
func (j *Job) release() {
	if j.Plan.Close != nil {
		j.Plan.Close()
		j.Plan.Close = nil
	}
}

func (j *Job) fail(err error) {
	j.release()
	j.Err = err
	j.enter(Failed)
}

func (j *Job) enter(s Step) {
	j.Step = s
	j.Changed()
}

// Elapsed returns how long the import has been running.
func (j *Job) Elapsed() time.Duration { return j.now().Sub(j.Started) }
