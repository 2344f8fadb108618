package exporttest

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"
	"image/jpeg"
	"io"
	"io/fs"
	"iter"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/export"
)

var _ export.Selection = (*Selection)(nil)

// Selection is a selection in memory.
type Selection struct {
	List      []archive.Item
	Originals map[string][]byte // by SHA-256
}

// Select returns a selection of items in order of time, with their ids.
func Select(originals map[string][]byte, items ...archive.Item) *Selection {
	s := &Selection{List: slices.Clone(items), Originals: originals}
	for i := range s.List {
		s.List[i].ID = s.List[i].Identity()
		s.List[i].Import = "20261122T000000-000000"
	}
	slices.SortStableFunc(s.List, func(a, b archive.Item) int { return a.Moment.Wall.Compare(b.Moment.Wall) })
	return s
}

// Only returns the part of the selection that keep wants.
func (s *Selection) Only(keep func(archive.Item) bool) *Selection {
	part := &Selection{Originals: s.Originals}
	for _, it := range s.List {
		if keep(it) {
			part.List = append(part.List, it)
		}
	}
	return part
}

// Items implements [export.Selection].
func (s *Selection) Items(ctx context.Context) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		for _, it := range s.List {
			if err := ctx.Err(); err != nil {
				yield(archive.Item{}, err)
				return
			}
			if !yield(it, nil) {
				return
			}
		}
	}
}

// Open implements [export.Selection].
func (s *Selection) Open(sha256 string) (io.ReadSeekCloser, error) {
	b, ok := s.Originals[sha256]
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: sha256, Err: fs.ErrNotExist}
	}
	return seeker{bytes.NewReader(b)}, nil
}

type seeker struct{ *bytes.Reader }

func (seeker) Close() error { return nil }

// Size implements [export.Selection].
func (s *Selection) Size(context.Context) (items int, total int64, err error) {
	for _, it := range s.List {
		for _, m := range it.Media {
			total += m.Size
		}
	}
	return len(s.List), total, nil
}

func sumOf(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// Picture implements [export.Pictures]: every picture is one small JPEG.
func (s *Selection) Picture(_ context.Context, m archive.Media, _ int) (export.Picture, error) {
	if _, ok := s.Originals[m.SHA256]; !ok || !strings.HasPrefix(m.MIME, "image/") {
		return export.Picture{}, fmt.Errorf("%w: %s", export.ErrNoPicture, m.Name)
	}
	var b bytes.Buffer
	err := jpeg.Encode(&b, image.NewRGBA(image.Rect(0, 0, 8, 6)), nil)
	return export.Picture{JPEG: b.Bytes(), Width: 8, Height: 6}, err
}
