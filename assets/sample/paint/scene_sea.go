package main

import "math"

// seaDusk has a low sun over the sea and a path of light.
func seaDusk(c *canvas, seed uint64) {
	c.duskSea(0.56, 0.34, "2E3F6E 7A5C8A D9776A F7A860 FFD98A", hex("FFB25C"), seed)
	c.boat(c.aspect*0.68, 0.60, 0.10, hex("2A2230"), hex("5A3A48"))
}

func (c *canvas) duskSea(horizon, sunX float64, sky string, sun rgb, seed uint64) {
	c.sky(horizon, palette(sky)...)
	c.clouds(horizon, 0.55, 0.7, mix(sun, hex("FFD0A0"), 0.4), palette(sky)[1], seed)
	x := sunX * c.aspect
	c.sun(x, horizon-0.05, 0.04, sun)
	c.below(func(px float64) float64 {
		return horizon - 0.035*math.Max(0, cloud(px*2.2, 0, 4, seed+3)-0.42)*4*smooth(0.1, 0.4, math.Abs(px-x))
	}, mix(palette(sky)[1], hex("3A3048"), 0.4), hex("3A3048"), 1)
	c.water(horizon, hex("1E2A48"), 0.35, seed)
	c.glitter(x, horizon, 0.10, mix(sun, rgb{1, 1, 1}, 0.45), seed+1)
}

// familySea has a family at the water's edge.
func familySea(c *canvas, seed uint64) {
	c.duskSea(0.50, 0.62, "35477A 8A6A98 E58A78 FBC07A FFE3A0", hex("FFC070"), seed)
	c.below(func(x float64) float64 { return 0.83 + 0.03*math.Sin(x*2.1) + 0.008*noise(x*12, 0, seed) }, hex("8A6A5A"), hex("4A3632"), 1)
	dark := hex("241A22")
	at, heights := []float64{0.35, 0.425, 0.50, 0.56}, []float64{0.26, 0.25, 0.225, 0.12}
	for i, t := range at {
		c.person(t*c.aspect, 0.90, heights[i], dark, 0.015)
		c.oval(t*c.aspect, 0.905, heights[i]*0.3, 0.006, 0, dark, 0.4)
		if i > 0 {
			c.hands(at[i-1]*c.aspect, 0.90, heights[i-1], t*c.aspect, 0.90, heights[i], dark)
		}
	}
}

// lighthouseDusk stands on a headland with its lamp lit.
func lighthouseDusk(c *canvas, seed uint64) {
	c.duskSea(0.60, 0.25, "28406E 5A6A9A B98AA0 F2B08A FFDCA0", hex("FFC890"), seed)
	line := func(x float64) float64 {
		return 0.66 - 0.16*smooth(0.52, 0.78, x/c.aspect) + 0.02*noise(x*9, 0, seed) + 0.4*smooth(0.56, 0.38, x/c.aspect)
	}
	c.below(line, hex("4A4450"), hex("1E1A24"), 1)
	x := c.aspect * 0.80
	c.lighthouse(x, line(x)+0.01, 0.34, hex("EDE3D8"), hex("C0392B"), hex("FFEFB0"))
	c.beam(x, line(x)-0.28, math.Pi+0.16, 0.075, hex("FFE9B0"), 0.5)
}

// beach is noon in summer: turquoise water, foam and a parasol.
func beach(c *canvas, seed uint64) {
	c.sky(0.40, palette("3F96D8 8CC8EC DCF0F2")...)
	c.clouds(0.40, 0.7, 0.55, hex("FFFFFF"), hex("BFD6E4"), seed)
	c.below(ridge(0.385, 0.03, 2, seed), hex("6F98A0"), hex("6F98A0"), smooth(0, 1, 0.8))
	c.fill(box{0, 0.40, c.aspect, 1}, func(x, y float64) (rgb, float64) {
		shore := 0.70 + 0.05*math.Sin(x*2.4+float64(seed)) + 0.03*(cloud(x*3, 0, 3, seed)-0.5)
		t := (y - 0.40) / (shore - 0.40)
		wave := cloud(x*10, y*110*(1.3-y), 3, seed)
		sea := ramp(t, palette("1F6FA8 2E93BE 4FBFCB 9ADFD6")...).scaled(0.9 + 0.2*wave)
		foam := smooth(0.03, 0, math.Abs(t-0.97-0.05*cloud(x*9, y*9, 2, seed))) + smooth(0.66, 0.72, wave)*0.4*t
		sand := ramp((y-shore)/0.3, palette("C9AC82 EBD5AC F2E2C2")...).scaled(0.95 + 0.1*cloud(x*60, y*60, 3, seed))
		return mix(mix(sea, rgb{1, 1, 1}, clamp(foam)), sand, smooth(0.99, 1.02, t)), 1
	})
	d := dice{seed: seed}
	c.parasol(c.aspect*d.between(0.30, 0.75), d.between(0.88, 0.93), d.between(0.26, 0.32), d.pick(palette("E4572E 2E86AB F2A541")))
}

// parasol has striped panels and a towel beside it.
func (c *canvas) parasol(x, y, size float64, col rgb) {
	c.oval(x+size*0.18, y+0.015, size*0.5, size*0.10, 0, hex("7A6242"), 0.45)
	c.polygon(col.scaled(0.9), 1, point{x + size*0.1, y - size*0.02}, point{x + size*0.65, y - size*0.06}, point{x + size*0.75, y + size*0.10}, point{x + size*0.18, y + size*0.15})
	c.line(x, y, x-size*0.06, y-size*0.85, size*0.012, size*0.012, hex("F4EFE6"), 1)
	cx, cy := x-size*0.06, y-size*0.62
	for i := range 6 {
		a0, a1 := math.Pi+float64(i)*math.Pi/6, math.Pi+float64(i+1)*math.Pi/6
		panel := []rgb{col, hex("FBF3E4")}[i%2]
		var pts []point
		for k := range 7 {
			a := a0 + (a1-a0)*float64(k)/6
			pts = append(pts, point{cx + math.Cos(a)*size*0.5, cy + math.Sin(a)*size*0.32})
		}
		c.polygon(panel.scaled(1-0.05*float64(i)), 1, append(pts, point{cx, cy + size*0.02})...)
	}
}
