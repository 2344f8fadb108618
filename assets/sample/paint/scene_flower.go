package main

import "math"

// cherryPath is an avenue of cherry trees in bloom.
func cherryPath(c *canvas, seed uint64) {
	c.sky(0.7, palette("8CBDE6 C4DFF2 F7EEF0")...)
	c.below(ridge(0.56, 0.04, 1.8, seed), hex("B9C9B0"), hex("9CB48A"), 1)
	c.below(func(float64) float64 { return 0.62 }, hex("A9C08A"), hex("7FA060"), 1)
	mid := c.aspect / 2
	c.polygon(hex("D9CBBE"), 1, point{mid - 0.02, 0.62}, point{mid + 0.02, 0.62}, point{mid + 0.50, 1.02}, point{mid - 0.50, 1.02})
	pink := palette("F8C9D6 FBE0E6 F2A9BE FFF2F4 F6B8C8")
	d := dice{seed: seed}
	for i := range 7 {
		t := math.Pow(float64(i)/6, 1.7)
		for _, side := range []float64{-1, 1} {
			x, y, size := mid+side*(0.06+0.62*t), 0.635+0.26*t, 0.16+0.72*t
			c.cherry(x, y, size, side, pink, &d)
		}
	}
	for range 260 {
		x, y := d.between(0, c.aspect), d.between(0.66, 1)
		c.oval(x, y, 0.005, 0.0025, d.between(0, 3), d.pick(pink), 0.9)
	}
	for range 90 {
		c.oval(d.between(0, c.aspect), d.next(), 0.0055, 0.003, d.between(0, 3), d.pick(pink), 0.8)
	}
	c.person(mid-0.03, 0.80, 0.12, hex("4A4458"), 0.03)
	c.person(mid+0.03, 0.80, 0.115, hex("A5503F"), 0.03)
}

func (c *canvas) cherry(x, y, size, side float64, pink []rgb, d *dice) {
	bark := hex("4E3A38")
	c.line(x, y, x-side*size*0.06, y-size*0.5, size*0.04, size*0.02, bark, 1)
	for i := range 4 {
		a := -math.Pi/2 - side*(float64(i)-1.2)*0.5
		c.line(x-side*size*0.05, y-size*0.42, x-side*size*0.05+math.Cos(a)*size*0.4, y-size*0.46+math.Sin(a)*size*0.35, size*0.016, size*0.004, bark, 1)
	}
	c.crown(x-side*size*0.14, y-size*0.70, size, 0.52, 0.30, pink, d)
}

// cherryBranch looks up at blossoms before the sky.
func cherryBranch(c *canvas, seed uint64) {
	c.sky(1, palette("6FB0E4 A4CFEE D9ECF4")...)
	c.bokeh(30, c.all(), 0.03, 0.10, palette("FFFFFF F8D3DC E6F2FA"), seed)
	d := dice{seed: seed}
	bark := hex("4A3632")
	bloom := func(x, y float64) {
		for range 3 {
			r := d.between(0.016, 0.030)
			c.blossom(x+d.between(-0.03, 0.03), y+d.between(-0.03, 0.03), r, d.pick(palette("FBD3DE FFE8EC F7BCCB FFF3F5")), hex("D9738A"), d.between(0, 6), 0.97)
		}
	}
	c.branch(-0.03, 0.78, -0.42, 0.24, 0.017, bark, &d, bloom)
	c.branch(c.aspect+0.03, 0.20, 2.75, 0.20, 0.013, bark, &d, bloom)
}

// cosmos are autumn flowers near the eye, the field behind them soft.
func cosmos(c *canvas, seed uint64) {
	c.sky(0.8, palette("7FB4DE BBD8E8 F2ECD8 D8D9A0")...)
	c.bokeh(70, box{0, 0.50, c.aspect, 1}, 0.02, 0.07, palette("8CB060 B9C878 E88AB0 F4C4D8 6E9A50"), seed)
	d := dice{seed: seed}
	for i := range 13 {
		near := float64(i) / 12
		x, y, r := d.between(0.05, c.aspect-0.05), d.between(0.18, 0.72), 0.03+0.085*near*near
		stem := hex("5A8A40").scaled(0.9 + 0.2*near)
		c.line(x, y, x+d.between(-0.08, 0.08), 1.02, 0.002+0.004*near, 0.003+0.005*near, stem, 1)
		col := d.pick(palette("E85A94 F7A9C8 FDF3F6 C83A7A F28AB4"))
		c.daisy(x, y, r, 8, mix(col, hex("F2DCD8"), 0.45*(1-near)), hex("F2B92B"), d.between(0, 1))
	}
}

// sunflower fills the picture.
func sunflower(c *canvas, seed uint64) {
	c.sky(1, palette("4F9BDC 8CC4EE CFE6EE B9C878")...)
	c.bokeh(50, box{0, 0.55, c.aspect, 1}, 0.03, 0.10, palette("F2C21F 8CA83A B9B84A 5C8A3A"), seed)
	x, y := c.aspect*0.5, 0.44
	c.line(x, y, x+0.03, 1.05, 0.022, 0.028, hex("4E7A30"), 1)
	c.oval(x+0.17, 0.84, 0.17, 0.07, -0.5, hex("5C8A38"), 1)
	c.oval(x-0.16, 0.90, 0.17, 0.07, 3.7, hex("4A7A30"), 1)
	c.daisy(x, y, 0.33, 21, hex("F8BE1B"), hex("5A3214"), 0.1)
	for i := range 340 {
		a, r := float64(i)*2.39996, 0.098*math.Sqrt(float64(i)/340)
		c.disc(x+math.Cos(a)*r, y+math.Sin(a)*r, 0.0042, ramp(float64(i)/340, palette("3A2410 6A3C18 A5661F D99A2B")...), 0.95)
	}
}

// ginkgoFloor is fallen leaves seen from above.
func ginkgoFloor(c *canvas, seed uint64) {
	c.fill(c.all(), func(x, y float64) (rgb, float64) {
		return ramp(cloud(x*9, y*9, 4, seed), palette("3E342C 5A4A3A 6E5A44 4A4038")...), 1
	})
	d := dice{seed: seed}
	yellow := palette("F2C21F F7D54A E8AE16 FBE27A D99A12 C9A42B")
	for i := range 420 {
		depth := float64(i) / 420
		x, y, r := d.between(-0.05, c.aspect+0.05), d.between(-0.05, 1.05), d.between(0.05, 0.085)
		turn := d.between(0, 2*math.Pi)
		c.disc(x+0.012, y+0.016, r*0.75, hex("2A2018"), 0.16)
		c.ginkgo(x-math.Cos(turn)*r*0.5, y-math.Sin(turn)*r*0.5, r, turn, d.pick(yellow).scaled(0.62+0.42*depth))
	}
}
