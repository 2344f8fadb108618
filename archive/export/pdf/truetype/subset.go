package truetype

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"slices"
)

// Subset returns a font file with the outlines of some glyphs. The others are
// there and empty, so that every glyph keeps its number.
func (f *Font) Subset(used []Glyph) ([]byte, error) {
	keep, err := f.whole(used)
	if err != nil {
		return nil, err
	}
	var glyf, loca bytes.Buffer
	for g := range f.glyphs {
		writeUint32(&loca, glyf.Len())
		if keep[Glyph(g)] {
			outline, err := f.outline(Glyph(g))
			if err != nil {
				return nil, err
			}
			glyf.Write(outline)
			glyf.Write(make([]byte, -glyf.Len()&3))
		}
	}
	writeUint32(&loca, glyf.Len())
	head := slices.Clone(f.tables["head"])
	binary.BigEndian.PutUint32(head[8:], 0)  // the sum of the file, which nobody checks in documents
	binary.BigEndian.PutUint16(head[50:], 1) // long loca
	tables := map[string][]byte{"head": head, "hhea": f.tables["hhea"], "maxp": f.tables["maxp"],
		"hmtx": f.widths(keep), "loca": loca.Bytes(), "glyf": glyf.Bytes()}
	for _, hints := range []string{"cvt ", "fpgm", "prep"} {
		if t := f.tables[hints]; len(t) > 0 {
			tables[hints] = t
		}
	}
	return file(tables), nil
}

// whole adds the glyphs that others are made of, and the one of what is missing.
func (f *Font) whole(used []Glyph) (map[Glyph]bool, error) {
	keep := map[Glyph]bool{}
	todo := append([]Glyph{0}, used...)
	for len(todo) > 0 {
		g := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if keep[g] {
			continue
		}
		keep[g] = true
		outline, err := f.outline(g)
		if err != nil {
			return nil, err
		}
		todo = append(todo, components(outline)...)
	}
	return keep, nil
}

// outline returns the bytes of a glyph in glyf.
func (f *Font) outline(g Glyph) ([]byte, error) {
	start, end := f.offset(int(g)), f.offset(int(g)+1)
	if start < 0 || end < start || end > len(f.tables["glyf"]) {
		return nil, fmt.Errorf("%w: glyph %d lies nowhere", ErrFormat, g)
	}
	return f.tables["glyf"][start:end], nil
}

func (f *Font) offset(i int) int {
	loca := f.tables["loca"]
	switch {
	case f.longLoca && 4*i+4 <= len(loca):
		return int(binary.BigEndian.Uint32(loca[4*i:]))
	case !f.longLoca && 2*i+2 <= len(loca):
		return 2 * int(binary.BigEndian.Uint16(loca[2*i:]))
	}
	return -1
}

// Flags of a part of a composite glyph.
const (
	wordArguments = 1 << 0
	hasScale      = 1 << 3
	more          = 1 << 5
	hasTwoScales  = 1 << 6
	hasMatrix     = 1 << 7
)

// components returns the glyphs that an outline is made of; none for one that
// is drawn by itself.
func components(outline []byte) (parts []Glyph) {
	if len(outline) < 10 || int16(binary.BigEndian.Uint16(outline)) >= 0 {
		return nil
	}
	for b := outline[10:]; len(b) >= 4; {
		flags := binary.BigEndian.Uint16(b)
		parts = append(parts, Glyph(binary.BigEndian.Uint16(b[2:])))
		size := 6
		if flags&wordArguments != 0 {
			size += 2
		}
		switch {
		case flags&hasScale != 0:
			size += 2
		case flags&hasTwoScales != 0:
			size += 4
		case flags&hasMatrix != 0:
			size += 8
		}
		if flags&more == 0 || size > len(b) {
			break
		}
		b = b[size:]
	}
	return parts
}

// widths returns hmtx with nothing for the glyphs that are not kept, which
// makes it small when it is compressed.
func (f *Font) widths(keep map[Glyph]bool) []byte {
	hmtx := slices.Clone(f.tables["hmtx"])
	for g := range f.metrics {
		if !keep[Glyph(g)] && g != f.metrics-1 {
			clear(hmtx[4*g : 4*g+4])
		}
	}
	return hmtx
}

// file lays tables out as a font file, in order of their names.
func file(tables map[string][]byte) []byte {
	names := make([]string, 0, len(tables))
	for name := range tables {
		names = append(names, name)
	}
	slices.Sort(names)
	var head, body bytes.Buffer
	head.Write([]byte{0, 1, 0, 0, 0, byte(len(names)), 0, 0, 0, 0, 0, 0})
	for _, name := range names {
		head.WriteString(name)
		writeUint32(&head, int(checksum(tables[name])))
		writeUint32(&head, 12+16*len(names)+body.Len())
		writeUint32(&head, len(tables[name]))
		body.Write(tables[name])
		body.Write(make([]byte, -body.Len()&3))
	}
	return append(head.Bytes(), body.Bytes()...)
}

func checksum(table []byte) (sum uint32) {
	padded := append(slices.Clone(table), 0, 0, 0)
	for i := 0; i+4 <= len(padded); i += 4 {
		sum += binary.BigEndian.Uint32(padded[i:])
	}
	return sum
}

func writeUint32(b *bytes.Buffer, n int) { b.Write(binary.BigEndian.AppendUint32(nil, uint32(n))) }
