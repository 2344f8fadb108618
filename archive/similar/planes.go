package similar

import (
	"image"
	"image/color"
	"image/draw"
)

// plane is one channel of a picture.
type plane struct {
	pix           []uint8
	width, height int
	stride        int
}

// planes splits a picture into brightness and the two colour differences,
// which may be coarser.
func planes(img image.Image) (luma, blue, red plane) {
	if p, ok := img.(*image.YCbCr); ok {
		b := p.Rect
		y, c := p.YOffset(b.Min.X, b.Min.Y), p.COffset(b.Min.X, b.Min.Y)
		last := p.COffset(b.Max.X-1, b.Max.Y-1)
		width := p.COffset(b.Max.X-1, b.Min.Y) - c + 1
		height := (last-c)/p.CStride + 1
		return plane{p.Y[y:], b.Dx(), b.Dy(), p.YStride},
			plane{p.Cb[c:], width, height, p.CStride}, plane{p.Cr[c:], width, height, p.CStride}
	}
	rgba, ok := img.(*image.RGBA)
	if !ok {
		rgba = image.NewRGBA(image.Rectangle{Max: img.Bounds().Size()})
		draw.Draw(rgba, rgba.Rect, image.White, image.Point{}, draw.Src)
		draw.Draw(rgba, rgba.Rect, img, img.Bounds().Min, draw.Over)
	}
	return split(rgba)
}

func split(img *image.RGBA) (luma, blue, red plane) {
	w, h := img.Rect.Dx(), img.Rect.Dy()
	pix := make([]uint8, 3*w*h)
	luma = plane{pix[:w*h], w, h, w}
	blue = plane{pix[w*h : 2*w*h], w, h, w}
	red = plane{pix[2*w*h:], w, h, w}
	for y := range h {
		row := img.Pix[y*img.Stride:]
		for x := range w {
			at := y*w + x
			luma.pix[at], blue.pix[at], red.pix[at] = color.RGBToYCbCr(row[4*x], row[4*x+1], row[4*x+2])
		}
	}
	return luma, blue, red
}

// span is the pixels that a cell covers along one axis, with how much of each.
type span struct {
	first  int
	weight []float32 // sums to 1
}

// window is a part of an axis, from 0 to 1; it may stick out of it.
type window struct{ from, to float64 }

var whole = window{0, 1}

// spans divides a window of length pixels into n cells of equal size. A cell
// of which more than half lies outside has no pixels.
func spans(length, n int, in window) []span {
	all := make([]span, n)
	size := (in.to - in.from) * float64(length) / float64(n)
	for i := range all {
		from := in.from*float64(length) + float64(i)*size
		from, to := max(from, 0), min(from+size, float64(length))
		if to-from < size/2 {
			continue
		}
		s := span{first: int(from)}
		for p := s.first; float64(p) < to && p < length; p++ {
			part := min(to, float64(p+1)) - max(from, float64(p))
			s.weight = append(s.weight, float32(part/(to-from)))
		}
		all[i] = s
	}
	return all
}

// shrink returns the mean of each of n by n cells that the plane is cut into.
func (p plane) shrink(n int) []float32 { return p.cut(n, whole, whole) }

// outside is the value of cells that lie outside of a plane.
const outside = -1000

// cut is shrink of a part of the plane.
func (p plane) cut(n int, x, y window) []float32 {
	columns, rows := spans(p.width, n, x), spans(p.height, n, y)
	cells, line := make([]float32, n*n), make([]float32, n)
	for y, r := range rows {
		to := cells[y*n : y*n+n]
		for i, weight := range r.weight {
			p.shrinkRow(line, columns, r.first+i)
			for x, v := range line {
				to[x] += weight * v
			}
		}
		for x, c := range columns {
			if len(c.weight) == 0 || len(r.weight) == 0 {
				to[x] = outside
			}
		}
	}
	return cells
}

func (p plane) shrinkRow(line []float32, columns []span, y int) {
	row := p.pix[y*p.stride:]
	for x, c := range columns {
		sum := float32(0)
		for i, weight := range c.weight {
			sum += weight * float32(row[c.first+i])
		}
		line[x] = sum
	}
}

// turn returns the plane after a turn.
func (p plane) turn(t Turn) plane {
	if t == 0 {
		return p
	}
	to := plane{width: p.width, height: p.height}
	if t.Exchanges() {
		to.width, to.height = p.height, p.width
	}
	to.stride = to.width
	to.pix = make([]uint8, to.width*to.height)
	for y := range to.height {
		for x := range to.width {
			fx, fy := t.from(x, y, to.width, to.height)
			to.pix[y*to.stride+x] = p.pix[fy*p.stride+fx]
		}
	}
	return to
}
