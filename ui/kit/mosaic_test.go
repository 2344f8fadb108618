package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

func TestMosaicFillsItsWidth(t *testing.T) {
	for _, n := range []int{3, 4, 5, 7, 13} {
		for _, width := range []float32{400, 700, 980, 1400} {
			large, pairs, stretch := mosaicOf(n, width)
			if large < 1 || large+2*pairs > n || stretch > mosaicPlay || stretch < 0.7 {
				t.Errorf("%d pictures in %v: %d large, %d pairs, stretched by %v", n, width, large, pairs, stretch)
			}
			band := NewMosaic(Album{}, make([]string, n), nil).(*fyne.Container)
			show(t, container.NewWithoutLayout(band))
			band.Resize(fyne.NewSize(width, mosaicHeight))
			var right float32
			for i, o := range band.Objects {
				if o.Visible() != (i < large+2*pairs) {
					t.Errorf("picture %d of %d is shown: %v", i, n, o.Visible())
				}
				if o.Visible() {
					right = max(right, o.Position().X+o.Size().Width)
				}
			}
			if right > width || stretch < mosaicPlay && right < width-2*float32(n) {
				t.Errorf("%d pictures in %v end at %v", n, width, right)
			}
		}
	}
}
