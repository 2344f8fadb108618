package kit

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/ui/theme"
)

// NewMosaic returns a band of pictures of one height: the first ones large,
// the others in pairs one above the other, as many as fill the width. open is
// called with the place of a tapped picture.
func NewMosaic(album Album, keys []string, open func(i int)) fyne.CanvasObject {
	band := container.New(mosaic{})
	for i, key := range keys {
		p := NewPicture(album, key, mosaicAspect, mosaicHeight).Filling()
		p.OnTapped = func() { open(i) }
		band.Add(p)
	}
	return band
}

const (
	mosaicHeight = 264
	mosaicAspect = 1.5
	mosaicPlay   = 1.35 // pictures are not made wider than that
)

// mosaic is the layout of the band.
type mosaic struct{}

func (mosaic) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(100, mosaicHeight) }

func (mosaic) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	large, pairs, stretch := mosaicOf(len(objects), size.Width)
	const gap, half = theme.PhotoGap, (mosaicHeight - theme.PhotoGap) / 2
	for _, o := range objects[large+2*pairs:] {
		o.Hide()
	}
	x, i := float32(0), 0
	for ; i < large; i++ {
		w := round(mosaicHeight * mosaicAspect * stretch)
		place(objects[i], x, 0, min(w, size.Width-x), mosaicHeight)
		objects[i].Show()
		x += w + gap
	}
	for ; i < large+2*pairs; i++ {
		w := round(half * mosaicAspect * stretch)
		y := float32((i-large)%2) * (half + gap)
		place(objects[i], x, y, min(w, size.Width-x), half)
		objects[i].Show()
		x += float32((i-large)%2) * (w + gap)
	}
}

// mosaicOf finds how many large pictures and how many pairs of n fill a width
// with the least stretching, and how much wider than designed they are then.
func mosaicOf(n int, width float32) (large, pairs int, stretch float32) {
	best := math.Inf(1)
	for l := 1; l <= n; l++ {
		for p := 0; l+2*p <= n; p++ {
			const gap, half = theme.PhotoGap, (mosaicHeight - theme.PhotoGap) / 2
			free := width - float32(l+p-1)*gap
			s := float64(free / (mosaicAspect * (float32(l)*mosaicHeight + float32(p)*half)))
			if s <= 0 {
				break
			}
			// A large one more is worth less than the pictures that it takes the room of.
			if cost := math.Abs(math.Log(s)) + 0.1*float64(l-1); cost < best {
				best, large, pairs, stretch = cost, l, p, float32(min(s, mosaicPlay))
			}
		}
	}
	return large, pairs, stretch
}

func round(v float32) float32 { return float32(math.Round(float64(v))) }
