//go:build ignore

// Make writes land.bin from a TopoJSON of land polygons:
//
//	go run make.go land-50m.json
package main

import (
	"encoding/binary"
	"encoding/json"
	"log"
	"math"
	"os"
)

const (
	tolerance = 0.05  // degrees by which a coast may be straightened; less on islands
	smallest  = 0.004 // square degrees; smaller islands are left out
)

type point struct{ x, y float64 }

type topology struct {
	Transform struct{ Scale, Translate [2]float64 }
	Arcs      [][][2]float64
	Objects   map[string]struct {
		Geometries []struct{ Arcs [][][]int }
	}
}

func main() {
	raw, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	var t topology
	if err := json.Unmarshal(raw, &t); err != nil {
		log.Fatal(err)
	}
	var out []byte
	for _, g := range t.Objects["land"].Geometries {
		for _, polygon := range g.Arcs {
			for _, ring := range polygon {
				out = appendRing(out, t.ring(ring))
			}
		}
	}
	if err := os.WriteFile("land.bin", out, 0o666); err != nil {
		log.Fatal(err)
	}
}

// ring joins the arcs of a ring; ~n is arc n backwards.
func (t topology) ring(arcs []int) (ring []point) {
	for _, n := range arcs {
		arc := t.arc(max(n, ^n))
		if n < 0 {
			for i, j := 0, len(arc)-1; i < j; i, j = i+1, j-1 {
				arc[i], arc[j] = arc[j], arc[i]
			}
		}
		if len(ring) > 0 {
			arc = arc[1:]
		}
		ring = append(ring, arc...)
	}
	return ring
}

func (t topology) arc(n int) (arc []point) {
	var x, y float64
	for _, d := range t.Arcs[n] {
		x, y = x+d[0], y+d[1]
		arc = append(arc, point{x*t.Transform.Scale[0] + t.Transform.Translate[0], y*t.Transform.Scale[1] + t.Transform.Translate[1]})
	}
	return arc
}

// appendRing writes the number of points and their differences, in hundredths
// of a degree, as varints.
func appendRing(out []byte, ring []point) []byte {
	ring = unwrap(ring)
	size := math.Abs(area(ring))
	if size < smallest {
		return out
	}
	ring = straighten(ring, min(tolerance, math.Sqrt(size)/8))
	ring = ring[:len(ring)-1] // the last is the first
	if len(ring) < 3 {
		return out
	}
	out = binary.AppendUvarint(out, uint64(len(ring)))
	var x, y int64
	for _, p := range ring {
		nx, ny := int64(math.Round(p.x*100)), int64(math.Round(p.y*100))
		out = binary.AppendVarint(binary.AppendVarint(out, nx-x), ny-y)
		x, y = nx, ny
	}
	return out
}

// unwrap lets a coast go on beyond 180 degrees where it crosses the date line,
// and closes the one that goes around the South Pole along it.
func unwrap(ring []point) []point {
	turn := 0.0
	for i := 1; i < len(ring); i++ {
		ring[i].x += turn
		if d := ring[i].x - ring[i-1].x; math.Abs(d) > 180 {
			back := math.Copysign(360, d)
			ring[i].x, turn = ring[i].x-back, turn-back
		}
	}
	if first, last := ring[0], ring[len(ring)-1]; math.Abs(last.x-first.x) > 180 {
		ring = append(ring, point{last.x, -90}, point{first.x, -90}, first)
	}
	return middled(ring)
}

// middled turns a ring around the globe until its middle is within 180 degrees.
func middled(ring []point) []point {
	west, east := ring[0].x, ring[0].x
	for _, p := range ring {
		west, east = min(west, p.x), max(east, p.x)
	}
	turn := 360 * math.Round((west+east)/720)
	for i := range ring {
		ring[i].x -= turn
	}
	return ring
}

func area(ring []point) (a float64) {
	for i, p := range ring {
		q := ring[(i+1)%len(ring)]
		a += (p.x*q.y - q.x*p.y) / 2
	}
	return a
}

// straighten is the algorithm of Douglas and Peucker.
func straighten(line []point, tolerance float64) []point {
	if len(line) < 3 {
		return line
	}
	first, last := line[0], line[len(line)-1]
	far, at := 0.0, 0
	for i, p := range line[1 : len(line)-1] {
		if d := distance(p, first, last); d > far {
			far, at = d, i+1
		}
	}
	if far <= tolerance && first != last {
		return []point{first, last}
	}
	return append(straighten(line[:at+1], tolerance), straighten(line[at:], tolerance)[1:]...)
}

func distance(p, a, b point) float64 {
	length := math.Hypot(b.x-a.x, b.y-a.y)
	if length == 0 {
		return math.Hypot(p.x-a.x, p.y-a.y)
	}
	return math.Abs((b.x-a.x)*(a.y-p.y)-(a.x-p.x)*(b.y-a.y)) / length
}
