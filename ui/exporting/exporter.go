package exporting

import (
	"context"
	"errors"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/export"
	"dotori/archive/export/dest"
	"dotori/archive/export/history"
)

// An Exporter writes items out in the formats that it knows, to the places
// that it can reach, and remembers that. Its methods are called off the UI
// goroutine, but Formats, and end soon after ctx is done.
type Exporter interface {
	// Formats lists the formats in the order in which they are shown.
	Formats() []export.Format
	// Measure counts what a query selects.
	Measure(ctx context.Context, q catalog.Query) (Extent, error)
	// Rehearse says what an export would leave out; it writes nothing and opens
	// no connection.
	Rehearse(ctx context.Context, r Request) (export.Report, error)
	// Run writes what the request says and verifies it; progress is called
	// often, from any goroutine. It fails with [ErrSecret] and a
	// [*dest.HostKeyError] before anything is written.
	Run(ctx context.Context, r Request, progress func(export.Progress)) (Outcome, error)
	Places
}

// Places is where exports can go, and where they went.
type Places interface {
	// Drives lists what can be plugged in and out.
	Drives(ctx context.Context) ([]Drive, error)
	// Free returns the free bytes at a folder, which need not exist yet, or -1
	// when that cannot be known.
	Free(folder string) int64
	// Past lists the exports that were made, newest first, each only once.
	Past(ctx context.Context) ([]Past, error)
	// Trust remembers that the user believes the key of a server.
	Trust(a dest.Address, fingerprint string) error
}

// ErrSecret says that a server asks for a password that nobody remembers.
var ErrSecret = errors.New("the server asks for a password")

// Extent is how much a query selects.
type Extent struct {
	Kinds map[archive.Kind]int
	Bytes int64 // of originals, each once
}

// Items counts the memories. A comment is none of its own to the one who reads
// the number.
func (e Extent) Items() (n int) {
	for kind, count := range e.Kinds {
		if kind != archive.Comment {
			n += count
		}
	}
	return n
}

// Drive is something to plug in and out that can be written to.
type Drive struct {
	Name   string // as the user named it, or the system
	Path   string
	System string // exFAT, FAT32, NTFS …; "" when unknown
	Free   int64
	Small  bool // takes no files of 4 GiB or more
}

// Past is an export that was made.
type Past struct {
	history.Entry
	Away bool // its folder or zip is not there now, as on a stick that is not plugged in
}

// Request says what goes where, and how.
type Request struct {
	Title    string // of what is chosen, as the user reads it; "" = everything
	Query    catalog.Query
	Format   string // its id; "" where the service has its own
	To       dest.Address
	Options  archive.Options
	Secret   string // as typed; "" asks the system's keyring
	Remember bool   // keep Secret in the keyring
}

// Outcome is what an export did.
type Outcome struct {
	export.Report
	Unplug bool // everything is on a drive that can be pulled out now
}

// Scope is one choice of what to export.
type Scope struct {
	Title string // as the user reads it, translated
	Query catalog.Query
}
