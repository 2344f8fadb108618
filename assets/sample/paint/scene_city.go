package main

import "math"

// towers draws a row of high houses that stand on y.
func (c *canvas) towers(y, low, high float64, wall rgb, lights []rgb, lit float64, seed uint64) {
	d := dice{seed: seed}
	for x := -0.03; x < c.aspect+0.05; {
		w, h := d.between(0.035, 0.085), low+(high-low)*math.Pow(d.next(), 1.6)
		tint := wall.scaled(d.between(0.75, 1.2))
		c.rect(box{x, y - h, x + w, y}, tint, 1)
		if d.next() < 0.3 {
			c.line(x+w/2, y-h, x+w/2, y-h-d.between(0.02, 0.05), 0.0016, 0.001, tint, 1)
		}
		step := d.between(0.010, 0.014)
		for wy := y - h + step; wy < y-step; wy += step * 1.25 {
			for wx := x + step*0.6; wx < x+w-step*0.7; wx += step {
				if d.next() < lit {
					c.rect(box{wx, wy, wx + step*0.5, wy + step*0.6}, d.pick(lights), d.between(0.45, 1))
				}
			}
		}
		x += w * d.between(0.9, 1.3)
	}
}

const windowLights = "FFD98A FFE9B8 FFC46A F7EFD8 BFD8F2"

// nightCity mirrors towers and a high spire in the river.
func nightCity(c *canvas, seed uint64) {
	c.sky(0.62, palette("0A1230 1C2A58 4A3F78 A0607A E59A72")...)
	c.stars(80, 0.35, seed)
	c.moon(c.aspect*0.20, 0.17, 0.045, seed)
	c.below(ridge(0.56, 0.09, 1.1, seed), hex("2A2A50"), hex("2A2A50"), 1)
	c.spire(c.aspect*0.66, 0.50, 0.22)
	c.towers(0.66, 0.06, 0.26, hex("2A3058"), palette(windowLights), 0.30, seed+1)
	c.towers(0.66, 0.04, 0.16, hex("171C38"), palette(windowLights), 0.45, seed+2)
	c.glow(c.aspect/2, 0.66, 0.35, hex("FF9A6A"), 0.12)
	c.water(0.66, hex("0C1430"), 0.30, seed)
}

// spire is the tower on Namsan.
func (c *canvas) spire(x, y, h float64) {
	dark := hex("232446")
	c.below(func(px float64) float64 { d := (px - x) / 0.42; return y + 0.10 - 0.10*math.Exp(-d*d*2) }, dark, dark, 1)
	c.polygon(hex("6A6A92"), 1, point{x - h*0.035, y}, point{x - h*0.022, y - h*0.55}, point{x + h*0.022, y - h*0.55}, point{x + h*0.035, y})
	c.polygon(hex("A9B4D6"), 1, point{x - h*0.05, y - h*0.52}, point{x - h*0.075, y - h*0.64}, point{x + h*0.075, y - h*0.64}, point{x + h*0.05, y - h*0.52})
	c.line(x, y-h*0.64, x, y-h*1.1, h*0.014, h*0.004, hex("C86A5A"), 1)
	c.glow(x, y-h*0.58, h*0.14, hex("8AB4FF"), 0.7)
	c.disc(x, y-h*1.1, h*0.012, hex("FF6A5A"), 1)
}

// hanBridge crosses the river at dusk with its lamps lit.
func hanBridge(c *canvas, seed uint64) {
	c.sky(0.62, palette("2A3A72 5C5A98 B0708C F29A70 FFCE8A")...)
	c.clouds(0.6, 0.5, 0.8, hex("FFC09A"), hex("5A4A80"), seed)
	c.sun(c.aspect*0.30, 0.55, 0.03, hex("FFC27A"))
	c.below(ridge(0.57, 0.05, 1.4, seed), hex("5A4A78"), hex("4A4068"), 1)
	c.towers(0.62, 0.02, 0.13, hex("3F3A66"), palette(windowLights), 0.22, seed+3)
	steel := hex("221E38")
	for i := range 6 {
		cx := c.aspect * (float64(i) + 0.5) / 5.5
		w := c.aspect / 5.5
		for k := range 24 {
			t0, t1 := float64(k)/12-1, float64(k+1)/12-1
			y0, y1 := 0.54-0.11*(1-t0*t0), 0.54-0.11*(1-t1*t1)
			c.line(cx+t0*w/2, y0, cx+t1*w/2, y1, 0.0055, 0.0055, steel, 1)
			if k%2 == 0 {
				c.line(cx+t0*w/2, y0, cx+t0*w/2, 0.55, 0.0018, 0.0018, steel, 1)
			}
		}
		c.rect(box{cx - w/2 - 0.012, 0.55, cx - w/2 + 0.012, 0.66}, steel, 1)
	}
	c.rect(box{0, 0.54, c.aspect, 0.562}, steel, 1)
	for x := 0.03; x < c.aspect; x += 0.065 {
		c.glow(x, 0.53, 0.014, hex("FFD27A"), 0.8)
		c.disc(x, 0.53, 0.0035, hex("FFF2C8"), 1)
	}
	c.water(0.63, hex("1A1C40"), 0.28, seed)
	c.glitter(c.aspect*0.30, 0.64, 0.07, hex("FFD9A0"), seed)
}

// fireworks open over the city and the river.
func fireworks(c *canvas, seed uint64) {
	c.sky(0.7, palette("060A1E 101838 2A2450 5A3A5E")...)
	d := dice{seed: seed}
	tints := palette("FF7A5A FFD05A 7AD0FF FF9AD0 B0FF9A FFFFFF")
	for i := range 6 {
		x, y := c.aspect*(0.12+0.76*(float64(i)+d.between(-0.3, 0.3)+0.5)/6), d.between(0.14, 0.40)
		c.burst(x, y, d.between(0.12, 0.25), d.pick(tints), &d)
	}
	c.towers(0.72, 0.03, 0.15, hex("14162E"), palette(windowLights), 0.32, seed+5)
	c.water(0.72, hex("080C20"), 0.25, seed)
}

func (c *canvas) burst(x, y, r float64, col rgb, d *dice) {
	c.glow(x, y, r*0.7, col, 0.28)
	for i := range 54 {
		a := float64(i)*2*math.Pi/54 + d.between(-0.05, 0.05)
		reach := r * d.between(0.75, 1.05)
		for k := range 9 {
			t0, t1 := float64(k)/9, float64(k+1)/9
			drop := func(t float64) float64 { return y + math.Sin(a)*reach*t + 0.10*r*t*t }
			c.line(x+math.Cos(a)*reach*t0, drop(t0), x+math.Cos(a)*reach*t1, drop(t1), 0.0008, 0.0011, mix(rgb{1, 1, 1}, col, t1), 0.15+0.8*t1)
		}
		c.disc(x+math.Cos(a)*reach, y+math.Sin(a)*reach+0.10*r, 0.0024, mix(col, rgb{1, 1, 1}, 0.6), 1)
	}
}

// rainyStreet is lights in a wet street and someone under an umbrella.
func rainyStreet(c *canvas, seed uint64) {
	c.sky(0.9, palette("141C30 26304A 3A3F58 2A2A3A")...)
	lights := palette("FFB45A FF7A5A FFD98A 7AC4E8 E85A7A 9AE0B0")
	c.bokeh(90, box{0, 0.10, c.aspect, 0.58}, 0.012, 0.055, lights, seed)
	c.below(func(float64) float64 { return 0.62 }, hex("2A3044"), hex("151A28"), 0.95)
	c.water(0.62, hex("1A2032"), 0.15, seed)
	d := dice{seed: seed + 3}
	x := c.aspect * d.between(0.35, 0.65)
	dark := hex("10121C")
	c.person(x, 0.90, 0.30, dark, 0.03)
	c.line(x+0.03, 0.68, x+0.03, 0.52, 0.003, 0.003, dark, 1)
	c.umbrella(x+0.03, 0.55, 0.17, d.pick(palette("E4572E F2B92B 3E8FA8")))
	c.oval(x, 0.905, 0.10, 0.010, 0, dark, 0.7)
	for range 420 {
		px, py, l := d.between(0, c.aspect), d.next(), d.between(0.012, 0.035)
		c.line(px, py, px-l*0.15, py+l, 0.0007, 0.0005, hex("C9D6EA"), d.between(0.08, 0.3))
	}
}

func (c *canvas) umbrella(x, y, r float64, col rgb) {
	var arc []point
	for i := range 25 {
		a := math.Pi + float64(i)*math.Pi/24
		arc = append(arc, point{x + math.Cos(a)*r, y + math.Sin(a)*r*0.62})
	}
	for i := range 4 {
		arc = append(arc, point{x + r*(0.75-0.5*float64(i)), y - r*0.07}, point{x + r*(0.5-0.5*float64(i)), y})
	}
	c.polygon(col, 1, arc...)
	c.polygon(col.scaled(0.8), 1, point{x, y - r*0.62}, point{x + r*0.5, y}, point{x + r*0.25, y - r*0.06}, point{x, y})
	c.line(x, y-r*0.60, x, y-r*0.72, r*0.02, r*0.01, hex("10121C"), 1)
}
