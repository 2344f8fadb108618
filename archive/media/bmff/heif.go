package bmff

import (
	"errors"
	"fmt"
	"io"
)

// Limits against crafted files: real ones stay far below.
const (
	maxMeta    = 4 << 20
	maxItems   = 1 << 16
	maxPerItem = 256 // properties or references
)

// ErrNoItems says that a file has no items: it is not a HEIF still picture.
var ErrNoItems = errors.New("no HEIF items")

// Item is one picture or block of metadata inside a HEIF file.
type Item struct {
	ID          uint32
	Type        string // hvc1, av01, grid, Exif, mime, …
	ContentType string // of a mime item
	Extents     []Extent
	Properties  []Property // in the order in which they apply
	Refs        []Ref
}

// Extent is a range of the file.
type Extent struct{ Offset, Length int64 }

// Property describes an item: its size, its codec, how it is turned.
type Property struct {
	Type      string
	Box       []byte // whole, with its header
	Body      []byte
	Essential bool
}

// Ref points from its item to others: "thmb" from a thumbnail to its picture.
type Ref struct {
	Type string
	To   []uint32
}

// HEIF is the table of contents of a HEIC or AVIF file.
type HEIF struct {
	Type    []byte // the ftyp box, whole
	Primary uint32
	Items   []*Item
}

// ReadHEIF reads the table of contents of a HEIC or AVIF file.
func ReadHEIF(r io.ReaderAt, size int64) (*HEIF, error) {
	h := &HEIF{}
	if b, ok := Find(r, 0, size, "ftyp"); ok {
		h.Type, _ = readRange(r, b.Start, min(b.End-b.Start, 4096))
	}
	meta, ok := Find(r, 0, size, "meta")
	if !ok {
		return nil, ErrNoItems
	}
	p := heifParser{r: r, h: h, byID: map[uint32]*Item{}}
	if err := p.parse(meta); err != nil {
		return nil, fmt.Errorf("read HEIF items: %w", err)
	}
	if len(h.Items) == 0 {
		return nil, ErrNoItems
	}
	return h, nil
}

// Item returns the item with the given id.
func (h *HEIF) Item(id uint32) (*Item, bool) {
	for _, it := range h.Items {
		if it.ID == id {
			return it, true
		}
	}
	return nil, false
}

// PrimaryItem returns the picture that is to be shown, or nil.
func (h *HEIF) PrimaryItem() *Item {
	if it, ok := h.Item(h.Primary); ok {
		return it
	}
	return nil
}

// Thumbnail returns the item that is the thumbnail of the primary, or nil.
func (h *HEIF) Thumbnail() *Item {
	for _, it := range h.Items {
		for _, ref := range it.Refs {
			if ref.Type == "thmb" && len(ref.To) > 0 && ref.To[0] == h.Primary {
				return it
			}
		}
	}
	return nil
}

// Data reads the bytes of an item, at most limit of them.
func (it *Item) Data(r io.ReaderAt, limit int64) ([]byte, error) {
	var total int64
	for _, e := range it.Extents {
		if e.Offset < 0 || e.Length < 0 || e.Length > limit-total {
			return nil, fmt.Errorf("read item %d: beyond the limit of %d bytes", it.ID, limit)
		}
		total += e.Length
	}
	if total == 0 {
		return nil, fmt.Errorf("read item %d: its bytes are not in the file", it.ID)
	}
	var data []byte
	for _, e := range it.Extents {
		part, err := readRange(r, e.Offset, e.Length)
		if err != nil {
			return nil, fmt.Errorf("read item %d: %w", it.ID, err)
		}
		data = append(data, part...)
	}
	return data, nil
}
