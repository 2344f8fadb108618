package kit

import (
	"fmt"
	"image"
	"testing"
)

func TestCoverTakesTheMiddle(t *testing.T) {
	for _, tt := range []struct{ from, size, want image.Point }{
		{image.Pt(360, 240), image.Pt(90, 90), image.Pt(90, 90)},
		{image.Pt(360, 240), image.Pt(180, 60), image.Pt(180, 60)},
		{image.Pt(60, 40), image.Pt(90, 90), image.Pt(40, 40)}, // what it has
	} {
		if got := cover(plain(tt.from.X, tt.from.Y), tt.size.X, tt.size.Y).Bounds().Size(); got != tt.want {
			t.Errorf("%v for %v: %v, want %v", tt.from, tt.size, got, tt.want)
		}
	}
}

// BenchmarkCover scales a small picture, as kept, for cells of a page of few
// and of many.
func BenchmarkCover(b *testing.B) {
	kept := image.NewYCbCr(image.Rect(0, 0, 360, 270), image.YCbCrSubsampleRatio420)
	for _, edge := range []int{42, 90, 180, 240} {
		b.Run(fmt.Sprint(edge), func(b *testing.B) {
			for b.Loop() {
				cover(kept, edge, edge)
			}
		})
	}
}
