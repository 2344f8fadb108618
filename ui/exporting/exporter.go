package exporting

import (
	"context"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/export"
)

// An Exporter writes items out in the formats that it knows. Its methods are
// called off the UI goroutine, but Formats, and end soon after ctx is done.
type Exporter interface {
	// Formats lists the formats in the order in which they are shown.
	Formats() []export.Format
	// Size counts what a query selects and the bytes of its originals.
	Size(ctx context.Context, q catalog.Query) (items int, bytes int64, err error)
	// Free returns the free bytes at a folder, which need not exist yet, or -1
	// when that cannot be known.
	Free(folder string) int64
	// Run writes what the request says and verifies it; progress is called
	// often, from any goroutine.
	Run(ctx context.Context, r Request, progress func(export.Progress)) (export.Report, error)
}

// Request says what goes where, and how.
type Request struct {
	Query   catalog.Query
	Format  string // its id
	Folder  string
	Options archive.Options
}

// Scope is one choice of what to export.
type Scope struct {
	Title string // as the user reads it, translated
	Query catalog.Query
}
