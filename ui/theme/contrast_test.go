package theme

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
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

// over lays one colour over another that is opaque.
func over(top, ground color.Color) color.Color {
	t, g := color.NRGBAModel.Convert(top).(color.NRGBA), color.NRGBAModel.Convert(ground).(color.NRGBA)
	mix := func(a, b uint8) uint8 { return uint8((int(a)*int(t.A) + int(b)*(255-int(t.A))) / 255) }
	return color.NRGBA{mix(t.R, g.R), mix(t.G, g.G), mix(t.B, g.B), 255}
}

type names = []fyne.ThemeColorName

// grounds is what stands on what. WCAG 2.2: 1.4.3 wants 4.5 of text, 1.4.6 wants
// 7, 1.4.11 wants 3 of what is no text; 0 is no wish.
var grounds = []struct {
	name      fyne.ThemeColorName
	on        names
	want, all float64 // as designed, and with high contrast
}{
	{Ink, names{Paper, Panel, Card, Select, Mark}, 4.5, 7},
	{Soft, names{Paper, Panel, Card, Select}, 4.5, 7},
	{LeafText, names{Paper, Panel, Card}, 4.5, 7},
	{Paper, names{LeafText}, 4.5, 7},
	{Moss, names{Paper, Panel, Card}, 4.5, 7},
	{Acorn, names{Paper, Panel, Card}, 4.5, 7},
	{Acorn, names{Select}, 3, 4.5}, // progress
	{OnAcorn, names{Acorn}, 4.5, 7},
	{theme.ColorNameError, names{Paper, Panel, Card}, 4.5, 7},
	{OnSurround, names{Surround}, 4.5, 7},
	{SoftOnDark, names{Surround}, 4.5, 7},
	{Leaf, names{Paper, Panel, Card, Select}, 3, 4.5}, // the focus
	{Bar, names{Panel}, 0, 3},
	{Line, names{Paper, Panel, Card}, 0, 3},
	{theme.ColorNameDisabled, names{Paper, Panel, Card}, 0, 4.5},
	{theme.ColorNameScrollBar, names{Paper, Card}, 0, 3},
}

func TestContrast(t *testing.T) {
	for _, mode := range []Mode{Light, Dark} {
		for _, high := range []bool{false, true} {
			look := New(mode, 1).WithContrast(high)
			of := func(name fyne.ThemeColorName) color.Color { return look.Color(name, 0) }
			for _, tt := range grounds {
				want := tt.want
				if high {
					want = tt.all
				}
				for _, on := range tt.on {
					if got := contrast(of(tt.name), of(on)); got < want {
						t.Errorf("%s, high %v: %s on %s has contrast %.2f, want %.1f", mode, high, tt.name, on, got, want)
					}
				}
			}
		}
	}
}

func TestTextUnderThePointerKeepsItsContrast(t *testing.T) {
	for _, mode := range []Mode{Light, Dark} {
		look := New(mode, 1)
		of := func(name fyne.ThemeColorName) color.Color { return look.Color(name, 0) }
		for _, text := range (names{Ink, Soft, LeafText}) {
			for _, on := range (names{Paper, Panel, Card}) {
				if got := contrast(of(text), over(of(HoverShade), of(on))); got < 4.5 {
					t.Errorf("%s: %s on %s under the pointer has contrast %.2f", mode, text, on, got)
				}
			}
		}
		if got := contrast(of(OnAcorn), over(of(HoverShade), of(Acorn))); got < 4.5 {
			t.Errorf("%s: the primary button under the pointer has contrast %.2f", mode, got)
		}
		if got := contrast(of(OnScrim), over(of(Scrim), color.White)); got < 4.5 {
			t.Errorf("%s: a badge on a white photo has contrast %.2f", mode, got)
		}
	}
}

// TestHoverIsWarm holds what the pointer is on to be browner than the paper
// below, not greyer.
func TestHoverIsWarm(t *testing.T) {
	for _, mode := range []Mode{Light, Dark} {
		look := New(mode, 1)
		for _, on := range (names{Paper, Panel, Card}) {
			before := color.NRGBAModel.Convert(look.Color(on, 0)).(color.NRGBA)
			after := over(look.Color(HoverShade, 0), before).(color.NRGBA)
			if int(after.R)-int(after.B) <= int(before.R)-int(before.B) {
				t.Errorf("%s: %s is %v, and %v under the pointer", mode, on, before, after)
			}
		}
	}
}

func TestCalmStopsWhatMoves(t *testing.T) {
	app := test.NewTempApp(t)
	for _, on := range []bool{true, false} {
		app.Settings().SetTheme(New(Light, 1).WithMotion(on))
		if got := Moves(app.Settings()); got != on {
			t.Errorf("with motion %v things move: %v", on, got)
		}
	}
}

// TestTheViewerIsLegible holds what is shown around a photo, which is drawn in
// the dark colours whatever the mode.
func TestTheViewerIsLegible(t *testing.T) {
	for _, high := range []bool{false, true} {
		look := OnDark(New(Light, 1).WithContrast(high))
		of := func(name fyne.ThemeColorName) color.Color { return look.Color(name, theme.VariantLight) }
		for name, want := range map[fyne.ThemeColorName]float64{Ink: 4.5, Soft: 4.5, LeafText: 4.5, Leaf: 3} {
			if got := contrast(of(name), of(Surround)); got < want {
				t.Errorf("high %v: %s around a photo has contrast %.2f", high, name, got)
			}
		}
	}
}
