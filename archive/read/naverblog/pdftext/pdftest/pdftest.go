// Package pdftest makes small PDFs for tests, as programs write Korean ones:
// a font of 16-bit glyph numbers with a table from those to Unicode.
package pdftest

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
	"unicode/utf16"
)

// Document returns a PDF of pages of lines. Its objects are plain.
func Document(title string, pages ...[]string) []byte { return Write(Objects(title, pages...)) }

// Objects returns what stands in the objects of a PDF, the first being number
// 1. The catalog is the first, the description the second.
func Objects(title string, pages ...[]string) []string {
	const font = 4
	glyphs := glyphsOf(pages)
	objects := []string{
		"<</Type/Catalog/Pages 3 0 R>>",
		"<</Title " + Text(title) + "/Producer(pdftest)/CreationDate(D:20210102130500+09'00')>>",
		"", // the pages, when their numbers are known
		"<</Type/Font/Subtype/Type0/BaseFont/Nanum/Encoding/Identity-H/DescendantFonts[5 0 R]/ToUnicode 6 0 R>>",
		"<</Type/Font/Subtype/CIDFontType2/BaseFont/Nanum/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000>>",
		Stream("", table(glyphs)),
	}
	var kids strings.Builder
	for _, lines := range pages {
		fmt.Fprintf(&kids, "%d 0 R ", len(objects)+1)
		objects = append(objects,
			fmt.Sprintf("<</Type/Page/Parent 3 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 %d 0 R>>>>/Contents %d 0 R>>", font, len(objects)+2),
			Stream("", content(lines, glyphs)))
	}
	objects[2] = fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(pages), kids.String())
	return objects
}

// glyphsOf numbers the letters in the order in which they come.
func glyphsOf(pages [][]string) map[rune]int {
	glyphs := map[rune]int{}
	for _, lines := range pages {
		for _, r := range strings.Join(lines, "") {
			if glyphs[r] == 0 {
				glyphs[r] = len(glyphs) + 1
			}
		}
	}
	return glyphs
}

func content(lines []string, glyphs map[rune]int) string {
	var b strings.Builder
	b.WriteString("BT /F1 6 Tf 14 TL 40 800 Td\n")
	for _, line := range lines {
		b.WriteString("<")
		for _, r := range line {
			fmt.Fprintf(&b, "%04X", glyphs[r])
		}
		b.WriteString("> Tj T*\n")
	}
	return b.String() + "ET\n"
}

func table(glyphs map[rune]int) string {
	var b strings.Builder
	b.WriteString("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n")
	fmt.Fprintf(&b, "%d beginbfchar\n", len(glyphs))
	for r, n := range glyphs {
		fmt.Fprintf(&b, "<%04X> <%s>\n", n, hex(r))
	}
	return b.String() + "endbfchar endcmap end end\n"
}

func hex(runes ...rune) (s string) {
	for _, unit := range utf16.Encode(runes) {
		s += fmt.Sprintf("%04X", unit)
	}
	return s
}

// Text returns a string of the description.
func Text(s string) string { return "<FEFF" + hex([]rune(s)...) + ">" }

// Stream returns a packed stream with more entries in its dictionary.
func Stream(entries, data string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	if _, err := w.Write([]byte(data)); err != nil {
		panic(err)
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return fmt.Sprintf("<<%s/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream", entries, b.Len(), b.String())
}

// Write returns a PDF of the objects with a table of them. Empty ones are left
// out.
func Write(objects []string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")
	offsets := make([]int, len(objects))
	for i, o := range objects {
		if offsets[i] = b.Len(); o != "" {
			fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
		}
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f\r\n", len(objects)+1)
	for _, offset := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n\r\n", offset)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R/Info 2 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, start)
	return b.Bytes()
}

// Pack moves the objects with these numbers into an object stream at the end,
// as PDFs since 1.5 do.
func Pack(objects []string, numbers ...int) []string {
	var table, bodies strings.Builder
	for _, n := range numbers {
		fmt.Fprintf(&table, "%d %d ", n, bodies.Len())
		bodies.WriteString(objects[n-1] + "\n")
		objects[n-1] = ""
	}
	entries := fmt.Sprintf("/Type/ObjStm/N %d/First %d", len(numbers), table.Len())
	return append(objects, Stream(entries, table.String()+bodies.String()))
}
