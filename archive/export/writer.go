package export

import (
	"context"
	"io"
	"iter"
	"slices"
	"time"

	"dotori/archive"
)

// A Writer exports items in one standard format.
type Writer interface {
	// Format describes the writer; it is always the same.
	Format() Format

	// Write sends the selection to dst. It never overwrites a file that
	// differs, needs no more memory for more items, and can be run again after
	// it was interrupted: it then adds only what is not there yet. A problem of
	// one item goes into the report; an error is systemic and ends it.
	Write(ctx context.Context, dst Destination, sel Selection, o archive.Options, progress func(Progress)) (Report, error)
}

// Format describes a format: what it is called and what it keeps.
type Format struct {
	ID      string // "folder"
	Title   string // English; the key of its translation
	Summary string // one English sentence for users; the key of its translation
	Kinds   []archive.Kind
	Fields  []string // the keys of an item's JSON that a reader of the format gets back
	Judges  []string // programs of others that the tests ask about it, by name; none for a format that was only written by its description
	Options []archive.Option
}

// A Selection is what is exported. Items may be ranged over more than once and
// gives the same items in the same order each time: by moment, undated first.
type Selection interface {
	Items(ctx context.Context) iter.Seq2[archive.Item, error]
	Open(sha256 string) (io.ReadSeekCloser, error)
	Size(ctx context.Context) (items int, bytes int64, err error)
}

// A Destination takes files under slash-separated relative names that
// [SafeName] made. It may be a folder now, and a zip or a remote place later.
type Destination interface {
	// Stat returns size and SHA-256 of a file that is there, or fs.ErrNotExist.
	// The hash may be "" where telling it would mean reading the file.
	Stat(ctx context.Context, name string) (size int64, sha256 string, err error)
	// Put writes a file whole or not at all and never replaces one: it returns
	// fs.ErrExist when the name is taken. While it reads, r may itself Open
	// files of the destination.
	Put(ctx context.Context, name string, modified time.Time, r io.Reader) error
	// Replace is Put for files that the writer owns and renews (indexes, manifests).
	Replace(ctx context.Context, name string, r io.Reader) error
	// Open reads back a file, for verification and for resuming.
	Open(ctx context.Context, name string) (io.ReadCloser, error)
	// Free returns the free bytes, or -1 when that cannot be known.
	Free() int64
}

// Progress counts what is done. It is sent often; the receiver throttles.
type Progress struct {
	Phase        string // "write" or "verify"
	Items, Total int
	Bytes        int64
	TotalBytes   int64
}

// Report says what an export did.
type Report struct {
	Written   int // files
	Unchanged int // files that were there already
	Verified  int // files read back and found equal
	Bytes     int64
	Warnings  []archive.Warning // what could not be written, and why
	Left      []Left            // what the format cannot express
}

// Left is what a format left out for one reason. Items that are left out of
// its pages stand whole in items.jsonl all the same.
type Left struct {
	Reason   string   // one English sentence without variable parts; the key of its translation
	Count    int      // items
	Examples []string // ids of the first of them, at most [LeftExamples]
}

// LeftExamples is how many ids a [Left] holds at most.
const LeftExamples = 100

// Leave counts an item that the format cannot express.
func (r *Report) Leave(id, reason string) {
	i := slices.IndexFunc(r.Left, func(l Left) bool { return l.Reason == reason })
	if i < 0 {
		i = len(r.Left)
		r.Left = append(r.Left, Left{Reason: reason})
	}
	l := &r.Left[i]
	l.Count++
	if len(l.Examples) < LeftExamples {
		l.Examples = append(l.Examples, id)
	}
}
