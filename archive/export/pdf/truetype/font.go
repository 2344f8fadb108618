package truetype

import (
	"encoding/binary"
	"errors"
	"fmt"

	"golang.org/x/image/font/sfnt"
)

// ErrFormat says that a file is no TrueType font with outlines of its own
// (an OpenType font with CFF outlines is none).
var ErrFormat = errors.New("not a TrueType font")

// Glyph is the number of a glyph in its font. 0 is the glyph of what is missing.
type Glyph uint16

// Font is a TrueType font. It is not safe for concurrent use.
type Font struct {
	tables   map[string][]byte
	sfnt     *sfnt.Font
	buffer   sfnt.Buffer
	upem     int
	glyphs   int // how many
	metrics  int // how many of them have a width of their own
	longLoca bool

	// What a document tells of the font, in thousandths of its size.
	Ascent, Descent, CapHeight int
	Box                        [4]int
}

// Parse reads a font file, which must stay as it is.
func Parse(b []byte) (*Font, error) {
	f := &Font{}
	var err error
	if f.sfnt, err = sfnt.Parse(b); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	if f.tables, err = directory(b); err != nil {
		return nil, err
	}
	for name, size := range map[string]int{"head": 54, "hhea": 36, "maxp": 6, "hmtx": 4, "loca": 4, "glyf": 1} {
		if len(f.tables[name]) < size {
			return nil, fmt.Errorf("%w: table %s is too short", ErrFormat, name)
		}
	}
	f.measure()
	if f.upem == 0 || f.metrics == 0 || len(f.tables["hmtx"]) < 4*f.metrics {
		return nil, fmt.Errorf("%w: it has no widths", ErrFormat)
	}
	return f, nil
}

// directory returns the tables of a font file by their names.
func directory(b []byte) (map[string][]byte, error) {
	if len(b) < 12 || binary.BigEndian.Uint32(b) != 0x00010000 {
		return nil, ErrFormat
	}
	all := map[string][]byte{}
	for i := range int(binary.BigEndian.Uint16(b[4:])) {
		at := 12 + 16*i
		if at+16 > len(b) {
			return nil, ErrFormat
		}
		start, size := uint64(binary.BigEndian.Uint32(b[at+8:])), uint64(binary.BigEndian.Uint32(b[at+12:]))
		if start+size > uint64(len(b)) {
			return nil, ErrFormat
		}
		all[string(b[at:at+4])] = b[start : start+size]
	}
	return all, nil
}

// measure reads head, hhea, maxp and OS/2.
func (f *Font) measure() {
	head, hhea := f.tables["head"], f.tables["hhea"]
	f.upem = int(binary.BigEndian.Uint16(head[18:]))
	f.longLoca = binary.BigEndian.Uint16(head[50:]) == 1
	f.glyphs = int(binary.BigEndian.Uint16(f.tables["maxp"][4:]))
	f.metrics = int(binary.BigEndian.Uint16(hhea[34:]))
	if f.upem == 0 {
		return
	}
	for i := range f.Box {
		f.Box[i] = f.thousandths(head[36+2*i:])
	}
	f.Ascent, f.Descent = f.thousandths(hhea[4:]), f.thousandths(hhea[6:])
	f.CapHeight = f.Ascent
	if os2 := f.tables["OS/2"]; len(os2) >= 90 {
		f.CapHeight = f.thousandths(os2[88:])
	}
}

func (f *Font) thousandths(b []byte) int {
	return int(int16(binary.BigEndian.Uint16(b))) * 1000 / f.upem
}

// Glyph returns the glyph of a character; false when the font has none.
func (f *Font) Glyph(r rune) (Glyph, bool) {
	g, err := f.sfnt.GlyphIndex(&f.buffer, r)
	return Glyph(g), err == nil && g != 0
}

// Width returns how far a glyph moves on, in thousandths of the font's size.
func (f *Font) Width(g Glyph) int {
	i := min(int(g), f.metrics-1)
	return int(binary.BigEndian.Uint16(f.tables["hmtx"][4*i:])) * 1000 / f.upem
}
