package exporting

import (
	"context"
	"errors"
	"time"

	"dotori/archive/export"
	"dotori/archive/export/dest"
	"dotori/ui/task"
)

// Ready reports whether Start would start.
func (j *Job) Ready() bool {
	_, err := j.Target.Address()
	_, formatted := j.Chosen()
	return !j.Busy() && j.Counted && j.Extent.Items() > 0 && err == nil && !j.TooSmall() &&
		(formatted || j.Target.Scheme == dest.Immich)
}

// Start writes the scope to the destination.
func (j *Job) Start() {
	if !j.Ready() {
		return
	}
	r := j.request()
	j.unrehearse()
	j.Progress, j.Started = export.Progress{Total: j.Extent.Items(), TotalBytes: j.Extent.Bytes}, j.now()
	j.Locked, j.Outcome, j.Err, j.Key = false, Outcome{}, nil, nil
	j.enter(Running)
	show := task.Throttle(j.run, 100*time.Millisecond, j.now, j.advance)
	ctx, stop := context.WithCancel(j.run.Context())
	j.stop = stop
	task.Run(j.run, func(context.Context) (Outcome, error) {
		return j.exporter.Run(ctx, r, show)
	}, j.ended)
}

func (j *Job) advance(p export.Progress) {
	if j.Step == Running {
		j.Progress = p
		j.Changed()
	}
}

func (j *Job) ended(out Outcome, err error) {
	j.stop()
	j.Outcome = out
	switch {
	case j.Step == Stopping && (err == nil || errors.Is(err, context.Canceled)):
		j.enter(Stopped)
	case errors.As(err, &j.Key):
		j.enter(Doubting)
	case errors.Is(err, ErrSecret):
		j.Locked = true
		j.enter(Choosing)
	case err != nil:
		j.fail(err)
	default:
		j.Target.Secret = "" // it is remembered, or asked for each time
		j.enter(Finished)
	}
}

// Trust believes the server's key from now on, and starts again.
func (j *Job) Trust() {
	if j.Step != Doubting {
		return
	}
	a, fingerprint := j.request().To, j.Key.Fingerprint
	task.Run(j.run, func(context.Context) (struct{}, error) {
		return struct{}{}, j.exporter.Trust(a, fingerprint)
	}, func(_ struct{}, err error) {
		if err != nil {
			j.fail(err)
			return
		}
		j.Start()
	})
}

// Cancel stops writing. What is written stays, and the same export goes on
// from there.
func (j *Job) Cancel() {
	if j.Step == Running {
		j.stop()
		j.enter(Stopping)
	}
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

// part is fraction, or less than 0 where nobody can tell.
func part(p export.Progress) float64 {
	if p.TotalBytes <= 0 && p.Total <= 0 {
		return -1
	}
	return fraction(p)
}

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
