package similar

import "math"

// curve is what an edit does to brightness, by brightness: gamma, then a line,
// then the ends are cut off.
type curve [256]float32

// powers are the curves of the gammas that are tried.
var powers = func() (all [7]curve) {
	for i, gamma := range []float64{0.65, 0.75, 0.85, 1, 1.15, 1.3, 1.5} {
		for v := range all[i] {
			all[i][v] = float32(255 * math.Pow(float64(v)/255, gamma))
		}
	}
	return all
}()

// Bounds of what counts as an edit: contrast, and what becomes of the middle.
// Without them blank paper would be a brighter sheet of writing.
const (
	leastGain, mostGain      = 0.6, 1.7
	darkestMid, brightestMid = 80, 176
)

// along returns the curve along a line.
func (c *curve) along(gain, offset float32) (to curve) {
	for v, power := range c {
		to[v] = min(max(gain*power+offset, 0), 255)
	}
	return to
}

// at returns what becomes of a brightness.
func (c *curve) at(v float32) float32 {
	i := min(max(int(v), 0), 254)
	return c[i] + (v-float32(i))*(c[i+1]-c[i])
}

// strength tells by how much the curve changes brightness at most, 0..1.
func (c *curve) strength() (most float64) {
	for _, v := range []int{64, 128, 192} {
		most = max(most, math.Abs(float64(c[v])-float64(v))/255)
	}
	return most
}

// toneOf returns the curve that best makes a of b, of what is not cut off.
func toneOf(a, b []float32) curve {
	var best curve
	least := math.Inf(1)
	for i := range powers {
		power := &powers[i]
		gain, offset := line(a, b, power)
		mid := gain*power[128] + offset
		offset += min(max(mid, darkestMid), brightestMid) - mid
		c := power.along(gain, offset)
		if left := c.apart(a, b); left < least {
			best, least = c, left
		}
	}
	return best
}

// line returns the line that makes a of the power of b.
func line(a, b []float32, power *curve) (gain, offset float32) {
	var s sums
	for i, v := range a {
		if b[i] > 3 && b[i] < 252 && v > 3 && v < 252 {
			s.add(float64(v), float64(power.at(b[i])))
		}
	}
	if s.n == 0 {
		return 1, 0
	}
	slope := min(max(s.covariance()/max(s.varianceB(), 1), leastGain), mostGain)
	return float32(slope), float32((s.a - slope*s.b) / s.n)
}

// apart sums up by how much a and what becomes of b differ.
func (c *curve) apart(a, b []float32) (sum float64) {
	for i, v := range a {
		if b[i] != outside && v != outside {
			d := float64(v - c.at(b[i]))
			sum += d * d
		}
	}
	return sum
}
