package cafe24

import (
	"strconv"

	"dotori/archive"
)

// source is the table that items are read from.
type source struct {
	name, mall string
	board      string // that the name tells of
	line       int    // of the row being read
	read       bool   // once to its end: what is wrong with the table was told

	items    int
	skipped  bool // a warning says that the whole table was left out
	seen     ids  // of this table
	alike    map[uint64]int
	problems []problem
}

// problem counts rows that have the same thing wrong with them.
type problem struct {
	reason, example string
	line, count     int
}

func newSource(name string) *source {
	return &source{name: name, mall: mallOf(name), board: boardOf(name), seen: ids{}, alike: map[uint64]int{}}
}

// note counts a problem of the row; the first is shown as an example.
func (s *source) note(reason, example string) {
	for i := range s.problems {
		if s.problems[i].reason == reason {
			s.problems[i].count++
			return
		}
	}
	s.problems = append(s.problems, problem{reason: reason, example: example, line: s.line, count: 1})
}

// report tells once what was wrong with many rows, and that nothing came of a table.
func (r *reading) report(s *source) {
	for _, p := range s.problems {
		detail := p.example
		if p.count > 1 {
			detail += " +" + strconv.Itoa(p.count-1)
		}
		r.pass(&archive.Warning{Path: s.name, Line: p.line, Reason: p.reason, Detail: detail})
	}
	if s.items == 0 && !s.skipped {
		r.skip(s, "There is nothing to import in this table.")
	}
}

func (r *reading) skip(s *source, reason string) {
	s.skipped = true
	r.pass(archive.Skip(s.name, reason, ""))
}

// item yields an item of the table and returns its identity. An id that came
// before in the table is none: then the content tells the items apart.
func (r *reading) item(s *source, it archive.Item) string {
	it.Service, it.Account, it.Files = Service, s.mall, []string{s.name}
	if it.Line == 0 {
		it.Line = s.line
	}
	id := it.Identity()
	if it.NativeID != "" && s.seen.has(id) {
		it.NativeID = ""
		id = it.Identity()
	}
	if it.NativeID == "" {
		it.Occurrence = s.alike[short(id)]
		s.alike[short(id)]++
		id = it.Identity()
	}
	s.seen.add(id)
	s.items++
	if !r.done() {
		r.stopped = !r.yield(it, nil)
	}
	return id
}

// identity returns the one that an item of the table will have.
func (s *source) identity(it archive.Item) string {
	it.Service, it.Account = Service, s.mall
	return it.Identity()
}

// ids is a set of identities, of which half is kept: there may be millions.
type ids map[uint64]struct{}

func (s ids) add(id string) { s[short(id)] = struct{}{} }

func (s ids) has(id string) bool {
	_, ok := s[short(id)]
	return ok
}

// short returns the first half of an identity, which is hexadecimal.
func short(id string) uint64 {
	n, _ := strconv.ParseUint(id[:min(16, len(id))], 16, 64)
	return n
}
