package zipped

import (
	"archive/zip"
	"bytes"
	"io"
	"testing"
	"time"
)

// sparse is a file with some bytes at some places, and zeros between them.
type sparse map[int64][]byte

func (s sparse) ReadAt(p []byte, at int64) (int, error) {
	clear(p)
	for place, b := range s {
		for i := range p {
			if in := at + int64(i) - place; in >= 0 && in < int64(len(b)) {
				p[i] = b[in]
			}
		}
	}
	return len(p), nil
}

// TestLargeNumbers lets the standard library read what does not fit 32 bits.
func TestLargeNumbers(t *testing.T) {
	day := time.Date(2003, 5, 12, 12, 30, 2, 0, time.UTC)
	first := &entry{FileHeader: newHeader("첫째.mp4", day)}
	first.data = localLen(&first.FileHeader)
	first.CompressedSize64, first.UncompressedSize64 = 5<<30, 5<<30
	second := &entry{FileHeader: newHeader("둘째.mp4", day), offset: first.after()}
	second.data = second.offset + localLen(&second.FileHeader)
	second.CompressedSize64, second.UncompressedSize64 = 7, 7
	list := append(first.central(), second.central()...)
	end := ending(2, second.after(), int64(len(list)), "말")
	file := sparse{0: first.local(), second.offset: second.local(), second.after(): append(list, end...)}

	r, err := zip.NewReader(file, second.after()+int64(len(list)+len(end)))
	if err != nil {
		t.Fatal(err)
	}
	if r.Comment != "말" || len(r.File) != 2 {
		t.Fatalf("%q, %d files", r.Comment, len(r.File))
	}
	for i, e := range []*entry{first, second} {
		f := r.File[i]
		at, err := f.DataOffset()
		if err != nil || at != e.data || f.UncompressedSize64 != e.UncompressedSize64 || f.CompressedSize64 != e.CompressedSize64 || !f.Modified.Equal(day) {
			t.Errorf("%s: its %d bytes are at %d, %v; want %d at %d", f.Name, f.CompressedSize64, at, err, e.CompressedSize64, e.data)
		}
		again, err := readLocal(io.NewSectionReader(file, e.offset, 1<<20), e.offset)
		if err != nil || again.CompressedSize64 != e.CompressedSize64 || again.data != e.data || again.Name != e.Name {
			t.Errorf("its local header reads %+v, %v", again, err)
		}
	}
}

// TestManyEntries counts more than 16 bits do.
func TestManyEntries(t *testing.T) {
	const count = 70_000
	all := new(bytes.Buffer)
	e := &entry{FileHeader: newHeader("a", time.Time{})}
	for range count {
		all.Write(e.central())
	}
	list := int64(all.Len())
	all.Write(ending(count, 0, list, ""))
	r, err := zip.NewReader(bytes.NewReader(all.Bytes()), int64(all.Len()))
	if err != nil {
		t.Fatal(err)
	}
	if len(r.File) != count {
		t.Errorf("%d files", len(r.File))
	}
}
