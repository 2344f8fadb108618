package kit

import (
	"context"
	"image"
	"slices"
	"testing"
	"time"

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

// BenchmarkGridFrame is our own work of each frame while 100,000 pictures are
// scrolled by, slowly and wildly: what is in view is set anew, and pictures that
// the loader has made meanwhile are shown. Painting, which is Fyne's and the
// graphics card's, is not in it, nor is the decoding, which others do. It must
// stay far below the 16 ms of a frame.
func BenchmarkGridFrame(b *testing.B) {
	for _, pace := range []struct {
		name  string
		speed float64 // pixels a second
	}{{"slow", 1500}, {"wild", 15_000}} {
		for name, v := range map[string]View{
			"rows-of-5": {PerRow: 5}, "squares-of-5": {PerRow: 5, Squares: true},
			"rows-of-20": {PerRow: 20}, "squares-of-20": {PerRow: 20, Squares: true},
		} {
			b.Run(pace.name+"/"+name, func(b *testing.B) { scrollFrames(b, hugeGrid(b, v), pace.speed) })
		}
	}
}

func scrollFrames(b *testing.B, g *Grid, speed float64) {
	const rate = 60
	s, img := newStage(), plain(360, 270)
	g.loader = NewLoader(func(context.Context, string, int) (image.Image, error) { return img, nil }, 48<<20, s.do)
	g.loader.OnLoaded(g.loaded)
	var frames []float64
	for y := 0.0; b.Loop(); y += speed / rate {
		if y >= g.way() {
			y = 0
		}
		begin := time.Now()
		g.SetOffset(y)
		s.play()
		frames = append(frames, float64(time.Since(begin).Microseconds())/1000)
	}
	slices.Sort(frames)
	b.ReportMetric(frames[len(frames)/2], "p50-ms")
	b.ReportMetric(frames[len(frames)*95/100], "p95-ms")
	b.ReportMetric(frames[len(frames)-1], "max-ms")
}

// play does all that was handed to the UI goroutine.
func (s *stage) play() {
	for {
		select {
		case f := <-s.calls:
			f()
		default:
			return
		}
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
