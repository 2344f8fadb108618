package document

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"

	"dotori/archive/export/pdf/truetype"
)

// Facts are what a document says of itself.
type Facts struct {
	Title, Lang, Producer string
	Date                  time.Time // the zero Time = none
	Mark                  string    // a comment in its first line
}

// Objects with fixed numbers.
const (
	catalogObject = iota + 1
	pagesObject
	fontObject
	firstFree
)

// Writer writes a document. The first error stays and is returned by Close.
type Writer struct {
	facts     Facts
	face      *Face
	w         io.Writer
	at        int64
	err       error
	offsets   []int64 // of objects, by number-1; 0 = not written yet
	pages     []int
	bookmarks []bookmark
}

type bookmark struct {
	title string
	page  int // an object
}

// New begins a document whose text is written with a font.
func New(w io.Writer, font *truetype.Font, name string, f Facts) *Writer {
	d := &Writer{facts: f, face: &Face{font: font, name: name, used: map[truetype.Glyph]rune{}}, w: w, offsets: make([]int64, firstFree-1)}
	d.printf("%%PDF-1.7\n%%\xE2\xE3\xCF\xD3\n%% %s\n", f.Mark)
	return d
}

// Face returns the font, to measure with.
func (d *Writer) Face() *Face { return d.face }

// Pages counts the pages that are written.
func (d *Writer) Pages() int { return len(d.pages) }

func (d *Writer) printf(format string, args ...any) { d.write(fmt.Appendf(nil, format, args...)) }

func (d *Writer) write(b []byte) {
	if d.err == nil {
		_, d.err = d.w.Write(b)
		d.at += int64(len(b))
	}
}

// reserve returns the number of an object that is written later.
func (d *Writer) reserve() int {
	d.offsets = append(d.offsets, 0)
	return len(d.offsets)
}

func (d *Writer) object(number int, body string) {
	d.offsets[number-1] = d.at
	d.printf("%d 0 obj\n%s\nendobj\n", number, body)
}

// stream writes an object with bytes.
func (d *Writer) stream(number int, dict string, body []byte) {
	d.offsets[number-1] = d.at
	d.printf("%d 0 obj\n<<%s/Length %d>>\nstream\n", number, dict, len(body))
	d.write(body)
	d.printf("\nendstream\nendobj\n")
}

// packed is stream with the bytes made smaller.
func (d *Writer) packed(number int, dict string, body []byte) {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	_, _ = z.Write(body) // into memory
	_ = z.Close()
	d.stream(number, dict+"/Filter/FlateDecode", b.Bytes())
}

// Close writes the font and the lists at the end. It does not close the writer
// below.
func (d *Writer) Close() error {
	if err := d.embed(); err != nil {
		return err
	}
	outline := d.outline()
	meta, info := d.reserve(), d.reserve()
	d.stream(meta, "/Type/Metadata/Subtype/XML", d.metadata())
	d.object(info, d.info())
	kids := make([]string, len(d.pages))
	for i, p := range d.pages {
		kids[i] = ref(p)
	}
	d.object(pagesObject, fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(kids), strings.Join(kids, " ")))
	d.object(catalogObject, fmt.Sprintf("<</Type/Catalog/Pages %s/Lang%s/Metadata %s/ViewerPreferences<</DisplayDocTitle true>>%s>>",
		ref(pagesObject), text(d.facts.Lang), ref(meta), outline))
	d.trailer(info)
	return d.err
}

func (d *Writer) trailer(info int) {
	start := d.at
	d.printf("xref\n0 %d\n0000000000 65535 f \n", len(d.offsets)+1)
	for _, at := range d.offsets {
		d.printf("%010d 00000 n \n", at)
	}
	id := sha256.Sum256([]byte(d.facts.Mark))
	d.printf("trailer\n<</Size %d/Root %s/Info %s/ID[<%x><%x>]>>\nstartxref\n%d\n%%%%EOF\n",
		len(d.offsets)+1, ref(catalogObject), ref(info), id[:16], id[:16], start)
}

func ref(number int) string { return strconv.Itoa(number) + " 0 R" }

// text writes a string for people: UTF-16 with its mark.
func text(s string) string {
	var b strings.Builder
	b.WriteString("<FEFF")
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	b.WriteString(">")
	return b.String()
}
