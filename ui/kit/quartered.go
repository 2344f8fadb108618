package kit

import "image"

// quartered returns a picture turned clockwise by quarters.
func quartered(src *image.RGBA, quarters int) *image.RGBA {
	for range quarters & 3 {
		src = quarter(src)
	}
	return src
}

// quarter turns a picture clockwise once.
func quarter(src *image.RGBA) *image.RGBA {
	b := src.Bounds()
	dst := image.NewRGBA(image.Rect(0, 0, b.Dy(), b.Dx()))
	for y := range b.Dy() {
		for x := range b.Dx() {
			from, to := src.PixOffset(b.Min.X+x, b.Min.Y+y), dst.PixOffset(b.Dy()-1-y, x)
			copy(dst.Pix[to:to+4], src.Pix[from:from+4])
		}
	}
	return dst
}
