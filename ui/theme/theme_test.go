package theme

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	linear := func(v uint32) float64 {
		x := float64(v) / 0xffff
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestContrast(t *testing.T) {
	const text, graphic = 4.5, 3 // WCAG 2.2, 1.4.3 and 1.4.11
	tests := []struct {
		name fyne.ThemeColorName
		on   []fyne.ThemeColorName
		want float64
	}{
		{Ink, []fyne.ThemeColorName{Paper, Panel, Card, Select, Mark}, text},
		{Soft, []fyne.ThemeColorName{Paper, Panel, Card, Select}, text},
		{LeafText, []fyne.ThemeColorName{Paper, Panel, Card}, text},
		{Moss, []fyne.ThemeColorName{Paper, Card}, text},
		{Acorn, []fyne.ThemeColorName{Paper, Panel, Card}, text},
		{OnAcorn, []fyne.ThemeColorName{Acorn}, text},
		{theme.ColorNameError, []fyne.ThemeColorName{Paper, Card}, text},
		{OnSurround, []fyne.ThemeColorName{Surround}, text},
		{SoftOnDark, []fyne.ThemeColorName{Surround}, text},
		{Leaf, []fyne.ThemeColorName{Paper, Panel, Card}, graphic},
	}
	for _, mode := range []Mode{Light, Dark} {
		look := New(mode, 1)
		for _, tt := range tests {
			for _, on := range tt.on {
				got := contrast(look.Color(tt.name, 0), look.Color(on, 0))
				if got < tt.want {
					t.Errorf("%s: %s on %s has contrast %.2f, want %.1f", mode, tt.name, on, got, tt.want)
				}
			}
		}
	}
}

func TestModeDecidesVariant(t *testing.T) {
	tests := []struct {
		mode    Mode
		system  fyne.ThemeVariant
		isLight bool
	}{
		{System, theme.VariantLight, true}, {System, theme.VariantDark, false},
		{Light, theme.VariantDark, true}, {Dark, theme.VariantLight, false},
	}
	for _, tt := range tests {
		paper := New(tt.mode, 1).Color(theme.ColorNameBackground, tt.system)
		if got := luminance(paper) > 0.5; got != tt.isLight {
			t.Errorf("%s on system variant %d: light = %v, want %v", tt.mode, tt.system, got, tt.isLight)
		}
	}
}

func TestEveryColorOfFyneIsOurs(t *testing.T) {
	for name, ours := range alias {
		if _, ok := palette[ours]; !ok {
			t.Errorf("%s is mapped to %s, which has no colour", name, ours)
		}
	}
}

func TestTextScale(t *testing.T) {
	for _, tt := range []struct{ scale, want float32 }{{1, 14}, {0.1, 14 * MinTextScale}, {2, 28}, {9, 28}} {
		if got := New(System, tt.scale).Size(SizeBody); got != tt.want {
			t.Errorf("body text at scale %v is %v, want %v", tt.scale, got, tt.want)
		}
	}
	if got := New(System, 2).Size(theme.SizeNamePadding); got != Step {
		t.Errorf("padding grew with the text to %v", got)
	}
}

func TestSerifHasHangulAndNoPictures(t *testing.T) {
	for r := '가'; r <= '힣'; r++ {
		if !InSerif(r) {
			t.Fatalf("the serif lacks %c", r)
		}
	}
	for _, r := range "😀漢\u200b" {
		if InSerif(r) {
			t.Errorf("the serif is said to have %q", r)
		}
	}
}
