package dcjpeg

import "image"

// frame is the picture as its header describes it.
type frame struct {
	width, height int // pixels
	progressive   bool
	components    []*component
	hMax, vMax    int
}

// component is a plane of the picture: one number for each of its blocks.
type component struct {
	id, h, v, quant byte
	across, down    int     // blocks that carry pixels
	stride          int     // blocks in a row of dc, filled up to whole MCUs
	dc              []int16 // of each block
	last            int     // the value that the next one differs from
}

// layout counts the blocks and makes room for them.
func (f *frame) layout() {
	for _, c := range f.components {
		f.hMax, f.vMax = max(f.hMax, int(c.h)), max(f.vMax, int(c.v))
	}
	mcusX, mcusY := ceil(f.width, 8*f.hMax), ceil(f.height, 8*f.vMax)
	for _, c := range f.components {
		c.across = ceil(ceil(f.width*int(c.h), f.hMax), 8)
		c.down = ceil(ceil(f.height*int(c.v), f.vMax), 8)
		c.stride = mcusX * int(c.h)
		c.dc = make([]int16, c.stride*mcusY*int(c.v))
	}
}

// ratio returns how the colours are subsampled.
func (f *frame) ratio() (image.YCbCrSubsampleRatio, bool) {
	if len(f.components) == 1 {
		return 0, true
	}
	y, cb, cr := f.components[0], f.components[1], f.components[2]
	if cb.h != 1 || cb.v != 1 || cr.h != 1 || cr.v != 1 {
		return 0, false
	}
	switch [2]byte{y.h, y.v} {
	case [2]byte{1, 1}:
		return image.YCbCrSubsampleRatio444, true
	case [2]byte{2, 1}:
		return image.YCbCrSubsampleRatio422, true
	case [2]byte{1, 2}:
		return image.YCbCrSubsampleRatio440, true
	case [2]byte{2, 2}:
		return image.YCbCrSubsampleRatio420, true
	}
	return 0, false
}

// image makes the picture of the means.
func (f *frame) image(quants [4]int) image.Image {
	ratio, _ := f.ratio()
	rect := image.Rect(0, 0, ceil(f.width, 8), ceil(f.height, 8))
	planes := make([][]byte, len(f.components))
	for i, c := range f.components {
		planes[i] = c.means(quants[c.quant])
	}
	y := f.components[0]
	if len(planes) == 1 {
		return &image.Gray{Pix: planes[0], Stride: y.stride, Rect: rect}
	}
	return &image.YCbCr{Y: planes[0], Cb: planes[1], Cr: planes[2], YStride: y.stride,
		CStride: f.components[1].stride, SubsampleRatio: ratio, Rect: rect}
}

// means turns coefficients into pixels: eight times the mean, less 128.
func (c *component) means(quant int) []byte {
	pixels := make([]byte, len(c.dc))
	for i, v := range c.dc {
		pixels[i] = byte(max(0, min(255, (int(v)*quant+4)>>3+128)))
	}
	return pixels
}

func ceil(a, b int) int { return (a + b - 1) / b }
