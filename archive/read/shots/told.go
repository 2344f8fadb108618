package shots

import (
	"errors"

	"dotori/archive"
)

// Told remembers which files items and warnings name on their way to a
// consumer, and whether that has stopped. It is for one goroutine.
type Told struct {
	Stopped bool // the consumer wants no more
	names   map[string]bool
}

// Has reports whether an item or a warning has named a file.
func (t *Told) Has(name string) bool { return t.names[name] }

// Through returns what hands everything on to yield until that has stopped.
func (t *Told) Through(yield func(archive.Item, error) bool) func(archive.Item, error) bool {
	t.names = map[string]bool{}
	return func(it archive.Item, err error) bool {
		if t.Stopped {
			return false
		}
		for _, f := range it.Files {
			t.names[f] = true
		}
		if w := (*archive.Warning)(nil); errors.As(err, &w) {
			t.names[w.Path] = true
		}
		t.Stopped = !yield(it, err)
		return !t.Stopped
	}
}
