package read

import (
	"context"
	"fmt"
	"io/fs"
	"sort"

	"dotori/archive"
)

// Registry is an ordered list of readers. It is a value: make one with
// [NewRegistry] and pass it down.
type Registry struct{ readers []Reader }

// NewRegistry returns the registry of the given readers. It panics when two
// of them read the same service, which is a programming error.
func NewRegistry(readers ...Reader) Registry {
	seen := map[archive.Service]bool{}
	for _, r := range readers {
		s := r.Info().Service
		if seen[s] {
			panic(fmt.Sprintf("two readers for service %q", s))
		}
		seen[s] = true
	}
	return Registry{readers: readers}
}

// All returns the readers in their order.
func (g Registry) All() []Reader { return g.readers }

// Find returns the reader of a service, or false.
func (g Registry) Find(s archive.Service) (Reader, bool) {
	for _, r := range g.readers {
		if r.Info().Service == s {
			return r, true
		}
	}
	return nil, false
}

// Candidate is a reader with what it saw.
type Candidate struct {
	Reader Reader
	Match  Match
}

// Detect returns the readers that recognise something in root, surest first;
// equally sure ones keep the registry's order. It is empty when none does.
func (g Registry) Detect(ctx context.Context, root fs.FS) []Candidate {
	var found []Candidate
	for _, r := range g.readers {
		if ctx.Err() != nil {
			return nil
		}
		if m := r.Detect(ctx, root); m.Confidence > 0 {
			found = append(found, Candidate{r, m})
		}
	}
	sort.SliceStable(found, func(i, j int) bool {
		return found[i].Match.Confidence > found[j].Match.Confidence
	})
	return found
}
