package ingest

import (
	"sort"
	"strconv"

	"dotori/archive"
	"dotori/archive/catalog"
)

// state is how far a file of the archive came. A larger state wins.
type state int

const (
	pending   state = iota // no reader has said anything about it
	skipped                // left out, with a reason
	duplicate              // everything in it was known already
	imported               // something new came from it
)

// ledger brings every file of an archive to exactly one state.
type ledger struct {
	states   map[string]state
	sizes    map[string]int64
	warnings []archive.Warning
	warned   map[string]bool // files with a warning that says why they were skipped
	bytes    int64           // of files that left pending
	settled  int
}

func newLedger(files []file, problems []archive.Warning) *ledger {
	l := &ledger{
		states: make(map[string]state, len(files)),
		sizes:  make(map[string]int64, len(files)),
		warned: map[string]bool{},
	}
	for _, f := range files {
		l.states[f.path] = pending
		l.sizes[f.path] = f.size
	}
	for _, p := range problems {
		p.Skipped = true
		l.warn(p)
	}
	return l
}

// mark moves a file to s unless it came further already. Files outside the
// archive's listing are counted too: a problem may name one.
func (l *ledger) mark(path string, s state) {
	old, listed := l.states[path]
	if listed && old >= s {
		return
	}
	if old == pending {
		l.settled++
		l.bytes += l.sizes[path]
	}
	l.states[path] = s
}

// warn keeps a warning for the report.
func (l *ledger) warn(w archive.Warning) {
	l.warnings = append(l.warnings, w)
	if w.Skipped {
		l.warned[w.Path] = true
		l.mark(w.Path, skipped)
	}
}

// claimed reports whether a reader has used the file or said why not.
func (l *ledger) claimed(path string) bool { return l.states[path] != pending }

// stop says once that the files that were not reached are not in the library.
func (l *ledger) stop() {
	if left := len(l.states) - l.settled; left > 0 {
		l.warnings = append(l.warnings, archive.Warning{Reason: "The import was stopped before it reached the rest of the files.", Detail: strconv.Itoa(left)})
	}
}

// close gives every file that nobody mentioned its reason.
func (l *ledger) close() {
	var left []string
	for path, s := range l.states {
		if s == pending {
			left = append(left, path)
		}
	}
	sort.Strings(left)
	for _, path := range left {
		reason := "Dotori does not know what this file is."
		if l.sizes[path] == 0 {
			reason = reasonEmpty
		}
		l.warn(*archive.Skip(path, reason, ""))
	}
}

// fill writes the sums into the import's report: found is always their sum.
func (l *ledger) fill(i *catalog.Import) {
	i.Found, i.Imported, i.Duplicate, i.Skipped = len(l.states), 0, 0, 0
	for _, s := range l.states {
		switch s {
		case imported:
			i.Imported++
		case duplicate:
			i.Duplicate++
		default:
			i.Skipped++
		}
	}
	i.Bytes = l.bytes
	i.Warnings = l.warnings
}
