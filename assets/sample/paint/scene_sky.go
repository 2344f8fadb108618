package main

import "math"

// airplane is a wing over clouds in the morning.
func airplane(c *canvas, seed uint64) {
	c.sky(0.62, palette("1F4A92 4F86C8 A9C9E8 FBDDB8")...)
	c.sun(c.aspect*0.18, 0.50, 0.03, hex("FFE0A0"))
	c.fill(box{0, 0.52, c.aspect, 1}, func(x, y float64) (rgb, float64) {
		depth := 1 / max(0.04, y-0.49)
		v := cloud(x*depth*0.30+3, depth*0.85, 5, seed)
		lit := v - cloud(x*depth*0.30+3.12, depth*0.85-0.08, 5, seed)
		col := mix(mix(hex("6E8CBE"), hex("FFF8EC"), smooth(0.34, 0.62, v)), hex("FFCF9A"), clamp(lit*4))
		return mix(hex("F6DCC4"), col, smooth(0.53, 0.62, y)), smooth(0.52, 0.55, y)
	})
	c.haze(0.55, 0.03, hex("FFE6C8"), 0.6, seed)
	wing := []point{{c.aspect * 1.02, 0.60}, {c.aspect * 0.34, 0.70}, {c.aspect * 0.32, 0.73}, {c.aspect * 1.02, 1.08}}
	c.polygon(hex("B4BECC"), 1, wing...)
	c.polygon(hex("D9E0E8"), 1, point{c.aspect * 1.02, 0.60}, point{c.aspect * 0.34, 0.70}, point{c.aspect * 0.33, 0.714}, point{c.aspect * 1.02, 0.78})
	c.line(c.aspect*0.40, 0.735, c.aspect, 0.97, 0.0016, 0.004, hex("8A96A8"), 1)
	c.polygon(hex("C8402B"), 1, point{c.aspect * 0.352, 0.70}, point{c.aspect * 0.300, 0.555}, point{c.aspect * 0.288, 0.555}, point{c.aspect * 0.32, 0.73})
}

// lanterns hang in rows, as before Buddha's birthday.
func lanterns(c *canvas, seed uint64) {
	c.sky(1, palette("10142E 241E44 3E2A4A 2A1E30")...)
	c.bokeh(60, c.all(), 0.012, 0.04, palette("FF8A5A FFC86A E85A7A 8AB4E8"), seed)
	d := dice{seed: seed}
	for row := range 5 {
		size := 0.028 + 0.013*float64(row*row)/3
		y := 0.12 + 0.17*float64(row)
		sag := func(x float64) float64 { return y + 0.03*math.Sin(x*math.Pi/c.aspect+float64(row)) }
		for x := 0.0; x < c.aspect; x += 0.02 {
			c.line(x, sag(x)-size*1.2, x+0.02, sag(x+0.02)-size*1.2, 0.001, 0.001, hex("0A0A14"), 0.8)
		}
		for x := d.between(0, size*2); x < c.aspect+size; x += size * 2.9 {
			c.lantern(x, sag(x), size*d.between(0.92, 1.08), d.pick(palette("E8452E F7A02B E85A94 F2D03A 5AA86A 4A8AD8")))
		}
	}
}

func (c *canvas) lantern(x, y, r float64, col rgb) {
	c.glow(x, y, r*1.5, col, 0.35)
	c.line(x, y-r*1.3, x, y-r, r*0.04, r*0.04, hex("0A0A14"), 1)
	c.oval(x, y, r, r*0.95, 0, col.scaled(0.8), 1)
	for i := range 7 {
		t := (float64(i) - 3) / 3.2
		c.oval(x+t*r*0.75, y, r*0.16, r*0.92*math.Sqrt(1-t*t*0.8), 0, col.scaled(1.12-0.18*math.Abs(t)), 0.8)
	}
	c.disc(x, y+r*0.1, r*0.42, mix(col, hex("FFF4C0"), 0.75), 0.6)
	c.rect(box{x - r*0.4, y - r*1.03, x + r*0.4, y - r*0.86}, hex("3A2018"), 1)
	c.rect(box{x - r*0.35, y + r*0.86, x + r*0.35, y + r*1.0}, hex("3A2018"), 1)
	c.line(x, y+r, x, y+r*1.6, r*0.05, r*0.10, col.scaled(0.8), 1)
}

// balloons rise over a meadow.
func balloons(c *canvas, seed uint64) {
	land{sky: "7FB0DC BFD8E8 FBE6CE", sun: "FFE2B0", sunAt: point{0.85, 0.40}, far: "A4B4C0", near: "6E8A4A",
		leaves: "6E9A4E 8CAE5A 5C8444", cover: 0.5, clouds: 0.45}.scene(c, seed)
	d := dice{seed: seed + 8}
	stripes := palette("E4572E F7C04A 4A8AB8 F4EEE0 C8402B 6AA87A")
	for i := range 6 {
		r := 0.03 + 0.10*math.Pow(float64(i)/5, 2)
		c.balloon((0.10+0.16*math.Mod(float64(i)*2.6, 5.4))*c.aspect, d.between(0.16, 0.40), r, stripes, i)
	}
}

func (c *canvas) balloon(x, y, r float64, stripes []rgb, n int) {
	c.polygon(stripes[n].scaled(0.8), 1, point{x - r*0.62, y + r*0.76}, point{x + r*0.62, y + r*0.76}, point{x + r*0.16, y + r*1.35}, point{x - r*0.16, y + r*1.35})
	c.fill(box{x - r, y - r, x + r, y + r}, func(px, py float64) (rgb, float64) {
		dx, dy := (px-x)/r, (py-y)/r
		width := math.Sqrt(max(0, 1-dy*dy))
		at := dx / max(0.01, width)
		col := stripes[(n+int(math.Floor((math.Asin(clamp((at+1)/2)*2-1)+2)*2.4)))%len(stripes)]
		light := 1.08 - 0.35*clamp(dx*0.8+dy*0.4+0.3)
		return col.scaled(light), smooth(1, 0.985, math.Hypot(dx, dy))
	})
	c.line(x-r*0.14, y+r*1.35, x-r*0.10, y+r*1.55, 0.0012, 0.0012, hex("4A3A2A"), 1)
	c.line(x+r*0.14, y+r*1.35, x+r*0.10, y+r*1.55, 0.0012, 0.0012, hex("4A3A2A"), 1)
	c.rect(box{x - r*0.13, y + r*1.52, x + r*0.13, y + r*1.72}, hex("7A5232"), 1)
}
