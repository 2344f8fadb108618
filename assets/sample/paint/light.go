package main

import "math"

// sky fills the canvas with a gradient from the top to the horizon.
func (c *canvas) sky(horizon float64, colors ...rgb) {
	c.fill(c.all(), func(_, y float64) (rgb, float64) { return ramp(y/horizon, colors...), 1 })
}

// glow adds light around a place.
func (c *canvas) glow(x, y, r float64, col rgb, strength float64) {
	c.each(box{x - 3*r, y - 3*r, x + 3*r, y + 3*r}, func(px, py float64, p *rgb) {
		d := math.Hypot(px-x, py-y) / r
		*p = p.plus(col.scaled(strength * (math.Exp(-d*d) - math.Exp(-9)) * smooth(3, 2, d)))
	})
}

// haze lays mist over a band around y.
func (c *canvas) haze(y, height float64, col rgb, alpha float64, seed uint64) {
	c.fill(box{0, y - 2*height, c.aspect, y + 2*height}, func(px, py float64) (rgb, float64) {
		d := (py - y) / height
		return col, alpha * math.Exp(-d*d*2) * (0.6 + 0.6*cloud(px*2, py*6, 3, seed))
	})
}

// clouds drift above the horizon; cover 0..1 says how much of the sky they take.
func (c *canvas) clouds(horizon, cover, size float64, light, shade rgb, seed uint64) {
	c.fill(box{0, 0, c.aspect, horizon}, func(x, y float64) (rgb, float64) {
		flat := 2.2 + 3*y/horizon // nearer to the horizon they lie flatter
		v := cloud(x/size, y*flat/size, 5, seed)
		a := smooth(0.72-cover*0.4, 0.92-cover*0.4, v)
		lit := smooth(-0.05, 0.12, v-cloud(x/size, (y-0.04)*flat/size, 5, seed))
		return mix(shade, light, lit), a * 0.9 * smooth(horizon, horizon*0.75, y)
	})
}

// beam is the light of a lamp that fades on its way.
func (c *canvas) beam(x, y, angle, spread float64, col rgb, strength float64) {
	c.each(c.all(), func(px, py float64, p *rgb) {
		off := math.Remainder(math.Atan2(py-y, px-x)-angle, 2*math.Pi) / spread
		*p = p.plus(col.scaled(strength * math.Exp(-off*off*3-1.6*math.Hypot(px-x, py-y))))
	})
}

// stars are scattered above the horizon, few of them bright.
func (c *canvas) stars(n int, horizon float64, seed uint64) {
	d := dice{seed: seed}
	for range n {
		x, y, b := d.between(0, c.aspect), d.next()*horizon, math.Pow(d.next(), 4)
		c.disc(x, y, 0.0008+0.0014*b, rgb{1, 0.97, 0.9}, (0.35+0.6*b)*smooth(horizon, horizon*0.6, y))
	}
}

func (c *canvas) moon(x, y, r float64, seed uint64) {
	c.glow(x, y, r*3.2, hex("B9C6E8"), 0.35)
	c.disc(x, y, r, hex("FFF6DC"), 1)
	c.fill(box{x - r, y - r, x + r, y + r}, func(px, py float64) (rgb, float64) {
		inside := smooth(r, r*0.9, math.Hypot(px-x, py-y))
		return hex("D8CDB4"), inside * 0.5 * smooth(0.5, 0.7, cloud(px/r*1.4, py/r*1.4, 4, seed))
	})
}

// sun is a disc with its light around it.
func (c *canvas) sun(x, y, r float64, col rgb) {
	c.disc(x, y, r, mix(col, rgb{1, 1, 1}, 0.6), 1)
	c.glow(x, y, r*7, col, 0.35)
	c.glow(x, y, r*1.8, col, 0.5)
}

// water mirrors what is above the line y in ripples that grow towards the viewer.
func (c *canvas) water(y float64, tint rgb, amount float64, seed uint64) {
	c.waterIn(c.all(), y, tint, amount, seed)
}

func (c *canvas) waterIn(b box, y float64, tint rgb, amount float64, seed uint64) {
	b.y0 = y
	before := &canvas{w: c.w, h: c.h, aspect: c.aspect, px: append([]rgb(nil), c.px...)}
	c.each(b, func(px, py float64, p *rgb) {
		if py < y {
			return
		}
		depth := (py - y) / (1 - y)
		ripple := cloud(px*(14-8*depth), py*(140-90*depth), 3, seed) - 0.5
		mirrored := before.at(px+ripple*0.05*(0.3+depth), y-(py-y)*0.9+ripple*0.10*depth-0.004)
		near := amount * (0.55 + 0.45*depth)
		*p = mix(mirrored, tint, near).scaled(0.93 + 0.25*ripple)
	})
}

// glitter is the path of light on water below a sun or moon.
func (c *canvas) glitter(x, y, width float64, col rgb, seed uint64) {
	d := dice{seed: seed}
	for range 260 {
		depth := math.Pow(d.next(), 1.4)
		py := y + 0.004 + (1-y)*depth
		px := x + (d.next()-0.5)*width*(0.35+1.6*depth)*2*d.next()
		length := (0.004 + 0.03*depth) * (0.4 + d.next())
		c.line(px-length, py, px+length, py, 0.0007+0.0016*depth, 0.0005, col, 0.35+0.5*d.next())
	}
}

// bokeh scatters lights that are out of focus.
func (c *canvas) bokeh(n int, b box, r0, r1 float64, colors []rgb, seed uint64) {
	d := dice{seed: seed}
	for range n {
		x, y, r, col := d.between(b.x0, b.x1), d.between(b.y0, b.y1), d.between(r0, r1), d.pick(colors)
		a := d.between(0.12, 0.45)
		c.disc(x, y, r, col, a)
		c.disc(x, y, r*0.82, mix(col, rgb{1, 1, 1}, 0.15), a*0.45)
	}
}
