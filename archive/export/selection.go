package export

import (
	"context"
	"errors"
	"io"
	"iter"
	"os"

	"dotori/archive"
	"dotori/archive/catalog"
)

// Catalog is what a selection needs of the catalog.
type Catalog interface {
	// Items yields what q selects, whole.
	Items(ctx context.Context, q catalog.Query) iter.Seq2[archive.Item, error]
	// Size counts the items of q and the bytes of their media.
	Size(ctx context.Context, q catalog.Query) (items int, bytes int64, err error)
}

// Originals is what a selection needs of the library.
type Originals interface {
	// Original opens the original with the given SHA-256.
	Original(sha256 string) (*os.File, error)
}

// Select returns the selection of what q finds, in order of time.
func Select(c Catalog, o Originals, q catalog.Query) Selection {
	q.Newest = false
	return selection{c, o, q}
}

type selection struct {
	catalog   Catalog
	originals Originals
	query     catalog.Query
}

func (s selection) Items(ctx context.Context) iter.Seq2[archive.Item, error] {
	return s.catalog.Items(ctx, s.query)
}

func (s selection) Size(ctx context.Context) (int, int64, error) {
	return s.catalog.Size(ctx, s.query)
}

func (s selection) Open(sha256 string) (io.ReadSeekCloser, error) {
	f, err := s.originals.Original(sha256)
	if err != nil {
		return nil, err // not f: a nil *os.File in an interface is not nil
	}
	return f, nil
}

// Pictures is a [Selection] that can show its pictures.
type Pictures interface {
	// Picture returns a media as JPEG, upright and sRGB, its longer edge at
	// least edge pixels where it has as many, and not much more; or an error that
	// is [ErrNoPicture]. A video is shown by its poster where there is one. It is
	// safe for concurrent use.
	Picture(ctx context.Context, m archive.Media, edge int) (Picture, error)
}

// Picture is a JPEG for showing.
type Picture struct {
	JPEG          []byte
	Width, Height int // pixels
}

// ErrNoPicture says that a media cannot be shown as a picture.
var ErrNoPicture = errors.New("no picture can be made of it")
