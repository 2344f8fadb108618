package pdftext

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"regexp"
	"strconv"
)

const (
	window  = 1 << 20 // bytes that scan looks at together
	overlap = 256     // so that nothing is cut between two windows
	highest = 1 << 20 // number of an object
)

// place is where an object stands.
type place struct {
	offset     int64 // of "12 0 obj" in the file
	generation int
	packed     []byte // instead, what stood in an object stream
}

// objects are the objects of a file by their numbers. Of an object that was
// written again, the last counts.
type objects struct {
	places  map[int]place
	streams []int64 // offsets of the object streams
	root    int     // number of the catalog, as the end of the file says
	catalog int     // of what looks like the catalog
	info    int     // number of the description; 0 when there is none
}

// scan finds the objects of a file by their beginnings.
func scan(ctx context.Context, r io.ReaderAt, size int64) (*objects, error) {
	o := &objects{places: map[int]place{}}
	buf := make([]byte, window+overlap)
	for at := int64(0); at < size; at += window {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		n, err := r.ReadAt(buf, at)
		if err != nil && err != io.EOF {
			return nil, fmt.Errorf("read PDF: %w", err)
		}
		if at == 0 && !bytes.Contains(buf[:min(n, 1024)], []byte("%PDF-")) {
			return nil, ErrNotPDF
		}
		if err := o.look(buf[:n], at); err != nil {
			return nil, err
		}
	}
	o.unpack(ctx, r, size)
	if _, known := o.places[o.root]; !known {
		o.root = o.catalog // the file was cut
	}
	if o.root == 0 {
		return nil, ErrNotPDF
	}
	return o, ctx.Err()
}

var (
	beginning = regexp.MustCompile(`(\d{1,7})[ \r\n\t]+(\d{1,5})[ \r\n\t]+obj`)
	reference = regexp.MustCompile(`^[ \r\n\t]*(\d{1,7})[ \r\n\t]+\d{1,5}[ \r\n\t]+R`)
)

// look notes what a window holds. What begins in the overlap is the next one's.
func (o *objects) look(b []byte, at int64) error {
	for i := range occurrences(b, "obj") {
		from := max(i-20, 0)
		all := beginning.FindAllSubmatchIndex(b[from:i+3], -1)
		if len(all) == 0 || i >= window+overlap/2 || at > 0 && i < overlap/2 {
			continue
		}
		m := all[len(all)-1]
		number, _ := strconv.Atoi(string(b[from+m[2] : from+m[3]]))
		generation, _ := strconv.Atoi(string(b[from+m[4] : from+m[5]]))
		if from+m[1] == i+3 && number > 0 && number <= highest {
			o.places[number] = place{offset: at + int64(from+m[2]), generation: generation}
			o.guess(number, b[i+3:min(i+3+overlap, len(b))])
		}
	}
	for i := range occurrences(b, "/ObjStm") {
		if begun := bytes.LastIndex(b[:i], []byte(" obj")); begun >= 0 {
			o.streams = append(o.streams, at+int64(begun)+4)
		}
	}
	o.note(b, "/Root", &o.root)
	o.note(b, "/Info", &o.info)
	for i := range occurrences(b, "/Encrypt") {
		if rest := bytes.TrimLeft(b[i+len("/Encrypt"):], " \r\n\t"); reference.Match(rest) || bytes.HasPrefix(rest, []byte("<<")) {
			return ErrEncrypted
		}
	}
	return nil
}

// guess notes the catalog by its type.
func (o *objects) guess(number int, content []byte) {
	content, _, _ = bytes.Cut(content, []byte("endobj"))
	if isCatalog.Match(content) {
		o.catalog = number
	}
}

var isCatalog = regexp.MustCompile(`/Type\s*/Catalog\b`)

// note keeps the object that the last such entry refers to.
func (o *objects) note(b []byte, key string, number *int) {
	for i := range occurrences(b, key) {
		if m := reference.FindSubmatch(b[i+len(key) : min(i+len(key)+overlap/4, len(b))]); m != nil {
			*number, _ = strconv.Atoi(string(m[1]))
		}
	}
}

// occurrences yields where a word stands in b.
func occurrences(b []byte, word string) func(func(int) bool) {
	return func(yield func(int) bool) {
		for from := 0; ; {
			i := bytes.Index(b[from:], []byte(word))
			if i < 0 || !yield(from+i) {
				return
			}
			from += i + len(word)
		}
	}
}
