package main

import "math"

// snowVillage lies in a valley at nightfall with its windows lit.
func snowVillage(c *canvas, seed uint64) {
	c.sky(0.55, palette("18264E 3A4C82 7F82B0 D9A9A8")...)
	c.stars(90, 0.4, seed)
	c.below(ridge(0.40, 0.12, 1.5, seed), hex("7C8AB4"), hex("A9B6D6"), 1)
	c.below(ridge(0.50, 0.08, 2.0, seed+1), hex("8C9CC6"), hex("B9C6E2"), 1)
	d := dice{seed: seed}
	line := ridge(0.60, 0.04, 1.4, seed+2)
	c.below(line, hex("C9D4EC"), hex("E6ECF8"), 1)
	for range 34 {
		x := d.between(0, c.aspect)
		c.pine(x, line(x)+0.012, d.between(0.07, 0.15), hex("2C4258"), 0.75, uint64(d.next()*1e6))
	}
	walls, roofs := palette("8A5A44 A5714E 6E4A44 B98A6A"), palette("5A3A3A 4A4458 6A3A30")
	for i := range 7 {
		x := c.aspect * (0.08 + 0.14*float64(i) + d.between(-0.03, 0.03))
		y := 0.70 + 0.10*math.Abs(math.Sin(float64(i)*1.9))
		c.oval(x, y+0.004, 0.10, 0.016, 0, hex("8A98C2"), 0.5)
		c.house(x, y, d.between(0.10, 0.14), d.pick(walls), d.pick(roofs), hex("FFD27A"), 0.95)
	}
	c.below(ridge(0.86, 0.03, 1.2, seed+5), hex("DCE4F4"), hex("F4F7FC"), 1)
	for _, x := range []float64{0.06, 0.13, 0.93} {
		c.pine(x*c.aspect, 0.97, d.between(0.3, 0.42), hex("22384C"), 0.8, uint64(d.next()*1e6))
	}
	c.snowfall(420, seed)
}

func (c *canvas) snowfall(n int, seed uint64) {
	d := dice{seed: seed + 77}
	for range n {
		near := math.Pow(d.next(), 3)
		c.disc(d.between(0, c.aspect), d.next(), 0.0014+0.0055*near, rgb{1, 1, 1}, 0.85-0.5*near)
	}
}

// snowman stands in a morning garden.
func snowman(c *canvas, seed uint64) {
	c.sky(0.6, palette("8FB8DE C4DAEC F7E6DC")...)
	c.below(ridge(0.52, 0.08, 1.6, seed), hex("B4C4DA"), hex("D6E0EE"), 1)
	d := dice{seed: seed}
	for range 26 {
		x := d.between(0, c.aspect)
		c.pine(x, 0.60+0.03*d.next(), d.between(0.14, 0.28), hex("5A7A86"), 0.85, uint64(d.next()*1e6))
	}
	c.below(ridge(0.66, 0.03, 1.3, seed+3), hex("DCE6F2"), hex("FAFCFF"), 1)
	x := c.aspect * 0.56
	c.oval(x+0.10, 0.935, 0.30, 0.03, 0, hex("A9BAD6"), 0.7)
	for _, ball := range []struct{ y, r float64 }{{0.80, 0.145}, {0.585, 0.105}, {0.43, 0.075}} {
		c.disc(x, ball.y, ball.r, hex("C3D0E4"), 1)
		c.disc(x-ball.r*0.10, ball.y-ball.r*0.10, ball.r*0.88, hex("EEF3FA"), 0.9)
		c.disc(x-ball.r*0.22, ball.y-ball.r*0.24, ball.r*0.6, hex("FFFFFF"), 0.8)
	}
	coal := hex("2A2A30")
	c.disc(x-0.025, 0.415, 0.009, coal, 1)
	c.disc(x+0.025, 0.415, 0.009, coal, 1)
	c.polygon(hex("E8792B"), 1, point{x - 0.004, 0.432}, point{x - 0.004, 0.45}, point{x + 0.075, 0.446})
	for i := range 3 {
		c.disc(x, 0.55+0.05*float64(i), 0.010, coal, 1)
	}
	c.line(x-0.08, 0.57, x-0.22, 0.48, 0.006, 0.004, hex("5A3E2A"), 1)
	c.line(x+0.08, 0.57, x+0.21, 0.52, 0.006, 0.004, hex("5A3E2A"), 1)
	scarf := hex("C8402B")
	c.oval(x, 0.495, 0.085, 0.022, 0, scarf, 1)
	c.polygon(scarf.scaled(0.9), 1, point{x + 0.03, 0.50}, point{x + 0.07, 0.50}, point{x + 0.085, 0.64}, point{x + 0.04, 0.645})
	c.rect(box{x - 0.085, 0.355, x + 0.085, 0.370}, hex("33302E"), 1)
	c.rect(box{x - 0.055, 0.265, x + 0.055, 0.360}, hex("33302E"), 1)
	c.rect(box{x - 0.055, 0.335, x + 0.055, 0.352}, scarf, 1)
	c.snowfall(160, seed)
}

// hanokNight has roofs, a moon and a persimmon branch.
func hanokNight(c *canvas, seed uint64) {
	c.sky(0.8, palette("0F1A3A 24335E 5A5A86 B98A86")...)
	c.stars(140, 0.6, seed)
	c.moon(c.aspect*0.74, 0.22, 0.075, seed)
	c.below(ridge(0.60, 0.10, 1.2, seed), hex("2E3A5E"), hex("3A4468"), 1)
	c.haze(0.66, 0.05, hex("C9A9A0"), 0.4, seed)
	c.hanok(c.aspect*0.20, 0.78, 0.52, hex("B9A88A"), hex("2A3044"), hex("FFCF7A"))
	c.hanok(c.aspect*0.86, 0.80, 0.46, hex("A99A80"), hex("283044"), hex("FFC870"))
	c.below(func(float64) float64 { return 0.80 }, hex("3A3436"), hex("1C1A20"), 1)
	c.hanok(c.aspect*0.52, 0.90, 0.80, hex("C4B090"), hex("232A3C"), hex("FFD98A"))
	c.glow(c.aspect*0.52, 0.95, 0.25, hex("FFB860"), 0.25)
	d := dice{seed: seed + 9}
	bark := hex("17141A")
	c.branch(-0.02, 0.30, -0.25, 0.20, 0.014, bark, &d, func(x, y float64) {
		if d.next() < 0.22 {
			c.disc(x, y+0.018, 0.020, hex("D9601F"), 1)
			c.disc(x-0.006, y+0.012, 0.010, hex("F79A4A"), 0.7)
			c.oval(x, y+0.001, 0.009, 0.004, 0, hex("5A6A34"), 1)
		}
	})
}

// starCamp is a tent under the milky way.
func starCamp(c *canvas, seed uint64) {
	c.sky(0.8, palette("070C22 101C42 28386A 6A6A92")...)
	c.fill(box{0, 0, c.aspect, 0.8}, func(x, y float64) (rgb, float64) {
		across := (x-c.aspect*0.58)*0.85 + (y-0.3)*0.55
		band := math.Exp(-across*across*26) * (0.35 + 0.9*cloud(x*5, y*5, 5, seed))
		dust := smooth(0.5, 0.7, cloud(x*7+3, y*7, 4, seed+1)) * math.Exp(-across*across*120)
		return mix(hex("A9A4D6"), hex("F2C9B0"), cloud(x*3, y*3, 3, seed)), 0.62 * band * (1 - 0.7*dust)
	})
	c.stars(900, 0.95, seed)
	c.below(ridge(0.68, 0.10, 1.3, seed), hex("141C34"), hex("0E1426"), 1)
	d := dice{seed: seed}
	for range 46 {
		x := d.between(0, c.aspect)
		c.pine(x, 0.86+0.02*d.next(), d.between(0.10, 0.26), hex("0C1220"), 0, uint64(d.next()*1e6))
	}
	c.below(ridge(0.85, 0.015, 2, seed+4), hex("161A22"), hex("0A0C12"), 1)
	x := c.aspect * 0.36
	c.glow(x, 0.84, 0.16, hex("FFA848"), 0.6)
	c.polygon(hex("F2A24A"), 1, point{x - 0.19, 0.91}, point{x - 0.02, 0.68}, point{x + 0.17, 0.91})
	c.polygon(hex("C9702A"), 1, point{x + 0.03, 0.91}, point{x - 0.02, 0.68}, point{x + 0.17, 0.91})
	c.polygon(hex("FFE0A0"), 1, point{x - 0.09, 0.91}, point{x - 0.02, 0.72}, point{x + 0.0, 0.91})
	c.campfire(c.aspect*0.60, 0.93, 0.07, seed)
	c.person(c.aspect*0.54, 0.945, 0.11, hex("0A0A10"), 0.02)
	c.person(c.aspect*0.67, 0.945, 0.12, hex("0A0A10"), 0.02)
}

func (c *canvas) campfire(x, y, size float64, seed uint64) {
	c.glow(x, y-size*0.3, size*2.4, hex("FF8A30"), 0.6)
	for i, col := range palette("E8521F F78A2B FFD05A") {
		k := 1 - 0.28*float64(i)
		c.polygon(col, 0.95, point{x - size*0.4*k, y}, point{x - size*0.28*k, y - size*0.6*k}, point{x - size*0.1*k, y - size*0.45*k}, point{x + size*0.03, y - size*1.25*k}, point{x + size*0.16*k, y - size*0.5*k}, point{x + size*0.3*k, y - size*0.7*k}, point{x + size*0.4*k, y})
	}
	c.line(x-size*0.6, y+size*0.05, x+size*0.5, y-size*0.06, size*0.09, size*0.07, hex("2A1A12"), 1)
	c.line(x+size*0.6, y+size*0.05, x-size*0.5, y-size*0.06, size*0.09, size*0.07, hex("382218"), 1)
	d := dice{seed: seed}
	for range 24 {
		c.disc(x+d.between(-1, 1)*size, y-size*d.between(0.8, 3.5), 0.0016, hex("FFB860"), d.next())
	}
}
