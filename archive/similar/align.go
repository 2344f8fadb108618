package similar

import "math"

// fit lays one square on another: the place x of the first, from -1 to 1, is
// scaleX*x+shiftX of the second, and its brightness gain times the second's
// plus offset.
type fit struct {
	scaleX, shiftX, scaleY, shiftY float64
	gain, offset                   float64
}

// farthestFit bounds scale and shift: what is cropped more is another picture.
const farthestFit = 0.12

// align finds the fit of b on a by least squares, from coarse to fine.
func align(a, b []float32) fit {
	f := fit{scaleX: 1, scaleY: 1, gain: 1}
	var as, bs [3][]float32
	as[0], bs[0] = a, b
	for i, n := 0, fineEdge; i < 2; i, n = i+1, n/2 {
		as[i+1], bs[i+1] = coarser(as[i], n), coarser(bs[i], n)
	}
	for i := 2; i >= 0; i-- {
		n := fineEdge >> i
		for range 6 {
			next, ok := f.step(as[i], bs[i], n)
			if !ok {
				break
			}
			still := f.near(next)
			if f = next; still {
				break
			}
		}
	}
	return f
}

// step improves the fit once, after Gauss and Newton; false when it cannot be.
func (f fit) step(a, b []float32, n int) (fit, bool) {
	var normal [6][7]float64 // of the six numbers in the order of fit, and the right side
	for y := range n {
		for x := range n {
			v, dx, dy, in := f.sample(b, n, x, y)
			if !in {
				continue
			}
			px, py := place(x, n), place(y, n)
			row := [7]float64{f.gain * dx * px, f.gain * dx, f.gain * dy * py, f.gain * dy, v, 1,
				float64(a[y*n+x]) - f.gain*v - f.offset}
			for i := range normal {
				for j := i; j < len(row); j++ {
					normal[i][j] += row[i] * row[j]
				}
			}
		}
	}
	d, ok := solve(&normal)
	if !ok {
		return f, false
	}
	to := fit{f.scaleX + d[0], f.shiftX + d[1], f.scaleY + d[2], f.shiftY + d[3], f.gain + d[4], f.offset + d[5]}
	return to, to.sane()
}

// near reports whether two fits lay nothing elsewhere by more than a small part
// of a cell.
func (f fit) near(o fit) bool {
	const little = 0.001
	return math.Abs(f.scaleX-o.scaleX)+math.Abs(f.shiftX-o.shiftX) < little &&
		math.Abs(f.scaleY-o.scaleY)+math.Abs(f.shiftY-o.shiftY) < little && math.Abs(f.gain-o.gain) < little
}

func (f fit) sane() bool {
	far := max(math.Abs(f.scaleX-1), math.Abs(f.shiftX), math.Abs(f.scaleY-1), math.Abs(f.shiftY))
	return far <= farthestFit && f.gain > 0.3 && f.gain < 3
}

// place returns where the middle of a cell lies between -1 and 1.
func place(i, n int) float64 { return (2*float64(i)+1)/float64(n) - 1 }

// sample returns the value of b that lies on cell x, y, and how it changes
// with x and y; false where b has nothing.
func (f fit) sample(b []float32, n, x, y int) (v, dx, dy float64, in bool) {
	half := float64(n) / 2
	fx := (f.scaleX*place(x, n)+f.shiftX+1)*half - 0.5
	fy := (f.scaleY*place(y, n)+f.shiftY+1)*half - 0.5
	const edge = 0.5 // a cell may stick out by half
	if fx < -edge || fy < -edge || fx > float64(n-1)+edge || fy > float64(n-1)+edge {
		return 0, 0, 0, false
	}
	ix, iy := min(max(int(fx), 0), n-2), min(max(int(fy), 0), n-2)
	fx, fy = fx-float64(ix), fy-float64(iy)
	at := iy*n + ix
	v00, v10, v01, v11 := float64(b[at]), float64(b[at+1]), float64(b[at+n]), float64(b[at+n+1])
	top, bottom := v00+(v10-v00)*fx, v01+(v11-v01)*fx
	dx = ((v10-v00)*(1-fy) + (v11-v01)*fy) * half
	return top + (bottom-top)*fy, dx, (bottom - top) * half, true
}

// solve solves symmetric equations of which the upper half is given.
func solve(m *[6][7]float64) (x [6]float64, ok bool) {
	const n = len(m)
	for i := range m {
		for j := range i {
			m[i][j] = m[j][i]
		}
	}
	for i := range m {
		m[i][i] *= 1 + 1e-6 // keeps what the picture does not tell from running away
		if m[i][i] < 1e-9 {
			return x, false
		}
		for r := i + 1; r < n; r++ {
			k := m[r][i] / m[i][i]
			for c := i; c <= n; c++ {
				m[r][c] -= k * m[i][c]
			}
		}
	}
	for i := n - 1; i >= 0; i-- {
		x[i] = m[i][n]
		for c := i + 1; c < n; c++ {
			x[i] -= m[i][c] * x[c]
		}
		x[i] /= m[i][i]
	}
	return x, true
}
