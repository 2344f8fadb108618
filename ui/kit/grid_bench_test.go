package kit

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dotori/ui/theme"
)

// hugeGrid is a grid of 100,000 pictures in a window of the usual size.
func hugeGrid(b *testing.B, v View) *Grid {
	test.NewTempApp(b).Settings().SetTheme(theme.New(theme.Light, 1))
	g := NewGrid(NewLoader(nil, 1<<20, func(func()) {}))
	g.loader.workers = 0
	g.SetView(v)
	w := test.NewTempWindow(b, g)
	w.Resize(fyne.NewSize(1280, 860))
	c := pictureContent(slices.Repeat([]int{500}, 200)...)
	c.Aspects = someAspects(100_000)
	g.SetContent(c)
	return g
}

// BenchmarkGridScroll100k is the work of one frame while the page is scrolled
// by 250 pixels a frame, 15,000 a second.
func BenchmarkGridScroll100k(b *testing.B) {
	for name, v := range map[string]View{
		"rows": {}, "squares": {Squares: true}, "rows-of-20": {PerRow: 20}, "squares-of-20": {PerRow: 20, Squares: true},
	} {
		b.Run(name, func(b *testing.B) {
			g := hugeGrid(b, v)
			i := 0
			for b.Loop() {
				g.SetOffset(float64(i) * 250)
				if i++; g.offset == g.way() {
					i = 0
				}
			}
		})
	}
}

// BenchmarkGridZoom100k is the work of one step of the wheel with Ctrl.
func BenchmarkGridZoom100k(b *testing.B) {
	g := hugeGrid(b, View{})
	g.ScrollPart(0.5)
	for i := 0; b.Loop(); i++ {
		step := 1
		if i/12%2 == 0 {
			step = -1
		}
		g.Zoom(step)
	}
}

// BenchmarkGridBand100k is the work of drawing a rectangle on over half of a
// page, pixel by pixel.
func BenchmarkGridBand100k(b *testing.B) {
	g := hugeGrid(b, View{})
	drag(g, fyne.NewPos(2, 2), fyne.NewPos(900, 400))
	g.ScrollPart(0.5)
	for b.Loop() {
		g.stretchBand()
	}
}
