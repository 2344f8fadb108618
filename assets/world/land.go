package world

import (
	_ "embed"
	"encoding/binary"
)

//go:embed land.bin
var land []byte

// Point is a place in degrees, WGS 84. Coasts that cross the date line go on
// beyond 180.
type Point struct{ Longitude, Latitude float32 }

// Land returns the coasts: closed rings, the last point not repeated. Land is
// on one side of them and lakes on the other, so that a fill by the non-zero
// rule leaves the lakes out.
func Land() [][]Point {
	var rings [][]Point
	for rest := land; len(rest) > 0; {
		n, size := binary.Uvarint(rest)
		rest = rest[size:]
		ring := make([]Point, n)
		var x, y int64
		for i := range ring {
			var dx, dy int64
			dx, rest = varint(rest)
			dy, rest = varint(rest)
			x, y = x+dx, y+dy
			ring[i] = Point{float32(x) / 100, float32(y) / 100}
		}
		rings = append(rings, ring)
	}
	return rings
}

func varint(b []byte) (int64, []byte) {
	v, size := binary.Varint(b)
	return v, b[size:]
}
