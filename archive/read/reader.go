package read

import (
	"context"
	"io/fs"
	"iter"

	"dotori/archive"
)

// A Reader understands the archives that one service hands out. It is a pure
// function of an fs.FS: no clock, no network, no database, no temporary files.
// Its methods may be called concurrently.
type Reader interface {
	// Info describes the reader; it is always the same.
	Info() Info

	// Detect says how sure the reader is that root holds an archive of its
	// service. It reads names and the beginnings of few files, never all.
	Detect(ctx context.Context, root fs.FS) Match

	// Read yields the items of root one by one, needing no more memory for a
	// larger archive. A problem of one file or entry is yielded as an
	// *archive.Warning and reading goes on; any other error ends it. The
	// reader names every file that it used in Item.Files, Media.Path or a
	// Warning. It stops soon after ctx is done or the consumer stops.
	Read(ctx context.Context, root fs.FS, o archive.Options) iter.Seq2[archive.Item, error]
}

// A Chooser is a Reader that can name the choices of an option from the
// archive itself: the people of a chat for "owner".
type Chooser interface {
	Choices(ctx context.Context, root fs.FS, option string) ([]string, error)
}

// A Sharer is a Reader that may leave a part of a file to other Sharers of it:
// an SQL dump often holds the tables of several programs. From all others, and
// from the next reader of any other file, what was used is hidden.
type Sharer interface {
	Shares(name string) bool
}

// Evidence says how well a format is known to us.
type Evidence string

// Evidences, from `formats/README.md`: how sure we are of a format.
const (
	Verified   Evidence = "verified"         // checked against real files
	ParserCode Evidence = "from parser code" // known from programs that read or write it
	BestEffort Evidence = "best effort"      // no public evidence; tolerant
)

// Info describes a reader.
type Info struct {
	Service  archive.Service
	Title    string // the service's name in English; the key of its translation
	Kinds    []archive.Kind
	Evidence Evidence // of most of its variants
	Variants []Variant
	Options  []archive.Option

	// Lacks says in English sentences, keys of their translations, what such
	// archives never hold ("The pictures are not in a text export.").
	Lacks []string
}

// Variant is one format in which a service hands out its archives.
type Variant struct {
	Title    string // English; a key of its translation; see [Match.Variant]
	Evidence Evidence
}

// EvidenceOf returns how sure we are of a variant: that of the reader when
// it does not list it.
func (i Info) EvidenceOf(variant string) Evidence {
	for _, v := range i.Variants {
		if v.Title == variant {
			return v.Evidence
		}
	}
	return i.Evidence
}

// Match says how sure a reader is, and what it saw.
type Match struct {
	Confidence int    // 0 = not mine … 100 = certain; plain pictures are at most 20
	Variant    string // the title of one of Info.Variants
	Reason     string // what was seen, one English sentence without variable parts; a translation key
	Detail     string // the variable part: the file that gave it away
}

// A NamedFS is a root that can tell what the archive itself is called: the
// file or folder that was opened. Some services name a chat nowhere else. A
// reader that asks for it does without where the root does not tell.
type NamedFS interface {
	fs.FS
	Name() string
}
