package document

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"
	"unicode/utf16"

	"dotori/archive/export/pdf/truetype"
)

// Face is the font of a document.
type Face struct {
	font *truetype.Font
	name string
	used map[truetype.Glyph]rune
}

// Has reports whether the font has a character.
func (f *Face) Has(r rune) bool {
	_, ok := f.font.Glyph(r)
	return ok
}

// Width returns how wide a line is, in the unit of size.
func (f *Face) Width(line string, size float64) float64 {
	sum := 0
	for _, r := range line {
		g, _ := f.font.Glyph(r)
		sum += f.font.Width(g)
	}
	return float64(sum) * size / 1000
}

// codes returns a line as the document writes it, and takes note of its glyphs.
func (f *Face) codes(line string) string {
	var b bytes.Buffer
	for _, r := range line {
		g, _ := f.font.Glyph(r)
		if _, known := f.used[g]; !known {
			f.used[g] = r
		}
		fmt.Fprintf(&b, "%04X", g)
	}
	return b.String()
}

// embed writes the font with the glyphs that were used.
func (d *Writer) embed() error {
	f := d.face
	glyphs := slices.Sorted(maps.Keys(f.used))
	subset, err := f.font.Subset(glyphs)
	if err != nil {
		return fmt.Errorf("embed the font: %w", err)
	}
	body, descriptor, descendant, unicode := d.reserve(), d.reserve(), d.reserve(), d.reserve()
	name := tag(glyphs) + "+" + f.name
	d.packed(body, fmt.Sprintf("/Length1 %d", len(subset)), subset)
	box := f.font.Box
	d.object(descriptor, fmt.Sprintf("<</Type/FontDescriptor/FontName/%s/Flags 4/FontBBox[%d %d %d %d]/ItalicAngle 0/Ascent %d/Descent %d/CapHeight %d/StemV 80/FontFile2 %s>>",
		name, box[0], box[1], box[2], box[3], f.font.Ascent, f.font.Descent, f.font.CapHeight, ref(body)))
	d.object(descendant, fmt.Sprintf("<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor %s/CIDToGIDMap/Identity/W[%s]>>",
		name, ref(descriptor), f.widths(glyphs)))
	d.packed(unicode, "", f.toUnicode(glyphs))
	d.object(fontObject, fmt.Sprintf("<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%s]/ToUnicode %s>>",
		name, ref(descendant), ref(unicode)))
	return nil
}

// tag tells subsets of one font apart: six letters, made of what they hold.
func tag(glyphs []truetype.Glyph) string {
	sum := sha256.Sum256(fmt.Append(nil, glyphs))
	letters := make([]byte, 6)
	for i := range letters {
		letters[i] = 'A' + sum[i]%26
	}
	return string(letters)
}

func (f *Face) widths(glyphs []truetype.Glyph) string {
	var b bytes.Buffer
	for _, g := range glyphs {
		fmt.Fprintf(&b, "%d[%d]", g, f.font.Width(g))
	}
	return b.String()
}

// toUnicode maps the glyphs back to characters, in parts of at most 100.
func (f *Face) toUnicode(glyphs []truetype.Glyph) []byte {
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for part := range slices.Chunk(glyphs, 100) {
		fmt.Fprintf(&b, "%d beginbfchar\n", len(part))
		for _, g := range part {
			fmt.Fprintf(&b, "<%04X> <", g)
			for _, u := range utf16.AppendRune(nil, f.used[g]) {
				fmt.Fprintf(&b, "%04X", u)
			}
			b.WriteString(">\n")
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.Bytes()
}
