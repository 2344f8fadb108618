package bmff

import (
	"encoding/binary"
	"fmt"
	"io"
	"iter"
)

// Box is one box of a file; the offsets count from the start of the file.
type Box struct {
	Type  string // four bytes
	Start int64  // of the header
	Body  int64  // behind the header
	End   int64
}

// Boxes yields the boxes that follow one another in [from, to). It ends
// quietly at the first whose size makes no sense; one that claims to reach
// beyond the range is cut to it.
func Boxes(r io.ReaderAt, from, to int64) iter.Seq[Box] {
	return func(yield func(Box) bool) {
		for from+8 <= to {
			b, ok := readBox(r, from, to)
			if !ok || !yield(b) {
				return
			}
			from = b.End
		}
	}
}

func readBox(r io.ReaderAt, at, limit int64) (Box, bool) {
	var h [16]byte
	if _, err := r.ReadAt(h[:8], at); err != nil {
		return Box{}, false
	}
	size, body := int64(binary.BigEndian.Uint32(h[:4])), at+8
	switch size {
	case 0:
		size = limit - at
	case 1:
		if _, err := r.ReadAt(h[8:], at+8); err != nil {
			return Box{}, false
		}
		size, body = int64(binary.BigEndian.Uint64(h[8:])), at+16
	}
	if size < body-at || body > limit {
		return Box{}, false
	}
	return Box{Type: string(h[4:8]), Start: at, Body: body, End: at + min(size, limit-at)}, true
}

// Find returns the first box of the given type in [from, to).
func Find(r io.ReaderAt, from, to int64, typ string) (Box, bool) {
	for b := range Boxes(r, from, to) {
		if b.Type == typ {
			return b, true
		}
	}
	return Box{}, false
}

// Path follows types downwards from the range: Path(r, 0, size, "moov", "mvhd").
func Path(r io.ReaderAt, from, to int64, types ...string) (Box, bool) {
	b := Box{Body: from, End: to}
	for _, typ := range types {
		var ok bool
		if b, ok = Find(r, b.Body, b.End, typ); !ok {
			return Box{}, false
		}
	}
	return b, true
}

// Read returns the body of the box. A body of more than limit bytes is an error.
func (b Box) Read(r io.ReaderAt, limit int64) ([]byte, error) {
	if b.End-b.Body > limit {
		return nil, fmt.Errorf("read box %q: %d bytes are more than the limit of %d", b.Type, b.End-b.Body, limit)
	}
	return readRange(r, b.Body, b.End-b.Body)
}

func readRange(r io.ReaderAt, at, n int64) ([]byte, error) {
	body := make([]byte, n)
	if k, err := r.ReadAt(body, at); int64(k) < n {
		return nil, fmt.Errorf("read %d bytes at %d: %w", n, at, err)
	}
	return body, nil
}
