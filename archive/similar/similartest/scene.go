package similartest

import (
	"image"
	"math"
	"math/rand/v2"
)

func seeded(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 6)) }

// Photo is like a snapshot: a sky or a wall, ground, things, people, texture.
func Photo(seed uint64, w, h int) *image.RGBA {
	r := seeded(seed)
	c := newCanvas(w, h)
	background(c, r)
	for range 2 + r.IntN(7) {
		c.blob(r.Float64(), r.Float64(), 0.03+0.2*r.Float64(), 0.03+0.2*r.Float64(), anyColor(r))
	}
	for range r.IntN(4) {
		x, y := r.Float64(), r.Float64()
		c.box(x, y, x+0.3*r.Float64(), y+0.3*r.Float64(), anyColor(r))
	}
	for range r.IntN(4) {
		c.person(0.1+0.8*r.Float64(), 0.2+0.5*r.Float64(), 0.04+0.08*r.Float64(), r)
	}
	if r.IntN(4) == 0 {
		x, y := 0.6*r.Float64(), 0.8*r.Float64()
		c.text(x, y, x+0.35, y+0.15, 0.03, anyColor(r), r)
	}
	return c.RGBA
}

func background(c *canvas, r *rand.Rand) {
	c.wash(anyColor(r), anyColor(r), 2*math.Pi*r.Float64())
	horizon := 0.3 + 0.5*r.Float64()
	ground, rough := anyColor(r), r.Uint64()
	c.each(0, horizon-0.15, 1, 1, func(x, y float64, was rgb) rgb {
		if y < horizon+0.1*smooth(3*x, 0, rough) {
			return was
		}
		return mix(ground, rgb{}, (1-y)/2)
	})
	c.grain(0, horizon-0.1, 1, 1, 0.01+0.05*r.Float64(), 10+40*r.Float64(), r.Uint64())
	c.grain(0, 0, 1, horizon, 0.1+0.2*r.Float64(), 25*r.Float64(), r.Uint64())
}

// burst is a shot of a series: the scene is the same, one who is in it moves on.
func burst(scene uint64, shot, w, h int) *image.RGBA {
	r := seeded(scene)
	c := newCanvas(w, h)
	background(c, r)
	for range 4 {
		c.blob(r.Float64(), r.Float64(), 0.03+0.15*r.Float64(), 0.03+0.15*r.Float64(), anyColor(r))
	}
	x, y, size := 0.15+0.4*r.Float64(), 0.3+0.3*r.Float64(), 0.05+0.04*r.Float64()
	c.person(x+0.045*float64(shot), y, size, r)
	return c.RGBA
}

// card is other words on one of few backgrounds.
func card(ground, words uint64, w, h int) *image.RGBA {
	c := newCanvas(w, h)
	background(c, seeded(ground))
	r := seeded(words)
	c.text(0.1, 0.3, 0.9, 0.7, 0.06, rgb{255, 255, 255}, r)
	return c.RGBA
}

// chat is a screenshot of a talk: grey and yellow bubbles, often of the same
// number of lines, with other words.
func chat(layout, words uint64, w, h int) *image.RGBA {
	c := newCanvas(w, h)
	c.box(0, 0, 1, 1, rgb{178, 199, 217})
	c.box(0, 0, 1, 0.07, rgb{160, 185, 205})
	l, r := seeded(layout), seeded(words)
	for y := 0.1; y < 0.88; {
		tall := 0.045 * float64(1+l.IntN(3))
		left, fill := 0.14, rgb{255, 255, 255}
		if l.IntN(2) == 0 {
			left, fill = 0.35, rgb{254, 229, 0}
		} else {
			c.blob(0.07, y+0.03, 0.05, 0.05*c.w/c.h, rgb{120, 140, 160})
		}
		right := left + 0.3 + 0.3*l.Float64()
		c.box(left, y, right, y+tall, fill)
		c.text(left+0.02, y+0.01, right-0.02, y+tall, 0.022, rgb{30, 30, 30}, r)
		y += tall + 0.03
	}
	c.box(0, 0.93, 1, 1, rgb{255, 255, 255})
	return c.RGBA
}

// scan is a sheet of paper: blank, with a few specks, or a form filled in.
func scan(seed uint64, w, h int) *image.RGBA {
	r := seeded(seed)
	c := newCanvas(w, h)
	c.box(0, 0, 1, 1, rgb{250, 250, 246})
	c.grain(0, 0, 1, 1, 0.02, 1.5, seed)
	if seed%2 == 0 {
		for range r.IntN(4) {
			c.blob(r.Float64(), r.Float64(), 0.006, 0.006, rgb{90, 90, 90})
		}
		return c.RGBA
	}
	form := seeded(7)
	c.text(0.1, 0.05, 0.9, 0.12, 0.03, rgb{20, 20, 20}, form)
	for line := range 14 {
		y := 0.2 + 0.055*float64(line)
		c.box(0.1, y, 0.9, y+0.003, rgb{60, 60, 60})
		c.text(0.12, y-0.035, 0.3+0.4*r.Float64(), y, 0.022, rgb{30, 30, 120}, r)
	}
	return c.RGBA
}

// black is a frame with the lens cap on.
func black(seed uint64, w, h int) *image.RGBA {
	c := newCanvas(w, h)
	c.grain(0, 0, 1, 1, 0.01, 2, seed)
	c.each(0, 0, 1, 1, func(_, _ float64, was rgb) rgb { return rgb{was[0] + 3, was[1] + 3, was[2] + 3} })
	return c.RGBA
}

// Distinct returns the i-th of many pictures that are all different, and half of
// them hardly: shots of a series, cards with other words on the same ground,
// screenshots of chats, blank sheets and forms, black frames.
func Distinct(i int) *image.RGBA {
	n := uint64(i)
	switch i % 10 {
	case 1, 3:
		return burst(1000+n/50, i/10%5*2+i%10/3, 240, 180)
	case 5:
		return card(n/10%7, n, 320, 320)
	case 7:
		return chat(n/10%20, n, 180, 360)
	case 9:
		if i%100 == 99 {
			return black(n, 240, 180)
		}
		return scan(n/10, 240, 340)
	}
	if n%4 == 0 {
		return Photo(1<<20+n, 240, 180)
	}
	return Photo(1<<20+n, 180, 240)
}
