package main

import "math"

func (c *canvas) disc(x, y, r float64, col rgb, alpha float64) {
	c.shape(box{x - r, y - r, x + r, y + r}, func(px, py float64) float64 {
		return math.Hypot(px-x, py-y) - r
	}, col, alpha)
}

// oval is an ellipse, turned by angle.
func (c *canvas) oval(x, y, rx, ry, angle float64, col rgb, alpha float64) {
	sin, cos := math.Sincos(angle)
	r, least := max(rx, ry), min(rx, ry)
	c.shape(box{x - r, y - r, x + r, y + r}, func(px, py float64) float64 {
		dx, dy := px-x, py-y
		u, v := dx*cos+dy*sin, dy*cos-dx*sin
		return (math.Hypot(u/rx, v/ry) - 1) * least
	}, col, alpha)
}

// line is a stroke with round ends that may grow thinner.
func (c *canvas) line(x0, y0, x1, y1, r0, r1 float64, col rgb, alpha float64) {
	r := max(r0, r1)
	dx, dy := x1-x0, y1-y0
	length := max(1e-9, dx*dx+dy*dy)
	c.shape(box{min(x0, x1) - r, min(y0, y1) - r, max(x0, x1) + r, max(y0, y1) + r}, func(px, py float64) float64 {
		t := clamp(((px-x0)*dx + (py-y0)*dy) / length)
		return math.Hypot(px-x0-t*dx, py-y0-t*dy) - (r0 + (r1-r0)*t)
	}, col, alpha)
}

func (c *canvas) rect(b box, col rgb, alpha float64) {
	c.shape(b, func(x, y float64) float64 {
		return max(b.x0-x, x-b.x1, b.y0-y, y-b.y1)
	}, col, alpha)
}

type point struct{ x, y float64 }

// polygon fills a closed outline.
func (c *canvas) polygon(col rgb, alpha float64, pts ...point) {
	b := box{pts[0].x, pts[0].y, pts[0].x, pts[0].y}
	for _, p := range pts {
		b = box{min(b.x0, p.x), min(b.y0, p.y), max(b.x1, p.x), max(b.y1, p.y)}
	}
	c.shape(b, func(x, y float64) float64 { return outside(x, y, pts) }, col, alpha)
}

// outside is the distance to the outline, negative inside of it.
func outside(x, y float64, pts []point) float64 {
	d, sign := math.Inf(1), 1.0
	for i, a := range pts {
		b := pts[(i+len(pts)-1)%len(pts)]
		ex, ey, wx, wy := b.x-a.x, b.y-a.y, x-a.x, y-a.y
		t := clamp((wx*ex + wy*ey) / max(1e-12, ex*ex+ey*ey))
		d = min(d, math.Hypot(wx-ex*t, wy-ey*t))
		if (y >= a.y) != (y >= b.y) && ((ex*wy > ey*wx) == (ey > 0)) {
			sign = -sign
		}
	}
	return d * sign
}

// below fills everything under a skyline, from its colour at the top to
// another at the foot of the picture.
func (c *canvas) below(skyline func(x float64) float64, top, foot rgb, alpha float64) {
	s := float64(c.h)
	cached, line := -1.0, 0.0
	heights := map[float64]float64{}
	c.fill(c.all(), func(x, y float64) (rgb, float64) {
		if x != cached {
			h, ok := heights[x]
			if !ok {
				h = skyline(x)
				heights[x] = h
			}
			cached, line = x, h
		}
		return mix(top, foot, smooth(0, 1, (y-line)/max(0.05, 1-line))), clamp(0.5+(y-line)*s) * alpha
	})
}
