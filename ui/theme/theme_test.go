package theme

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

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
