package exporting

import (
	"context"
	"slices"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/dest"
	"dotori/ui/task"
)

// SetScope chooses what to export and counts it.
func (j *Job) SetScope(i int) { j.setScope(i, func() {}) }

// setScope calls then when the scope is counted.
func (j *Job) setScope(i int, then func()) {
	j.Scope, j.Counted = i, false
	j.unrehearse()
	q := j.Scopes[i].Query
	task.Replace(j.run, &j.count, func(ctx context.Context) (Extent, error) {
		return j.exporter.Measure(ctx, q)
	}, func(x Extent, err error) {
		if err != nil {
			j.fail(err)
			return
		}
		j.Counted, j.Extent = true, x
		j.Changed()
		then()
	})
	j.Changed()
}

// SetFormat chooses a format and its default options.
func (j *Job) SetFormat(i int) {
	j.choose(i)
	j.unrehearse()
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

// Chosen returns the format, or false where the service has its own.
func (j *Job) Chosen() (export.Format, bool) {
	if j.Target.Scheme == dest.Immich || j.Format >= len(j.Formats) {
		return export.Format{}, false
	}
	return j.Formats[j.Format], true
}

// Takes lists the kinds that the format takes, or the service.
func (j *Job) Takes() []archive.Kind {
	switch f, ok := j.Chosen(); {
	case ok:
		return f.Kinds
	case j.Target.Scheme == dest.Immich:
		return []archive.Kind{archive.Photo, archive.Video}
	}
	return archive.Kinds()
}

// Outside counts the items of the scope, by kind, that are not taken.
func (j *Job) Outside() map[archive.Kind]int {
	outside := map[archive.Kind]int{}
	for kind, n := range j.Extent.Kinds {
		if n > 0 && !slices.Contains(j.Takes(), kind) {
			outside[kind] = n
		}
	}
	return outside
}

// Rehearse finds out what the choices would leave out.
func (j *Job) Rehearse() {
	if !j.Counted || j.Busy() {
		return
	}
	r := j.request()
	j.Rehearsing, j.Rehearsed = true, false
	task.Replace(j.run, &j.try, func(ctx context.Context) (export.Report, error) {
		return j.exporter.Rehearse(ctx, r)
	}, func(report export.Report, err error) {
		j.Rehearsing = false
		if err != nil {
			j.fail(err)
			return
		}
		j.Rehearsed, j.Left = true, report.Left
		j.Changed()
	})
	j.Changed()
}

// unrehearse forgets a rehearsal of other choices.
func (j *Job) unrehearse() {
	j.try.Cancel()
	j.Rehearsing, j.Rehearsed, j.Left = false, false, nil
}

// Vary is called after a value of Values has changed.
func (j *Job) Vary() {
	j.unrehearse()
	j.Changed()
}

func (j *Job) request() Request {
	s := j.Scopes[j.Scope]
	r := Request{Title: s.Title, Query: s.Query, Options: j.Values, Secret: j.Target.Secret, Remember: j.Target.Remember}
	if f, ok := j.Chosen(); ok {
		r.Format = f.ID
	}
	r.To, _ = j.Target.Address() // Ready has looked
	return r
}
