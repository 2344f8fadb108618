package exporting

import (
	"context"
	"time"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/dest"
	"dotori/ui/task"
)

// Step says how far a job is.
type Step int

// The steps of a job.
const (
	Choosing Step = iota
	Running
	Stopping
	Stopped  // by the user; Outcome tells how far it came
	Finished // Outcome is there
	Failed   // Err says why
	Doubting // the server's Key is not known: the user decides
)

// Job is one export from the choice to the verified result. It is used on the
// UI goroutine only.
type Job struct {
	Step Step

	Scopes  []Scope
	Scope   int  // index into Scopes
	Counted bool // Extent is that of the scope
	Extent  Extent

	Formats []export.Format
	Format  int // index into Formats
	Values  archive.Options

	Drives []Drive
	Target Target
	Free   int64 // at the target; -1 when unknown
	Locked bool  // the server asked for a password that is not here

	Rehearsed  bool // Left is what the choices would leave out
	Rehearsing bool
	Left       []export.Left

	Past []Past

	Progress export.Progress
	Started  time.Time
	Outcome  Outcome
	Err      error
	Key      *dest.HostKeyError

	// Changed is called after every change that a screen may want to show.
	Changed func()

	exporter Exporter
	run      *task.Runner
	now      func() time.Time
	count    task.Slot
	free     task.Slot
	try      task.Slot
	look     task.Slot
	stop     context.CancelFunc
}

// NewJob returns a job that waits for choices. now is the clock by which
// progress is timed.
func NewJob(e Exporter, run *task.Runner, now func() time.Time) *Job {
	j := &Job{exporter: e, run: run, now: now, Formats: e.Formats(), Target: Target{Scheme: dest.Folder}, Free: -1, Changed: func() {}}
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
	j.lookAround()
}

// lookAround finds out where exports can go, and where they went.
func (j *Job) lookAround() {
	type sight struct {
		drives []Drive
		past   []Past
	}
	task.Replace(j.run, &j.look, func(ctx context.Context) (s sight, err error) {
		if s.drives, err = j.exporter.Drives(ctx); err != nil {
			s.drives = nil // a folder can still be typed
		}
		s.past, err = j.exporter.Past(ctx)
		return s, err
	}, func(s sight, err error) {
		j.Drives = s.drives
		if err == nil {
			j.Past = s.past
		}
		j.Changed()
	})
}

// Again leads from an end back to the choices.
func (j *Job) Again() {
	if !j.Busy() {
		j.enter(Choosing)
		j.lookAround()
		j.lookAtSpace()
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
