package exporting

import (
	"context"
	"errors"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/ui/task"
)

// Step says how far a job is.
type Step int

// The steps of a job.
const (
	Choosing Step = iota
	Running
	Stopping
	Stopped  // by the user; Report tells how far it came
	Finished // Report is there
	Failed   // Err says why
)

// Job is one export from the choice to the verified result. It is used on the
// UI goroutine only.
type Job struct {
	Step     Step
	Scopes   []Scope
	Scope    int // index into Scopes
	Counted  bool
	Items    int // of the scope, once Counted
	Bytes    int64
	Formats  []export.Format
	Format   int // index into Formats
	Values   archive.Options
	Folder   string
	Free     int64 // at Folder; -1 when unknown
	Progress export.Progress
	Started  time.Time
	Report   export.Report
	Err      error

	// Changed is called after every change that a screen may want to show.
	Changed func()

	exporter Exporter
	run      *task.Runner
	now      func() time.Time
	count    task.Slot
	free     task.Slot
	stop     context.CancelFunc
}

// NewJob returns a job that waits for choices. now is the clock by which
// progress is timed.
func NewJob(e Exporter, run *task.Runner, now func() time.Time) *Job {
	j := &Job{exporter: e, run: run, now: now, Formats: e.Formats(), Free: -1, Changed: func() {}}
	j.choose(0)
	return j
}

// Busy reports whether the job is writing.
func (j *Job) Busy() bool { return j.Step == Running || j.Step == Stopping }

// Open begins anew with the given scopes, the first chosen, unless the job is
// busy. Format and destination stay as they were.
func (j *Job) Open(scopes []Scope) {
	if j.Busy() {
		return
	}
	j.Step, j.Scopes = Choosing, scopes
	j.SetScope(0)
}

// SetScope chooses what to export and counts it.
func (j *Job) SetScope(i int) {
	j.Scope, j.Counted = i, false
	type size struct {
		items int
		bytes int64
	}
	q := j.Scopes[i].Query
	task.Replace(j.run, &j.count, func(ctx context.Context) (s size, err error) {
		if _, s.bytes, err = j.exporter.Size(ctx, q); err == nil {
			// A comment is not a memory of its own to the one who reads the number.
			q.WithoutParts = true
			s.items, _, err = j.exporter.Size(ctx, q)
		}
		return s, err
	}, func(s size, err error) {
		if err != nil {
			j.fail(err)
			return
		}
		j.Counted, j.Items, j.Bytes = true, s.items, s.bytes
		j.Changed()
	})
	j.Changed()
}

// SetFormat chooses a format and its default options.
func (j *Job) SetFormat(i int) {
	j.choose(i)
	j.Changed()
}

func (j *Job) choose(i int) {
	j.Format, j.Values = i, archive.Options{}
	if i >= len(j.Formats) {
		return
	}
	for _, o := range j.Formats[i].Options {
		if o.Default != "" {
			j.Values[o.ID] = o.Default
		}
	}
}

// SetFolder sets the destination and looks how much space is there.
func (j *Job) SetFolder(path string) {
	j.Folder, j.Free = strings.TrimSpace(path), -1
	folder := j.Folder
	task.Replace(j.run, &j.free, func(context.Context) (int64, error) {
		if folder == "" {
			return -1, nil
		}
		return j.exporter.Free(folder), nil
	}, func(free int64, _ error) {
		j.Free = free
		j.Changed()
	})
	j.Changed()
}

// TooSmall reports whether the destination is known to lack the space.
func (j *Job) TooSmall() bool { return j.Counted && j.Free >= 0 && j.Free < j.Bytes }

// Ready reports whether Start would start.
func (j *Job) Ready() bool {
	return !j.Busy() && j.Counted && j.Items > 0 && j.Folder != "" && j.Format < len(j.Formats) && !j.TooSmall()
}

// Start writes the scope to the destination.
func (j *Job) Start() {
	if !j.Ready() {
		return
	}
	r := Request{Query: j.Scopes[j.Scope].Query, Format: j.Formats[j.Format].ID, Folder: j.Folder, Options: j.Values}
	j.Progress, j.Started = export.Progress{Total: j.Items, TotalBytes: j.Bytes}, j.now()
	j.enter(Running)
	show := task.Throttle(j.run, 100*time.Millisecond, j.now, j.advance)
	ctx, stop := context.WithCancel(j.run.Context())
	j.stop = stop
	task.Run(j.run, func(context.Context) (export.Report, error) {
		return j.exporter.Run(ctx, r, show)
	}, j.ended)
}

func (j *Job) advance(p export.Progress) {
	if j.Step == Running {
		j.Progress = p
		j.Changed()
	}
}

func (j *Job) ended(report export.Report, err error) {
	j.stop()
	j.Report = report
	switch {
	case j.Step == Stopping && (err == nil || errors.Is(err, context.Canceled)):
		j.enter(Stopped)
	case err != nil:
		j.fail(err)
	default:
		j.enter(Finished)
	}
}

// Cancel stops writing. What is written stays, and the same export goes on
// from there.
func (j *Job) Cancel() {
	if j.Step == Running {
		j.stop()
		j.enter(Stopping)
	}
}

// Again leads from an end back to the choices.
func (j *Job) Again() {
	if !j.Busy() {
		j.enter(Choosing)
	}
}

func (j *Job) fail(err error) {
	j.Err = err
	j.enter(Failed)
}

func (j *Job) enter(s Step) {
	j.Step = s
	j.Changed()
}

// Elapsed returns how long the export has been running.
func (j *Job) Elapsed() time.Duration { return j.now().Sub(j.Started) }

// Remaining guesses the time left from the time that it took so far. It
// reports false while a guess would be worth nothing.
func (j *Job) Remaining() (time.Duration, bool) {
	p, elapsed := j.Progress, j.Elapsed()
	if elapsed < 2*time.Second || p.Bytes <= 0 || p.Bytes > p.TotalBytes {
		return 0, false
	}
	left := time.Duration(float64(elapsed) * float64(p.TotalBytes-p.Bytes) / float64(p.Bytes))
	return left.Round(5*time.Second) + 5*time.Second, true
}

// Fraction returns how much of the export under way is done, 0 … 1.
func (j *Job) Fraction() float64 { return fraction(j.Progress) }

// fraction returns how much is done, 0 … 1.
func fraction(p export.Progress) float64 {
	switch {
	case p.TotalBytes > 0:
		return min(1, float64(p.Bytes)/float64(p.TotalBytes))
	case p.Total > 0:
		return min(1, float64(p.Items)/float64(p.Total))
	}
	return 0
}
