package exporting

import (
	"reflect"
	"slices"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/dest"
	"dotori/archive/export/history"
)

// Again returns the request that repeats an export. To its destination it adds
// only what is new there.
func Again(h history.Entry) (Request, error) {
	to, err := dest.Parse(h.To)
	if err != nil {
		return Request{}, err
	}
	r := Request{Title: h.Title, Query: h.Choice.Query(), Format: h.Format, To: to, Options: archive.Options{}}
	for id, value := range h.Options {
		r.Options[id] = value
	}
	return r, nil
}

// Repeat fills in the choices of a past export.
func (j *Job) Repeat(h history.Entry) { j.repeat(h, func() {}) }

// Update repeats a past export at once: what is new is added.
func (j *Job) Update(h history.Entry) { j.repeat(h, j.Start) }

// repeat fills in the choices, and calls then when they are counted.
func (j *Job) repeat(h history.Entry, then func()) {
	r, err := Again(h)
	if err != nil {
		j.fail(err)
		return
	}
	if i := slices.IndexFunc(j.Formats, func(f export.Format) bool { return f.ID == r.Format }); i >= 0 {
		j.choose(i)
		for id, value := range r.Options {
			j.Values[id] = value
		}
	}
	j.Step, j.Target, j.Locked = Choosing, TargetOf(r.To), false
	j.lookAtSpace()
	j.setScope(j.offer(Scope{Title: r.Title, Query: r.Query}), then)
}

// offer returns which of the scopes it is, the first when it was none of them.
func (j *Job) offer(s Scope) int {
	i := slices.IndexFunc(j.Scopes, func(o Scope) bool { return reflect.DeepEqual(o.Query, s.Query) })
	if i < 0 {
		i = 0
		j.Scopes = slices.Insert(j.Scopes, 0, s)
	}
	return i
}
