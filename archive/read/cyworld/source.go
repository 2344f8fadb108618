package cyworld

import (
	"path"
	"strconv"

	"dotori/archive"
)

// source is the file that entries are read from.
type source struct {
	name   string
	shelf  shelf
	beside []string // more files that the entries came from

	items          int // that came of it, without comments
	undated, empty tally
}

// tally counts entries that are alike in something, and remembers the first.
type tally struct {
	count, line, number int
	example             string
}

func (t *tally) add(e entry, example string) {
	if t.count++; t.count == 1 {
		t.line, t.number, t.example = e.line, e.number, example
	}
}

// entries yields what a list file holds. keep may complete an entry, and
// returns where its pictures are looked for.
func (r *reading) entries(src *source, content string, keep func(*entry) *pictures) {
	for o := range objects(content) {
		if r.done() {
			return
		}
		if o.err != nil {
			r.broken(src.name, o)
			continue
		}
		e := r.entryOf(o)
		p := keep(&e)
		r.compose(src, e, p)
	}
	r.report(src)
}

// report tells once for each file what many of its entries lack, and that
// nothing came of it.
func (r *reading) report(src *source) {
	r.reportTally(src, src.undated, "The dates of entries could not be read.")
	r.reportTally(src, src.empty, "There is nothing in some entries.")
	if src.items == 0 {
		r.skip(src.name, "There are no entries in this file.", "")
	}
}

func (r *reading) reportTally(src *source, t tally, reason string) {
	if t.count == 0 {
		return
	}
	detail := "#" + strconv.Itoa(t.number)
	if t.count > 1 {
		detail += " +" + strconv.Itoa(t.count-1)
	}
	if t.example != "" {
		detail += ": " + t.example
	}
	r.warn(&archive.Warning{Path: src.name, Line: t.line, Reason: reason, Detail: detail})
}

// broken reports an entry that could not be read.
func (r *reading) broken(name string, o object) {
	r.warn(&archive.Warning{Path: name, Line: o.line, Reason: "An entry could not be read.",
		Detail: "#" + strconv.Itoa(o.number) + ": " + o.err.Error()})
}

// beside returns pictures for an entry of a file, found by what it is.
func (r *reading) beside(name string, keys ...string) *pictures {
	return &pictures{reading: r, dir: path.Dir(name), keys: keys}
}
