package main

import "strconv"

// rgb is a colour; 1 is full, and light may add up to more.
type rgb struct{ r, g, b float64 }

// hex reads "FBA35C". The palettes in the scenes are written so.
func hex(s string) rgb {
	v, err := strconv.ParseUint(s, 16, 32)
	if err != nil {
		panic(err)
	}
	return rgb{float64(v>>16) / 255, float64(v>>8&255) / 255, float64(v&255) / 255}
}

func mix(a, b rgb, t float64) rgb {
	return rgb{a.r + (b.r-a.r)*t, a.g + (b.g-a.g)*t, a.b + (b.b-a.b)*t}
}

func (p rgb) scaled(k float64) rgb { return rgb{p.r * k, p.g * k, p.b * k} }

func (p rgb) plus(q rgb) rgb { return rgb{p.r + q.r, p.g + q.g, p.b + q.b} }

// ramp returns the colour at t in 0..1 of a gradient with even steps.
func ramp(t float64, colors ...rgb) rgb {
	t = clamp(t) * float64(len(colors)-1)
	i := min(int(t), len(colors)-2)
	return mix(colors[i], colors[i+1], t-float64(i))
}

// palette reads colours separated by single spaces.
func palette(s string) (out []rgb) {
	for i := 0; i+6 <= len(s); i += 7 {
		out = append(out, hex(s[i:i+6]))
	}
	return out
}

func clamp(v float64) float64 { return min(1, max(0, v)) }

// smooth rises from 0 at a to 1 at b without corners.
func smooth(a, b, v float64) float64 {
	t := clamp((v - a) / (b - a))
	return t * t * (3 - 2*t)
}
