package similar

// Turn is one of the eight ways to lay a square on itself: the bits say that x
// is mirrored, y is mirrored, and, before both, x and y are exchanged.
type Turn uint8

// Turns is how many there are; 0 leaves everything in its place.
const Turns = 8

const (
	mirrorX Turn = 1 << iota
	mirrorY
	exchange
)

// from returns the place in the picture that is turned whose value comes to
// x, y of the result, which has the given size.
func (t Turn) from(x, y, width, height int) (int, int) {
	if t&mirrorX != 0 {
		x = width - 1 - x
	}
	if t&mirrorY != 0 {
		y = height - 1 - y
	}
	if t&exchange != 0 {
		return y, x
	}
	return x, y
}

// turned returns a square of n by n cells after the turn.
func turned[T any](cells []T, n int, t Turn) []T {
	if t == 0 {
		return cells
	}
	to := make([]T, len(cells))
	for y := range n {
		for x := range n {
			fx, fy := t.from(x, y, n, n)
			to[y*n+x] = cells[fy*n+fx]
		}
	}
	return to
}

// Exchanges reports whether width and height change places.
func (t Turn) Exchanges() bool { return t&exchange != 0 }

// inverse returns the turn that takes t back.
func (t Turn) inverse() Turn {
	if !t.Exchanges() || t&mirrorX != 0 == (t&mirrorY != 0) {
		return t
	}
	return t ^ mirrorX ^ mirrorY
}
