package crowd

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"math"
)

// Color is the colour of most of a year's pictures, the first year being 0. No
// two are nearer than 60 in any channel.
func Color(year int) color.RGBA {
	level := func(n int) uint8 { return uint8(30 + 90*(n%3)) }
	return color.RGBA{level(year), level(year / 3), level(year / 9), 255}
}

// pictures draws the pictures of a year, of several shapes, as JPEG.
func pictures(year int) (all [][]byte, err error) {
	shapes := []image.Point{{192, 128}, {128, 192}, {192, 144}, {128, 128}, {192, 128}, {192, 108}}
	for i := range 4 * len(shapes) {
		var out bytes.Buffer
		if err := jpeg.Encode(&out, scene(shapes[i%len(shapes)], year, i), nil); err != nil {
			return nil, err
		}
		all = append(all, out.Bytes())
	}
	return all, nil
}

// scene draws hills under a sun: the sky, and so the left and most of the
// picture, in the colour of the year.
func scene(size image.Point, year, seed int) *image.RGBA {
	img := image.NewRGBA(image.Rectangle{Max: size})
	sky := Color(year)
	ground := color.RGBA{sky.G/2 + 40, sky.R/3 + 60, sky.B / 2, 255}
	sun := image.Pt(size.X*(75+seed%15)/100, size.Y*(15+seed%25)/100)
	for y := range size.Y {
		for x := range size.X {
			hill := float64(size.Y) * (0.88 + 0.06*math.Sin(float64(x)/20+float64(seed)))
			at := image.Pt(x, y).Sub(sun)
			switch {
			case float64(y) > hill:
				img.SetRGBA(x, y, ground)
			case at.X*at.X+at.Y*at.Y < size.Y*size.Y/100:
				img.SetRGBA(x, y, color.RGBA{255, 240, 200, 255})
			default:
				img.SetRGBA(x, y, sky)
			}
		}
	}
	return img
}
