package main

import "math"

// hash returns a number in 0..1 that depends on nothing but its arguments.
func hash(x, y int, seed uint64) float64 {
	v := uint64(x)*0x9E3779B97F4A7C15 ^ uint64(y)*0xC2B2AE3D27D4EB4F ^ seed*0x165667B19E3779F9
	v ^= v >> 32
	v *= 0xD6E8FEB86659FD93
	v ^= v >> 32
	v *= 0xD6E8FEB86659FD93
	v ^= v >> 32
	return float64(v>>11) / (1 << 53)
}

// noise is smooth between whole numbers, in 0..1.
func noise(x, y float64, seed uint64) float64 {
	fx, fy := math.Floor(x), math.Floor(y)
	i, j := int(fx), int(fy)
	tx, ty := smooth(0, 1, x-fx), smooth(0, 1, y-fy)
	top := hash(i, j, seed)*(1-tx) + hash(i+1, j, seed)*tx
	bottom := hash(i, j+1, seed)*(1-tx) + hash(i+1, j+1, seed)*tx
	return top*(1-ty) + bottom*ty
}

// cloud adds octaves of noise, each finer and weaker, in 0..1.
func cloud(x, y float64, octaves int, seed uint64) float64 {
	sum, weight, total := 0.0, 0.5, 0.0
	for o := range octaves {
		sum += weight * noise(x, y, seed+uint64(o)*101)
		total += weight
		x, y, weight = x*2.03+7.1, y*2.03+3.7, weight/2
	}
	return sum / total
}

// dice deals numbers that a scene scatters things with.
type dice struct {
	seed uint64
	n    int
}

func (d *dice) next() float64 {
	d.n++
	return hash(d.n, 17, d.seed)
}

// between returns a number in a..b.
func (d *dice) between(a, b float64) float64 { return a + (b-a)*d.next() }

// pick returns one of the colours.
func (d *dice) pick(colors []rgb) rgb { return colors[int(d.next()*float64(len(colors)))] }
