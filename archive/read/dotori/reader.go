package dotori

import (
	"context"
	"io/fs"
	"iter"

	"dotori/archive"
	"dotori/archive/read"
)

var _ read.Reader = Reader{}

// Service is the id of this reader. Its items keep the services that they
// came from.
const Service archive.Service = "dotori"

// Reader reads folder exports of Dotori.
type Reader struct{}

// Info implements [read.Reader].
func (Reader) Info() read.Info {
	return read.Info{
		Service:  Service,
		Title:    "Dotori export",
		Kinds:    archive.Kinds(),
		Evidence: read.Verified,
		Variants: []read.Variant{
			{Title: "Folder export", Evidence: read.Verified},
			{Title: "Folder export in a BagIt bag", Evidence: read.Verified},
		},
	}
}

// Detect implements [read.Reader].
func (Reader) Detect(ctx context.Context, root fs.FS) read.Match {
	ignore := func(string, error) {}
	for _, e := range find(ctx, root, ignore) {
		if !e.begins(root, ignore) {
			continue
		}
		m := read.Match{Confidence: 100, Variant: "Folder export",
			Reason: "This is a list of items that Dotori has written.", Detail: e.file()}
		if e.bag {
			m.Variant = "Folder export in a BagIt bag"
		}
		return m
	}
	return read.Match{}
}

// Read implements [read.Reader].
func (Reader) Read(ctx context.Context, root fs.FS, _ archive.Options) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		more := true
		tell := func(path string, err error) {
			more = more && yield(archive.Item{}, archive.Skip(path, "This could not be read.", err.Error()))
		}
		for _, e := range find(ctx, root, tell) {
			if more && e.begins(root, tell) && more {
				more = newReading(ctx, root, e, yield).run()
			}
		}
		if err := ctx.Err(); err != nil && more {
			yield(archive.Item{}, err)
		}
	}
}
