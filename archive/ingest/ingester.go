package ingest

import (
	"errors"
	"time"

	"dotori/archive/catalog"
	"dotori/archive/library"
	"dotori/archive/read"
)

// ErrNotRecognised says that no reader knows what is in the archive.
var ErrNotRecognised = errors.New("nothing in the archive was recognised")

// Ingester reads archives into one library. Its methods must not run at the
// same time as each other; reading the catalog meanwhile is fine.
type Ingester struct {
	lib     *library.Library
	cat     *catalog.Catalog
	readers read.Registry
	now     func() time.Time
	tell    func(done, total int)
}

// New returns an ingester for a library and its catalog. now is the clock for
// the dates of imports; items never get a date from it.
func New(lib *library.Library, cat *catalog.Catalog, readers read.Registry, now func() time.Time) *Ingester {
	return &Ingester{lib: lib, cat: cat, readers: readers, now: now, tell: func(int, int) {}}
}

// Tell makes Do, TakeBack and DoAgain say how many of an action's steps are
// done, on their goroutine. It is called before any of them.
func (g *Ingester) Tell(progress func(done, total int)) { g.tell = progress }

// Phase says what a run is doing.
type Phase string

// The phases of a run.
const (
	Opening Phase = "open"
	Reading Phase = "read"
	Closing Phase = "close"
)

// Progress counts what is done of a run. It is sent for every item, and some
// times a second while none comes; the receiver throttles. Bytes never falls
// and is at most BytesTotal; it moves on within a large file.
type Progress struct {
	Phase             Phase
	Files, FilesTotal int // files of the archive that reached their state
	Items             int
	Bytes, BytesTotal int64 // of the archive's files
	Current           string
}
