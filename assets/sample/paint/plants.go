package main

import "math"

// ridge is a skyline of hills around the height base.
func ridge(base, height, frequency float64, seed uint64) func(x float64) float64 {
	return func(x float64) float64 {
		return base - height*(cloud(x*frequency, 0.5, 5, seed)-0.5)*2
	}
}

// tree has a trunk and a crown of many leaves lit from the upper left.
func (c *canvas) tree(x, y, size float64, trunk rgb, leaves []rgb, seed uint64) {
	d := dice{seed: seed}
	c.line(x, y, x+size*0.02, y-size*0.55, size*0.035, size*0.015, trunk, 1)
	for i := range 5 {
		a := -math.Pi/2 + (float64(i)-2)*0.45
		c.line(x+size*0.01, y-size*0.38, x+math.Cos(a)*size*0.3, y-size*0.45+math.Sin(a)*size*0.3, size*0.015, size*0.004, trunk, 1)
	}
	c.crown(x, y-size*0.66, size, 0.36, 0.30, leaves, &d)
}

// crown is a cloud of leaves, made of smaller clouds from back to front.
func (c *canvas) crown(x, y, size, width, height float64, leaves []rgb, d *dice) {
	const lobes = 15
	for lobe := range lobes {
		a, r := d.between(0, 2*math.Pi), math.Sqrt(d.next())*0.75
		lx, ly := math.Cos(a)*r*width, math.Sin(a)*r*height+0.10*height*(1-2*float64(lobe)/lobes)
		reach := d.between(0.28, 0.48)
		for range 24 + int(70*size) {
			a, r := d.between(0, 2*math.Pi), math.Sqrt(d.next())*reach
			dx, dy := lx+math.Cos(a)*r*width, ly+math.Sin(a)*r*height
			light := clamp(0.55 - (dy-ly)/height*0.8 - (dx-lx)/width*0.5 - dy/height*0.25)
			col := mix(d.pick(leaves).scaled(0.55), d.pick(leaves).scaled(1.1), light)
			c.disc(x+dx*size, y+dy*size, (0.003+0.013*size)*d.between(0.5, 1.3), col, 0.9)
		}
	}
}

// bush is a tree from afar: a few soft dabs.
func (c *canvas) bush(x, y, size float64, leaves []rgb, d *dice) {
	col := d.pick(leaves)
	for i := range 5 {
		t := float64(i) / 4
		c.disc(x+size*d.between(-0.4, 0.4), y-size*(0.2+0.6*t), size*d.between(0.25, 0.42), mix(col.scaled(0.72), col.scaled(1.1), t), 0.9)
	}
}

// pine is a fir; snow 0..1 whitens its branches.
func (c *canvas) pine(x, y, size float64, col rgb, snow float64, seed uint64) {
	d := dice{seed: seed}
	c.line(x, y, x, y-size*0.3, size*0.02, size*0.02, col.scaled(0.6), 1)
	const tiers = 6
	for i := range tiers {
		t := float64(i) / tiers
		w, top, foot := size*0.27*(1-t*0.85), y-size*(0.32+t*0.72), y-size*(0.10+t*0.70)
		lean := d.between(-0.02, 0.02) * size
		shade := col.scaled(0.85 + 0.3*t)
		c.polygon(shade, 1, point{x + lean*0.3, top}, point{x + w + lean, foot}, point{x + w*0.4, foot - size*0.02}, point{x - w*0.4, foot - size*0.02}, point{x - w + lean, foot})
		if snow > 0 {
			c.polygon(hex("EEF4FB"), snow, point{x + lean*0.3, top}, point{x + w*0.72 + lean, foot - size*0.035}, point{x + w*0.2, foot - size*0.06}, point{x - w*0.35, foot - size*0.045}, point{x - w*0.8 + lean, foot - size*0.03})
		}
	}
}

// branch grows from a point and calls leaf at its ends.
func (c *canvas) branch(x, y, angle, length, thick float64, col rgb, d *dice, leaf func(x, y float64)) {
	if length < 0.02 || thick < 0.0006 {
		leaf(x, y)
		return
	}
	x1, y1 := x+math.Cos(angle)*length, y+math.Sin(angle)*length
	c.line(x, y, x1, y1, thick, thick*0.7, col, 1)
	if length < 0.09 {
		leaf(x1, y1)
	}
	c.branch(x1, y1, angle+d.between(-0.35, 0.3), length*d.between(0.72, 0.86), thick*0.7, col, d, leaf)
	c.branch(x1, y1, angle+d.between(-0.9, 0.9), length*d.between(0.5, 0.7), thick*0.5, col, d, leaf)
}

// blossom has five petals around a small heart.
func (c *canvas) blossom(x, y, r float64, petal, heart rgb, turn, alpha float64) {
	for i := range 5 {
		a := turn + float64(i)*2*math.Pi/5
		px, py := x+math.Cos(a)*r*0.55, y+math.Sin(a)*r*0.55
		c.oval(px, py, r*0.52, r*0.40, a, mix(petal, rgb{1, 1, 1}, 0.12*float64(i%3)), alpha)
	}
	c.disc(x, y, r*0.2, heart, alpha)
}

// daisy has many thin petals: a cosmos, a sunflower.
func (c *canvas) daisy(x, y, r float64, petals int, petal, heart rgb, turn float64) {
	for ring := range 2 {
		for i := range petals {
			a := turn + (float64(i)+0.5*float64(ring))*2*math.Pi/float64(petals)
			shade := petal.scaled(0.82 + 0.18*float64(ring) + 0.08*hash(i, ring, 5))
			c.oval(x+math.Cos(a)*r*0.58, y+math.Sin(a)*r*0.58, r*0.45, r*2.1/float64(petals), a, shade, 1)
		}
	}
	c.disc(x, y, r*0.3, heart, 1)
	c.disc(x-r*0.05, y-r*0.06, r*0.2, heart.scaled(1.25), 0.6)
}

// ginkgo is a leaf like a fan.
func (c *canvas) ginkgo(x, y, r, turn float64, col rgb) {
	pts := []point{{x, y}}
	for i := range 13 {
		a := turn + (float64(i)/12-0.5)*1.9
		k := r * (1 - 0.16*math.Pow(math.Abs(math.Cos(float64(i)*1.6)), 6))
		if i == 6 {
			k *= 0.72
		}
		pts = append(pts, point{x + math.Cos(a)*k, y + math.Sin(a)*k})
	}
	c.polygon(col, 1, pts...)
	c.line(x, y, x-math.Cos(turn)*r*0.6, y-math.Sin(turn)*r*0.6, r*0.035, r*0.02, col.scaled(0.8), 1)
	for i := range 5 {
		a := turn + (float64(i)-2)*0.32
		c.line(x, y, x+math.Cos(a)*r*0.8, y+math.Sin(a)*r*0.8, r*0.012, r*0.004, col.scaled(0.86), 0.8)
	}
}
