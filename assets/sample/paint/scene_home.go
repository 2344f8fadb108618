package main

import "math"

// catWindow is a cat on the sill before the evening.
func catWindow(c *canvas, seed uint64) {
	wall := hex("3A2A26")
	c.fill(c.all(), func(float64, float64) (rgb, float64) { return wall, 1 })
	inner := box{c.aspect * 0.16, 0.08, c.aspect * 0.84, 0.80}
	view := newCanvas(c.w, c.h)
	land{sky: "4A5A92 A87A98 F0987A FFD08A", sun: "FFCB8A", sunAt: point{0.62, 0.42}, far: "8A7A98", near: "4A3A44",
		leaves: "5A4A48 6A5040 4A3E48", cover: 0.6, clouds: 0.5}.scene(view, seed)
	c.fill(inner, func(x, y float64) (rgb, float64) { return view.at(x, y*0.95), 1 })
	frame := hex("6A4A34")
	mid := (inner.x0 + inner.x1) / 2
	for _, b := range []box{
		{inner.x0 - 0.03, inner.y0 - 0.03, inner.x1 + 0.03, inner.y0}, {inner.x0 - 0.03, inner.y0, inner.x0, inner.y1},
		{inner.x1, inner.y0, inner.x1 + 0.03, inner.y1}, {mid - 0.008, inner.y0, mid + 0.008, inner.y1}, {inner.x0, 0.36, inner.x1, 0.372},
	} {
		c.rect(b, frame, 1)
	}
	c.curtain(0, inner.x0+0.10, seed)
	c.curtain(inner.x1-0.10, c.aspect, seed+1)
	c.rect(box{0, 0.80, c.aspect, 0.85}, hex("8A6244"), 1)
	c.rect(box{0, 0.85, c.aspect, 1}, hex("2E2120"), 1)
	x := c.aspect * 0.40
	c.glow(x, 0.60, 0.22, hex("FFB878"), 0.25)
	c.cat(x, 0.805, 0.40, hex("1C1618"))
	c.plant(c.aspect*0.66, 0.805, 0.20, seed)
}

func (c *canvas) curtain(x0, x1 float64, seed uint64) {
	c.fill(box{x0, 0, x1, 0.82}, func(x, y float64) (rgb, float64) {
		fold := 0.5 + 0.5*math.Sin(x*95+2*noise(x*6, y*1.5, seed))
		return mix(hex("8A4A3A"), hex("C98A68"), fold*0.8), smooth(0, 0.004, min(x-x0, x1-x)) * 0.97
	})
}

// plant stands in a pot.
func (c *canvas) plant(x, y, h float64, seed uint64) {
	d := dice{seed: seed}
	for i := range 11 {
		a := -math.Pi/2 + (float64(i)-5)*0.24
		l := h * d.between(0.55, 0.8)
		c.oval(x+math.Cos(a)*l*0.6, y-h*0.32+math.Sin(a)*l*0.6, l*0.45, h*0.055, a, hex("3E6A4A").scaled(d.between(0.7, 1.3)), 1)
	}
	c.polygon(hex("B5623A"), 1, point{x - h*0.19, y - h*0.36}, point{x + h*0.19, y - h*0.36}, point{x + h*0.14, y}, point{x - h*0.14, y})
	c.rect(box{x - h*0.21, y - h*0.42, x + h*0.21, y - h*0.34}, hex("C8734A"), 1)
}

// birthday is a cake with candles on a table in the dark.
func birthday(c *canvas, seed uint64) {
	c.sky(1, palette("2A1A20 4A2A28 5A3428 3A2420")...)
	c.bokeh(60, box{0, 0, c.aspect, 0.55}, 0.015, 0.06, palette("FFB45A FF8A6A FFD98A F2A0B4 FFE9C0"), seed)
	c.below(func(float64) float64 { return 0.70 }, hex("8A5A38"), hex("4A2C1C"), 1)
	c.fill(box{0, 0.70, c.aspect, 1}, func(x, y float64) (rgb, float64) {
		return hex("2E1A10"), 0.28 * smooth(0.45, 0.7, cloud(x*2.5, y*38, 4, seed))
	})
	x := c.aspect * 0.5
	c.oval(x, 0.845, 0.42, 0.075, 0, hex("2A1810"), 0.5)
	c.oval(x, 0.83, 0.38, 0.065, 0, hex("F4EEE6"), 1)
	c.oval(x, 0.825, 0.33, 0.052, 0, hex("DCD0C4"), 1)
	c.tier(x, 0.815, 0.27, 0.17, hex("FBEFE2"), hex("E8A0A8"))
	c.tier(x, 0.655, 0.18, 0.13, hex("FFF6EC"), hex("D9738A"))
	d := dice{seed: seed}
	for i := range 9 {
		a := float64(i) * 2 * math.Pi / 9
		c.disc(x+math.Cos(a)*0.145, 0.53+math.Sin(a)*0.02, 0.016, hex("D6342B"), 1)
	}
	for i := range 6 {
		cx := x + (float64(i)-2.5)*0.046
		cy := 0.53 - 0.012*math.Sin(float64(i)*1.7)
		c.rect(box{cx - 0.005, cy - 0.085, cx + 0.005, cy}, d.pick(palette("F7C04A 7AB4D8 E8879A 9AC48A")), 1)
		c.glow(cx, cy-0.105, 0.055, hex("FFC060"), 0.55)
		c.oval(cx, cy-0.105, 0.007, 0.017, 0, hex("FFE79A"), 1)
		c.oval(cx, cy-0.102, 0.0035, 0.009, 0, hex("FFFFFF"), 1)
	}
	c.glow(x, 0.45, 0.42, hex("FFA850"), 0.22)
	c.cup(c.aspect*0.16, 0.90, 0.09, hex("D9E0E4"))
	c.cup(c.aspect*0.86, 0.88, 0.085, hex("F2C9B0"))
}

// tier is one layer of a cake with icing that runs down.
func (c *canvas) tier(x, y, r, h float64, cream, icing rgb) {
	flat := r * 0.17
	c.oval(x, y, r, flat, 0, cream.scaled(0.78), 1)
	c.fill(box{x - r, y - h, x + r, y}, func(px, _ float64) (rgb, float64) {
		t := (px - x) / r
		return cream.scaled(1.02 - 0.26*t*t - 0.10*t), smooth(1.003, 0.997, math.Abs(t))
	})
	c.oval(x, y-h, r, flat, 0, icing, 1)
	for i := range 11 {
		t := float64(i)/5 - 1
		px := x + t*r*0.96
		edge := math.Sqrt(max(0, 1-t*t*0.92)) * flat
		c.line(px, y-h+edge*0.6, px, y-h+edge+0.012+0.022*hash(i, 3, 8), r*0.07, r*0.055, icing, 1)
	}
	c.oval(x, y-h-flat*0.05, r*0.93, flat*0.85, 0, mix(icing, rgb{1, 1, 1}, 0.25), 1)
}

func (c *canvas) cup(x, y, r float64, col rgb) {
	c.oval(x+r*0.2, y+0.01, r*1.5, r*0.32, 0, hex("1C100A"), 0.5)
	c.oval(x, y, r*1.35, r*0.30, 0, col.scaled(0.9), 1)
	c.oval(x, y-r*0.05, r*1.0, r*0.2, 0, col.scaled(0.7), 1)
	c.oval(x+r*0.85, y-r*0.62, r*0.34, r*0.30, 0, col.scaled(0.85), 1)
	c.oval(x+r*0.85, y-r*0.62, r*0.20, r*0.17, 0, hex("6A4028"), 1)
	c.polygon(col, 1, point{x - r*0.8, y - r*1.05}, point{x + r*0.8, y - r*1.05}, point{x + r*0.55, y - r*0.05}, point{x - r*0.55, y - r*0.05})
	c.oval(x, y-r*1.05, r*0.8, r*0.2, 0, mix(col, rgb{1, 1, 1}, 0.3), 1)
	c.oval(x, y-r*1.04, r*0.68, r*0.15, 0, hex("5A321C"), 1)
}

// coffee is a cup and a book seen from above.
func coffee(c *canvas, seed uint64) {
	c.fill(c.all(), func(x, y float64) (rgb, float64) {
		board := math.Floor(y * 5)
		grain := cloud(x*2.2+board*7, y*46, 5, seed+uint64(board))
		gap := smooth(0.006, 0.001, math.Abs(y*5-board)/5)
		return ramp(grain, palette("5A3420 7A4A2C 9C6A40 B98456")...).scaled(1 - 0.6*gap), 1
	})
	c.openBook(c.aspect*0.66, 0.52, 0.62)
	x, y := c.aspect*0.29, 0.52
	c.disc(x+0.03, y+0.04, 0.27, hex("2A160C"), 0.35)
	c.disc(x, y, 0.26, hex("EFE6DA"), 1)
	c.disc(x, y, 0.235, hex("E2D6C6"), 1)
	c.oval(x+0.21, y-0.03, 0.06, 0.026, -0.15, hex("F4EDE4"), 1)
	c.disc(x+0.012, y+0.016, 0.185, hex("9C8A74"), 0.5)
	c.disc(x, y, 0.18, hex("FBF6EE"), 1)
	c.disc(x, y, 0.163, hex("6A3C1E"), 1)
	c.fill(box{x - 0.165, y - 0.165, x + 0.165, y + 0.165}, func(px, py float64) (rgb, float64) {
		dx, dy := (px-x)/0.105, 0.15-(py-y)/0.105
		curve := math.Pow(dx*dx+dy*dy-1, 3) - dx*dx*dy*dy*dy
		ring := smooth(0.012, 0.004, math.Abs(math.Hypot(px-x, py-y)-0.146))
		return hex("F4E0C2"), max(smooth(0.02, -0.02, curve), 0.5*ring) * 0.95
	})
	d := dice{seed: seed}
	for range 7 {
		px, py := d.between(0.03, c.aspect*0.55), d.between(0.03, 0.97)
		if math.Hypot(px-x, py-y) > 0.30 {
			c.ginkgo(px, py, 0.07, d.between(0, 6.28), d.pick(palette("E8AE16 F2C23A D97B1E")))
		}
	}
}

// openBook lies with lines of writing on both pages.
func (c *canvas) openBook(x, y, w float64) {
	h := w * 0.72
	c.rect(box{x - w/2 + 0.02, y - h/2 + 0.03, x + w/2 + 0.03, y + h/2 + 0.04}, hex("2A160C"), 0.35)
	c.rect(box{x - w/2 - 0.008, y - h/2 - 0.008, x + w/2 + 0.008, y + h/2 + 0.008}, hex("7A3A2E"), 1)
	c.fill(box{x - w/2, y - h/2, x + w/2, y + h/2}, func(px, _ float64) (rgb, float64) {
		fold := math.Abs(px-x) / (w / 2)
		return hex("F7F0E2").scaled(0.74 + 0.26*smooth(0, 0.22, fold)), 1
	})
	for i := range 13 {
		ly := y - h*0.38 + float64(i)*h*0.062
		for side := range 2 {
			x0 := x - w*0.44 + float64(side)*w*0.50
			length := w * 0.38 * (0.75 + 0.25*hash(i, side, 4))
			if i%6 == 5 {
				length *= 0.45
			}
			c.line(x0, ly, x0+length, ly, 0.0022, 0.0022, hex("8A7C6C"), 0.75)
		}
	}
}
