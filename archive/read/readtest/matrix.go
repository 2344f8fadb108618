package readtest

import (
	"context"
	"io/fs"
	"testing"

	"dotori/archive"
	"dotori/archive/read"
)

// Fixture is an archive and the service whose reader should win it; "" when
// no reader should take it.
type Fixture struct {
	Name    string
	Root    fs.FS
	Service archive.Service
}

// Matrix lets every reader look at every fixture and wants the right one to
// win, without a tie.
func Matrix(t *testing.T, readers []read.Reader, fixtures []Fixture) {
	t.Helper()
	registry := read.NewRegistry(readers...)
	for _, f := range fixtures {
		t.Run(f.Name, func(t *testing.T) {
			for _, problem := range checkWinner(registry, f) {
				t.Error(problem)
			}
		})
	}
}

func checkWinner(registry read.Registry, f Fixture) []error {
	var e errs
	found := registry.Detect(context.Background(), f.Root)
	winner := archive.Service("")
	if len(found) > 0 {
		winner = found[0].Reader.Info().Service
	}
	if winner != f.Service {
		e.add("%q wins, want %q: %+v", winner, f.Service, found)
	}
	if len(found) > 1 && found[0].Match.Confidence == found[1].Match.Confidence {
		e.add("tie between %+v and %+v", found[0], found[1])
	}
	return e
}
