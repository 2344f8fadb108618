package main

import "math"

// land paints hills one behind the other with trees on each.
type land struct {
	sky    string // from the top to the horizon
	sun    string
	sunAt  point // x as a part of the width
	far    string
	near   string
	leaves string
	cover  float64 // 0..1: how much of the slopes is wooded
	clouds float64
}

func (l land) scene(c *canvas, seed uint64) {
	sun := hex(l.sun)
	c.sky(0.62, palette(l.sky)...)
	c.clouds(0.6, l.clouds, 0.5, mix(sun, rgb{1, 1, 1}, 0.55), mix(hex(l.far), palette(l.sky)[0], 0.5), seed)
	c.sun(l.sunAt.x*c.aspect, l.sunAt.y, 0.035, sun)
	const layers = 6
	leaves := palette(l.leaves)
	for i := range layers {
		t := float64(i) / (layers - 1)
		line := ridge(0.44+0.36*math.Pow(t, 1.25), 0.30-0.16*t, 0.8+0.40*float64(i), seed+uint64(i)*13)
		top := mix(hex(l.far), hex(l.near), t)
		c.below(line, top, mix(top, hex(l.near).scaled(0.6), t), 1)
		c.forest(line, t, l.cover, mixAll(leaves, hex(l.far), 0.72*math.Pow(1-t, 0.8)), seed+uint64(i)*977)
		c.haze(line(c.aspect/2)+0.12, 0.06, mix(sun, rgb{1, 1, 1}, 0.3), 0.5*(1-t), seed+uint64(i))
	}
}

// forest covers a slope with trees, the upper ones first. The nearer the
// slope (t towards 1), the larger they are.
func (c *canvas) forest(line func(float64) float64, t, cover float64, leaves []rgb, seed uint64) {
	d := dice{seed: seed}
	size := 0.008 + 0.034*t*t
	for depth := 0.0; depth < 0.10+0.22*t; depth += size * 0.55 {
		for x := -size; x < c.aspect+size; x += size * d.between(0.7, 1.3) {
			if cloud(x*3, depth*5, 3, seed) > cover {
				continue
			}
			y := line(x) + depth + size*d.between(-0.3, 0.3)
			c.bush(x, y+size*0.8, size*d.between(0.6, 1.1)*(1+depth), mixAll(leaves, hex("20242E"), 0.75*min(1, depth/0.2)), &d)
		}
	}
}

func mixAll(colors []rgb, with rgb, t float64) []rgb {
	out := make([]rgb, len(colors))
	for i, col := range colors {
		out[i] = mix(col, with, t)
	}
	return out
}

func autumnHills(c *canvas, seed uint64) {
	land{sky: "4F7FB0 A9C4D0 F6DDB0 FBC98A", sun: "FFD9A0", sunAt: point{0.74, 0.33}, far: "8C93A8", near: "6B3F1E",
		leaves: "D9542B E8842E F2B33D B5361F 8A5A2B 7C7A2E", cover: 0.9, clouds: 0.35}.scene(c, seed)
}

// autumnTrees has a great tree before the hills and people below it.
func autumnTrees(c *canvas, seed uint64) {
	land{sky: "6FA3CC BFD8E2 F9EBCB", sun: "FFE9BE", sunAt: point{0.2, 0.2}, far: "9AA3A0", near: "8F6A2C",
		leaves: "E0A030 D9642B F0C04A 9C4A1E", cover: 0.45, clouds: 0.5}.scene(c, seed)
	c.below(ridge(0.80, 0.03, 1.1, seed+6), hex("C9A04A"), hex("8A6428"), 1)
	c.tree(c.aspect*0.70, 0.94, 0.92, hex("4A3020"), palette("E8A21F F2C23A D97B1E F6D667 C9541C"), seed+1)
	d := dice{seed: seed + 2}
	for range 220 {
		x, y := d.between(0, c.aspect), d.between(0.80, 1)
		c.oval(x, y, 0.008, 0.004, d.between(0, 3), d.pick(palette("E8A21F F2C23A D97B1E B5461C")), 0.9)
	}
	dark := hex("3A2A22")
	x := c.aspect * 0.33
	c.person(x, 0.93, 0.17, dark, 0.02)
	c.person(x+0.09, 0.935, 0.10, hex("7A2E22"), 0.02)
	c.hands(x, 0.93, 0.17, x+0.09, 0.935, 0.10, dark)
}

func springHills(c *canvas, seed uint64) {
	land{sky: "5FA8DC A8D4EE E9F4EE", sun: "FFF6D8", sunAt: point{0.25, 0.16}, far: "9DB8C4", near: "4E7A34",
		leaves: "7FAE4A 9CC45C F3B7C6 F8D3DC 5C8C3C 86B450", cover: 0.56, clouds: 0.6}.scene(c, seed)
}

func summerHills(c *canvas, seed uint64) {
	land{sky: "2F7FC4 76B4E2 CFE8F2", sun: "FFFBEA", sunAt: point{0.8, 0.12}, far: "7FA6B8", near: "2F6032",
		leaves: "3E7A3A 5C9A44 2F6632 7DB052", cover: 0.62, clouds: 0.8}.scene(c, seed)
}

// teaField has rows of bushes that follow the slope.
func teaField(c *canvas, seed uint64) {
	c.sky(0.45, palette("86BCDD C7E0E6 F3EFD6")...)
	c.clouds(0.45, 0.6, 0.5, hex("FFFFFF"), hex("BFD0D8"), seed)
	c.below(ridge(0.36, 0.09, 1.6, seed), hex("8FB0A8"), hex("7FA890"), 1)
	c.below(ridge(0.44, 0.07, 2.3, seed+1), hex("6E9A78"), hex("4E8450"), 1)
	c.haze(0.42, 0.06, hex("F6F6E6"), 0.6, seed)
	line := ridge(0.52, 0.05, 1.3, seed+2)
	c.fill(c.all(), func(x, y float64) (rgb, float64) {
		depth := (y - line(x)) / (1 - line(x))
		if depth < 0 {
			return rgb{}, 0
		}
		bend := x*1.1 + 0.35*math.Sin(x*2.2+float64(seed)) + 0.08*cloud(x*3, y*3, 3, seed)
		rows := math.Sqrt(depth+0.02)*15 + bend*2.2
		wave := 0.5 + 0.5*math.Sin(rows*2*math.Pi/1.4)
		leaf := cloud(x*90, y*90*(1.6-depth), 2, seed+4)
		col := ramp(wave*0.8+leaf*0.35-0.1, palette("1F4A26 2F6B30 5C9A3C 9CC85A D3E58A")...)
		return mix(mix(hex("9CC08A"), col, smooth(0, 0.2, depth)), col, depth), 1
	})
	x := c.aspect * 0.62
	c.tree(x, line(x)+0.02, 0.22, hex("4A3A28"), palette("4E7A34 6E9A44 3E6A30"), seed+5)
}

// canola is a yellow field before an oreum, as on Jeju in April.
func canola(c *canvas, seed uint64) {
	c.sky(0.5, palette("4F9BD6 93C8EA DDEFF2")...)
	c.clouds(0.5, 0.75, 0.6, hex("FFFFFF"), hex("B8CBDA"), seed)
	c.below(func(x float64) float64 {
		d := (x - c.aspect*0.42) / (c.aspect * 0.34)
		return 0.5 - 0.20*math.Exp(-d*d*1.6) + 0.05*math.Exp(-d*d*22) + 0.01*noise(x*5, 1, seed)
	}, hex("7FA07A"), hex("5A8A50"), 1)
	c.haze(0.5, 0.04, hex("F4F4DC"), 0.5, seed)
	c.below(ridge(0.54, 0.012, 3, seed), hex("D9C23A"), hex("F2D21F"), 1)
	d := dice{seed: seed}
	for i := range 3600 {
		t := float64(i) / 3600
		depth := t * t
		y, x := 0.545+depth*0.47, d.between(0, c.aspect)
		r := 0.0016 + 0.010*depth
		if d.next() < 0.25 {
			c.line(x, y+r*2, x, y+r*6, r*0.2, r*0.25, d.pick(palette("5A8A3A 7AA04A 4A7A34")), 0.8)
		}
		c.disc(x, y, r*d.between(0.6, 1.1), d.pick(palette("FFE23A F8D11F FFEE7A EFC318 D9A810")), 0.85)
	}
	c.stoneWall(0.60, seed)
}

// stoneWall is the low wall of black stones that divides fields on Jeju.
func (c *canvas) stoneWall(y float64, seed uint64) {
	d := dice{seed: seed + 31}
	for x := -0.02; x < c.aspect+0.03; x += 0.016 {
		for row := range 2 {
			r := d.between(0.008, 0.013)
			c.oval(x+d.between(-0.004, 0.004), y-float64(row)*0.014+0.004*math.Sin(x*5), r, r*0.8, d.between(0, 3), hex("4A4644").scaled(d.between(0.7, 1.25)), 1)
		}
	}
}
