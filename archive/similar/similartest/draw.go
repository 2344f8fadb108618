package similartest

import (
	"image"
	"image/color"
	"math"
	"math/rand/v2"
)

// canvas draws in places from 0 to 1, so that a scene has the same content in
// every size.
type canvas struct {
	*image.RGBA
	w, h float64
}

func newCanvas(w, h int) *canvas {
	return &canvas{image.NewRGBA(image.Rect(0, 0, w, h)), float64(w), float64(h)}
}

// rgb is a colour, 0..255.
type rgb [3]float64

func anyColor(r *rand.Rand) rgb {
	return rgb{r.Float64() * 255, r.Float64() * 255, r.Float64() * 255}
}

func mix(a, b rgb, t float64) (c rgb) {
	for i := range c {
		c[i] = a[i] + (b[i]-a[i])*t
	}
	return c
}

func (c *canvas) put(x, y int, v rgb) {
	clamp := func(f float64) uint8 { return uint8(min(max(f, 0), 255)) }
	c.SetRGBA(x, y, color.RGBA{clamp(v[0]), clamp(v[1]), clamp(v[2]), 255})
}

func (c *canvas) get(x, y int) rgb {
	p := c.RGBAAt(x, y)
	return rgb{float64(p.R), float64(p.G), float64(p.B)}
}

// each changes the pixels of a box.
func (c *canvas) each(x0, y0, x1, y1 float64, f func(x, y float64, was rgb) rgb) {
	for py := max(int(y0*c.h), 0); py < min(int(math.Ceil(y1*c.h)), int(c.h)); py++ {
		for px := max(int(x0*c.w), 0); px < min(int(math.Ceil(x1*c.w)), int(c.w)); px++ {
			c.put(px, py, f((float64(px)+0.5)/c.w, (float64(py)+0.5)/c.h, c.get(px, py)))
		}
	}
}

// wash fills everything with a gradient.
func (c *canvas) wash(from, to rgb, angle float64) {
	dx, dy := math.Cos(angle), math.Sin(angle)
	c.each(0, 0, 1, 1, func(x, y float64, _ rgb) rgb { return mix(from, to, 0.5+(x-0.5)*dx+(y-0.5)*dy) })
}

// blob paints an ellipse with a soft edge, lit from above.
func (c *canvas) blob(x, y, rx, ry float64, v rgb) {
	c.each(x-rx, y-ry, x+rx, y+ry, func(px, py float64, was rgb) rgb {
		dx, dy := (px-x)/rx, (py-y)/ry
		d := dx*dx + dy*dy
		lit := mix(v, rgb{}, 0.15+0.25*dy)
		return mix(was, lit, min(max((1-d)*6, 0), 1))
	})
}

func (c *canvas) box(x0, y0, x1, y1 float64, v rgb) {
	c.each(x0, y0, x1, y1, func(_, _ float64, _ rgb) rgb { return v })
}

// grain lays smooth noise over a box: grass, cloth, foliage, by its size.
func (c *canvas) grain(x0, y0, x1, y1, size, strength float64, seed uint64) {
	c.each(x0, y0, x1, y1, func(x, y float64, was rgb) rgb {
		n := strength * (smooth(x/size, y/size, seed) + 0.5*smooth(2*x/size, 2*y/size, seed+1))
		return rgb{was[0] + n, was[1] + n, was[2] + 0.8*n}
	})
}

// smooth is noise from -1 to 1 that is continuous.
func smooth(x, y float64, seed uint64) float64 {
	ix, iy := math.Floor(x), math.Floor(y)
	fx, fy := x-ix, y-iy
	fx, fy = fx*fx*(3-2*fx), fy*fy*(3-2*fy)
	at := func(dx, dy float64) float64 {
		h := (uint64(int64(ix+dx))*0x9E3779B97F4A7C15 ^ uint64(int64(iy+dy))*0xC2B2AE3D27D4EB4F) + seed*0x165667B19E3779F9
		h ^= h >> 29
		h *= 0xBF58476D1CE4E5B9
		h ^= h >> 32
		return float64(h%2048)/1024 - 1
	}
	top := at(0, 0) + (at(1, 0)-at(0, 0))*fx
	bottom := at(0, 1) + (at(1, 1)-at(0, 1))*fx
	return top + (bottom-top)*fy
}

// person paints a head with hair, eyes and a mouth on shoulders.
func (c *canvas) person(x, y, size float64, r *rand.Rand) {
	skin := mix(rgb{255, 225, 195}, rgb{140, 90, 60}, r.Float64())
	tall := size * c.w / c.h
	c.blob(x, y+2*tall, 1.6*size, 1.4*tall, anyColor(r))
	c.blob(x, y-0.2*tall, 0.95*size, 1.15*tall, mix(rgb{20, 15, 10}, rgb{120, 80, 40}, r.Float64()))
	c.blob(x, y, 0.75*size, 0.95*tall, skin)
	for _, side := range []float64{-1, 1} {
		c.blob(x+side*0.3*size, y-0.15*tall, 0.12*size, 0.08*tall, rgb{20, 20, 20})
	}
	c.blob(x, y+0.45*tall, (0.15+0.2*r.Float64())*size, 0.08*tall, rgb{160, 60, 60})
}

// word paints invented letters of five by seven dots; it returns where the
// next one may begin.
func (c *canvas) word(x, y, height float64, letters int, ink rgb, r *rand.Rand) float64 {
	dot := height / 7
	wide := dot * c.h / c.w
	for range letters {
		shape := r.Uint64() | r.Uint64()&r.Uint64()
		for i := range 35 {
			if shape>>i&1 != 0 {
				dx, dy := x+float64(i%5)*wide, y+float64(i/5)*dot
				c.box(dx, dy, dx+wide, dy+dot, ink)
			}
		}
		x += 6 * wide
	}
	return x + 3*wide
}

// text fills a box with words.
func (c *canvas) text(x0, y0, x1, y1, height float64, ink rgb, r *rand.Rand) {
	for y := y0; y+height < y1; y += 1.6 * height {
		for x := x0; ; {
			n := 2 + r.IntN(6)
			if x+float64(n)*6*height/7*c.h/c.w > x1 {
				break
			}
			x = c.word(x, y, height, n, ink, r)
		}
	}
}
