package main

import "math"

// house has a gabled roof and lit windows.
func (c *canvas) house(x, y, w float64, wall, roof, light rgb, snow float64) {
	h := w * 0.62
	c.rect(box{x - w/2, y - h, x + w/2, y}, wall, 1)
	c.rect(box{x, y - h, x + w/2, y}, wall.scaled(0.85), 0.6)
	eave := []point{{x - w*0.62, y - h*0.92}, {x - w*0.3, y - h*1.75}, {x + w*0.3, y - h*1.75}, {x + w*0.62, y - h*0.92}}
	c.polygon(roof, 1, eave...)
	if snow > 0 {
		c.polygon(hex("E9F0FA"), snow, point{x - w*0.63, y - h*0.95}, point{x - w*0.31, y - h*1.82}, point{x + w*0.31, y - h*1.82}, point{x + w*0.63, y - h*0.95}, point{x + w*0.5, y - h*1.05}, point{x + w*0.1, y - h*0.98}, point{x - w*0.3, y - h*1.06})
	}
	c.rect(box{x + w*0.16, y - h*2.0, x + w*0.26, y - h*1.6}, wall.scaled(0.6), 1)
	for i := range 2 {
		wx := x - w*0.28 + float64(i)*w*0.34
		c.glow(wx+w*0.09, y-h*0.5, w*0.25, light, 0.45)
		c.rect(box{wx, y - h*0.68, wx + w*0.18, y - h*0.32}, light, 1)
		c.line(wx+w*0.09, y-h*0.68, wx+w*0.09, y-h*0.32, w*0.007, w*0.007, wall.scaled(0.5), 1)
	}
	c.rect(box{x + w*0.34, y - h*0.55, x + w*0.45, y}, wall.scaled(0.45), 1)
}

// hanok is a tiled roof with rising eaves on a low building.
func (c *canvas) hanok(x, y, w float64, wall, tile, light rgb) {
	h := w * 0.22
	c.rect(box{x - w*0.4, y - h, x + w*0.4, y}, wall, 1)
	for i := range 7 {
		px := x - w*0.4 + float64(i)*w*0.8/6
		c.rect(box{px - w*0.009, y - h, px + w*0.009, y}, hex("4A2E20"), 1)
		if i < 6 && i%2 == 0 {
			c.glow(px+w*0.066, y-h*0.45, w*0.06, light, 0.35)
			c.rect(box{px + w*0.02, y - h*0.8, px + w*0.113, y - h*0.12}, light, 0.92)
			for k := range 3 {
				wx := px + w*0.02 + float64(k+1)*w*0.023
				c.line(wx, y-h*0.8, wx, y-h*0.12, w*0.0016, w*0.0016, hex("5B3A26"), 0.9)
			}
		}
	}
	var top, eave []point
	for i := range 25 {
		t := float64(i)/12 - 1
		top = append(top, point{x + t*w*0.44, y - h*1.95 - h*0.22*t*t*t*t})
		eave = append(eave, point{x - t*w*0.56, y - h*0.98 - h*0.42*math.Pow(math.Abs(t), 3)})
	}
	c.polygon(tile, 1, append(top, eave...)...)
	for i := range 40 {
		t := float64(i)/19.5 - 1
		c.line(x+t*w*0.43, y-h*1.9-h*0.2*t*t*t*t, x+t*w*0.55, y-h*1.0-h*0.40*math.Abs(t*t*t), w*0.002, w*0.003, tile.scaled(0.7), 0.8)
	}
	for i := range 24 {
		a, b := top[i], top[i+1]
		c.line(a.x, a.y, b.x, b.y, w*0.011, w*0.011, tile.scaled(0.62), 1)
	}
}

// person stands or walks with the back to us; child is the same, smaller.
func (c *canvas) person(x, y, h float64, col rgb, stride float64) {
	c.disc(x, y-h*0.90, h*0.085, col, 1)
	c.polygon(col, 1, point{x - h*0.10, y - h*0.79}, point{x + h*0.10, y - h*0.79}, point{x + h*0.12, y - h*0.42}, point{x - h*0.12, y - h*0.42})
	c.disc(x, y-h*0.765, h*0.1, col, 1)
	c.line(x-h*0.05, y-h*0.45, x-h*0.06-stride*h, y, h*0.05, h*0.035, col, 1)
	c.line(x+h*0.05, y-h*0.45, x+h*0.06+stride*h, y, h*0.05, h*0.035, col, 1)
}

// hands joins two people who stand beside each other.
func (c *canvas) hands(x0, y0, h0, x1, y1, h1 float64, col rgb) {
	mx, my := (x0+x1)/2, (y0-h0*0.42+y1-h1*0.42)/2
	c.line(x0+h0*0.09*sign(x1-x0), y0-h0*0.74, mx, my, h0*0.03, h0*0.022, col, 1)
	c.line(x1+h1*0.09*sign(x0-x1), y1-h1*0.74, mx, my, h1*0.03, h1*0.022, col, 1)
}

func sign(v float64) float64 { return math.Copysign(1, v) }

func (c *canvas) boat(x, y, w float64, hull, sail rgb) {
	c.polygon(hull, 1, point{x - w/2, y - w*0.10}, point{x + w/2, y - w*0.12}, point{x + w*0.36, y + w*0.05}, point{x - w*0.38, y + w*0.05})
	c.line(x, y-w*0.1, x, y-w*0.95, w*0.012, w*0.008, hull, 1)
	c.polygon(sail, 1, point{x + w*0.03, y - w*0.92}, point{x + w*0.42, y - w*0.18}, point{x + w*0.03, y - w*0.18})
	c.polygon(sail.scaled(0.85), 1, point{x - w*0.03, y - w*0.78}, point{x - w*0.03, y - w*0.18}, point{x - w*0.33, y - w*0.18})
}

func (c *canvas) lighthouse(x, y, h float64, wall, stripe, light rgb) {
	c.polygon(wall, 1, point{x - h*0.09, y}, point{x - h*0.06, y - h*0.78}, point{x + h*0.06, y - h*0.78}, point{x + h*0.09, y})
	for _, t := range []float64{0.12, 0.42} {
		w0, w1 := h*(0.09-0.03*t/0.78), h*(0.09-0.03*(t+0.14)/0.78)
		c.polygon(stripe, 1, point{x - w0, y - h*t}, point{x - w1, y - h*(t+0.14)}, point{x + w1, y - h*(t+0.14)}, point{x + w0, y - h*t})
	}
	c.rect(box{x - h*0.085, y - h*0.80, x + h*0.085, y - h*0.77}, stripe.scaled(0.6), 1)
	c.rect(box{x - h*0.045, y - h*0.90, x + h*0.045, y - h*0.80}, light, 1)
	c.polygon(stripe, 1, point{x - h*0.07, y - h*0.89}, point{x, y - h}, point{x + h*0.07, y - h*0.89})
	c.glow(x, y-h*0.85, h*0.16, light, 0.8)
}

// cat sits with its back to us, its tail to the right.
func (c *canvas) cat(x, y, h float64, col rgb) {
	c.oval(x, y-h*0.30, h*0.25, h*0.32, 0, col, 1)
	c.oval(x, y-h*0.12, h*0.30, h*0.13, 0, col, 1)
	c.oval(x, y-h*0.66, h*0.17, h*0.145, 0, col, 1)
	c.polygon(col, 1, point{x - h*0.165, y - h*0.66}, point{x - h*0.145, y - h*0.90}, point{x - h*0.02, y - h*0.76})
	c.polygon(col, 1, point{x + h*0.165, y - h*0.66}, point{x + h*0.145, y - h*0.90}, point{x + h*0.02, y - h*0.76})
	for i := range 16 {
		t := float64(i) / 15
		px := x + h*(0.22+0.42*t)
		py := y - h*(0.04+0.10*math.Sin(t*3.6)*t*2.2)
		c.disc(px, py, h*(0.05-0.018*t), col, 1)
	}
	c.oval(x-h*0.08, y-h*0.015, h*0.08, h*0.03, 0, col, 1)
	c.oval(x+h*0.08, y-h*0.015, h*0.08, h*0.03, 0, col, 1)
}
