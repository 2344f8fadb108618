package importing

import (
	"context"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/read"
)

// An Importer takes archives into the library. Its methods are called off the
// UI goroutine and end soon after ctx is done.
type Importer interface {
	// Preview says what paths hold, reading as little as it can. Several paths
	// may be the parts of one archive. Nothing is written. With an error the plan
	// may still hold the name and the problems of what could not be recognised.
	Preview(ctx context.Context, paths []string) (Plan, error)
	// Run imports what was previewed and calls progress often, from any
	// goroutine. When ctx ends it, the import tells how far it came.
	Run(ctx context.Context, plan Plan, c Choices, progress func(Progress)) (catalog.Import, error)
	// Undo takes an import back.
	Undo(ctx context.Context, id string) error
}

// Extent tells which months an import reaches.
type Extent interface {
	Months(ctx context.Context, q catalog.Query) ([]catalog.MonthCount, error)
}

// Plan is what Preview saw.
type Plan struct {
	Name       string // of the archive, as the user knows it
	Paths      []string
	Candidates []Candidate // surest first; empty when nothing was recognised
	Files      int
	Bytes      int64
	Problems   []archive.Warning // seen before the first file was read

	// Close, when set, is called once the plan is not needed any more.
	Close func()
}

// Candidate is one way to read the archive.
type Candidate struct {
	Service  archive.Service
	Title    string // English, a translation key, as the following
	Variant  string
	Reason   string
	Detail   string // not translated
	Evidence read.Evidence
	Lacks    []string         // what such archives never hold
	Options  []archive.Option // person options with the people of the archive as Choices
}

// Choices is what the user decided.
type Choices struct {
	Service archive.Service
	Options archive.Options
}

// Phase says what an import is doing.
type Phase string

// The phases of an import, as the engine names them.
const (
	Opening Phase = "open"
	Reading Phase = "read"
	Closing Phase = "close"
)

// Progress counts what is done. Totals are 0 while they are not known.
type Progress struct {
	Phase             Phase
	Files, Total      int
	Items             int
	Bytes, TotalBytes int64
	Current           string // the file at hand, inside the archive
}

// Remaining guesses the time left from what took elapsed so far, by bytes. It
// reports false while a guess would be worth nothing.
func (p Progress) Remaining(elapsed time.Duration) (time.Duration, bool) {
	if elapsed < 2*time.Second || p.TotalBytes <= 0 || p.Bytes <= 0 || p.Bytes >= p.TotalBytes {
		return 0, false
	}
	left := float64(elapsed) * float64(p.TotalBytes-p.Bytes) / float64(p.Bytes)
	return time.Duration(left), true
}

// Fraction returns how much is done, 0 … 1, or -1 while that cannot be told:
// the bytes of a long chat are all begun long before its last message is in.
func (p Progress) Fraction() float64 {
	switch {
	case p.Phase == Reading && p.TotalBytes > 0 && p.Bytes >= p.TotalBytes:
		return -1
	case p.TotalBytes > 0:
		return min(1, float64(p.Bytes)/float64(p.TotalBytes))
	case p.Total > 0:
		return min(1, float64(p.Files)/float64(p.Total))
	}
	return 0
}
