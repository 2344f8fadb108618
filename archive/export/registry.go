package export

import "fmt"

// Registry is an ordered list of writers. It is a value: make one with
// [NewRegistry] and pass it down.
type Registry struct{ writers []Writer }

// NewRegistry returns the registry of the given writers. It panics when two
// of them write the same format, which is a programming error.
func NewRegistry(writers ...Writer) Registry {
	seen := map[string]bool{}
	for _, w := range writers {
		id := w.Format().ID
		if seen[id] {
			panic(fmt.Sprintf("two writers for format %q", id))
		}
		seen[id] = true
	}
	return Registry{writers: writers}
}

// All returns the writers in their order.
func (g Registry) All() []Writer { return g.writers }

// Find returns the writer of a format, or false.
func (g Registry) Find(id string) (Writer, bool) {
	for _, w := range g.writers {
		if w.Format().ID == id {
			return w, true
		}
	}
	return nil, false
}
