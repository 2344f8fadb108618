package kit

import "slices"

// Run is a stretch of numbered things, from First to Last, which is in it.
type Run struct{ First, Last int }

func (r Run) holds(i int) bool { return i >= r.First && i <= r.Last }

// runs is which of any number of things are selected. The stretch from where
// the selection was touched last (the anchor) to its head lies over what was
// selected before, and can become smaller again.
type runs struct {
	ground       []Run // ascending and apart
	anchor, head int   // -1 before anything was touched
	stretched    bool  // the stretch is selected
}

func noRuns() runs { return runs{anchor: -1, head: -1} }

func (r *runs) stretch() Run { return Run{min(r.anchor, r.head), max(r.anchor, r.head)} }

func (r *runs) empty() bool { return !r.stretched && len(r.ground) == 0 }

func (r *runs) has(i int) bool {
	return r.stretched && r.stretch().holds(i) || slices.ContainsFunc(r.ground, func(g Run) bool { return g.holds(i) })
}

// all returns what is selected, ascending and apart.
func (r *runs) all() []Run {
	if !r.stretched {
		return slices.Clone(r.ground)
	}
	return joined(append(slices.Clone(r.ground), r.stretch()))
}

// joined sorts runs and joins those that touch.
func joined(all []Run) (out []Run) {
	slices.SortFunc(all, func(a, b Run) int { return a.First - b.First })
	for _, r := range all {
		if n := len(out); n > 0 && r.First <= out[n-1].Last+1 {
			out[n-1].Last = max(out[n-1].Last, r.Last)
		} else {
			out = append(out, r)
		}
	}
	return out
}

func (r *runs) count() (n int) {
	for _, run := range r.all() {
		n += run.Last - run.First + 1
	}
	return n
}

// only selects one thing and nothing else.
func (r *runs) only(i int) { *r = runs{anchor: i, head: i, stretched: true} }

// every selects all of n things.
func (r *runs) every(n int) {
	if n > 0 {
		*r = runs{ground: []Run{{0, n - 1}}, anchor: r.anchor, head: r.head}
	}
}

// toggle selects a thing, or takes it out again; stretches go from there.
func (r *runs) toggle(i int) {
	on := !r.has(i)
	r.ground = r.all()
	if !on {
		r.ground = without(r.ground, i)
	}
	r.anchor, r.head, r.stretched = i, i, on
}

func without(all []Run, i int) (out []Run) {
	for _, r := range all {
		if !r.holds(i) {
			out = append(out, r)
			continue
		}
		if r.First < i {
			out = append(out, Run{r.First, i - 1})
		}
		if r.Last > i {
			out = append(out, Run{i + 1, r.Last})
		}
	}
	return out
}

// extend makes the stretch run from the anchor to a thing.
func (r *runs) extend(i int) {
	if r.anchor < 0 {
		r.anchor = i
	}
	r.head, r.stretched = i, true
}
