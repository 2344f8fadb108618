package pdftext

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"maps"
	"slices"
)

// header is what the library wants a PDF to begin with, whatever its version.
const header = "%PDF-1.7\n"

// mended is a PDF with its unpacked objects and a table of all of them behind it.
type mended struct {
	ctx    context.Context
	file   io.ReaderAt
	length int64
	tail   []byte
}

// mend writes the tail of a file.
func (o *objects) mend(ctx context.Context, r io.ReaderAt, size int64) *mended {
	var b bytes.Buffer
	b.WriteByte('\n')
	numbers := slices.Sorted(maps.Keys(o.places))
	for _, n := range numbers {
		if p := o.places[n]; p.packed != nil {
			o.places[n] = place{offset: size + int64(b.Len())}
			fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", n, p.packed)
		}
	}
	table := size + int64(b.Len())
	b.WriteString("xref\n")
	for _, n := range numbers {
		fmt.Fprintf(&b, "%d 1\n%010d %05d n\r\n", n, o.places[n].offset, o.places[n].generation)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root %d %d R", numbers[len(numbers)-1]+1, o.root, o.places[o.root].generation)
	if o.info != 0 {
		fmt.Fprintf(&b, "/Info %d %d R", o.info, o.places[o.info].generation)
	}
	fmt.Fprintf(&b, ">>\nstartxref\n%d\n%%%%EOF\n", table)
	return &mended{ctx: ctx, file: r, length: size, tail: b.Bytes()}
}

func (m *mended) size() int64 { return m.length + int64(len(m.tail)) }

// ReadAt implements io.ReaderAt. It fails once the context is done, so that
// whatever the library is at ends.
func (m *mended) ReadAt(p []byte, at int64) (n int, err error) {
	if err := m.ctx.Err(); err != nil {
		return 0, err
	}
	switch {
	case at < 0 || at >= m.size():
		return 0, io.EOF
	case at >= m.length:
		n = copy(p, m.tail[at-m.length:])
	default:
		n, err = m.file.ReadAt(p[:min(int64(len(p)), m.length-at)], at)
		if at < int64(len(header)) {
			copy(p[:n], header[at:])
		}
		if err == io.EOF {
			err = nil
		}
		if err == nil && n < len(p) && at+int64(n) == m.length {
			n += copy(p[n:], m.tail)
		}
	}
	if err == nil && n < len(p) {
		err = io.EOF
	}
	return n, err
}
