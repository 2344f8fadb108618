package truetype_test

import (
	"bytes"
	"errors"
	"testing"

	"dotori/archive/export/pdf/truetype"
	"dotori/assets"
)

func font(t *testing.T) *truetype.Font {
	t.Helper()
	f, err := truetype.Parse(assets.Serif())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestGlyphs(t *testing.T) {
	f := font(t)
	for r, want := range map[rune]bool{'가': true, '힣': true, 'A': true, '□': true, '😀': false, '漢': false} {
		g, ok := f.Glyph(r)
		if ok != want || ok && f.Width(g) <= 0 {
			t.Errorf("%c: %v, width %d", r, ok, f.Width(g))
		}
	}
	if f.Ascent <= 0 || f.Descent >= 0 || f.CapHeight <= 0 || f.Box[2] <= f.Box[0] {
		t.Errorf("measures %d %d %d %v", f.Ascent, f.Descent, f.CapHeight, f.Box)
	}
}

// TestSubset wants the glyphs that are used, small, and the same each time.
func TestSubset(t *testing.T) {
	f := font(t)
	var used []truetype.Glyph
	for _, r := range "다람쥐 헌 쳇바퀴에 é" {
		g, _ := f.Glyph(r)
		used = append(used, g)
	}
	a, err := f.Subset(used)
	if err != nil {
		t.Fatal(err)
	}
	b, _ := f.Subset(used)
	if !bytes.Equal(a, b) || len(a) > 400<<10 || len(a) >= len(assets.Serif()) {
		t.Errorf("%d bytes of %d, the same: %v", len(a), len(assets.Serif()), bytes.Equal(a, b))
	}
	more, err := f.Subset(append(used, 100, 200, 300))
	if err != nil || len(more) <= len(a) {
		t.Errorf("more glyphs take %d bytes after %d, %v", len(more), len(a), err)
	}
}

func TestNoFont(t *testing.T) {
	serif := assets.Serif()
	for name, b := range map[string][]byte{"empty": nil, "text": []byte("no font at all"), "cut": serif[:5000], "CFF": assets.Font(false)} {
		if _, err := truetype.Parse(b); !errors.Is(err, truetype.ErrFormat) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
