package similar

import (
	"encoding/binary"
	"errors"
	"image"
	"math"
)

// How many cells a print has along each edge, of brightness and of colour.
const (
	lumaEdge  = 16
	colorEdge = 4
)

// PrintSize is the length of a print in bytes.
const PrintSize = 4 + lumaEdge*lumaEdge + 2*colorEdge*colorEdge

// Print is the fingerprint of a picture: its means on a coarse grid, stretched
// to a square. The zero Print is that of no picture.
type Print struct {
	Width, Height uint16 // of the small picture that it was taken of
	Luma          [lumaEdge * lumaEdge]uint8
	Blue, Red     [colorEdge * colorEdge]uint8
}

// ErrPrint says that bytes are no print.
var ErrPrint = errors.New("not a fingerprint of a picture")

// PrintOf takes the fingerprint of a small upright picture. Pictures from
// which only a few hundred pixels along the edge are left serve best.
func PrintOf(img image.Image) Print {
	size := img.Bounds().Size()
	if size.X <= 0 || size.Y <= 0 {
		return Print{}
	}
	luma, blue, red := planes(img)
	p := Print{Width: uint16(min(size.X, math.MaxUint16)), Height: uint16(min(size.Y, math.MaxUint16))}
	round(p.Luma[:], luma.shrink(lumaEdge))
	round(p.Blue[:], blue.shrink(colorEdge))
	round(p.Red[:], red.shrink(colorEdge))
	return p
}

func round(to []uint8, cells []float32) {
	for i, v := range cells {
		to[i] = uint8(min(v+0.5, 255))
	}
}

// Bytes returns the print as it is kept, [PrintSize] long.
func (p Print) Bytes() []byte {
	b := make([]byte, 0, PrintSize)
	b = binary.BigEndian.AppendUint16(b, p.Width)
	b = binary.BigEndian.AppendUint16(b, p.Height)
	b = append(b, p.Luma[:]...)
	b = append(b, p.Blue[:]...)
	return append(b, p.Red[:]...)
}

// ParsePrint reads what [Print.Bytes] returned; else the error is [ErrPrint].
func ParsePrint(b []byte) (p Print, err error) {
	if len(b) != PrintSize {
		return p, ErrPrint
	}
	p.Width, p.Height = binary.BigEndian.Uint16(b), binary.BigEndian.Uint16(b[2:])
	b = b[4:]
	b = b[copy(p.Luma[:], b):]
	b = b[copy(p.Blue[:], b):]
	copy(p.Red[:], b)
	return p, nil
}

// flatness is the deviation of brightness below which nothing tells pictures
// apart: black frames, blank scans, walls.
const flatness = 2

// Flat reports whether the picture shows nothing by which it could be told
// from others. Flat pictures are near to none.
func (p *Print) Flat() bool {
	_, deviation := p.spread()
	return deviation < flatness
}

// spread returns mean and standard deviation of the brightness, 0..255.
func (p *Print) spread() (mean, deviation float32) {
	sum, squares := 0, 0
	for _, v := range p.Luma {
		sum += int(v)
		squares += int(v) * int(v)
	}
	const n = len(p.Luma)
	variance := float64(squares)/float64(n) - math.Pow(float64(sum)/float64(n), 2)
	return float32(sum) / float32(n), float32(math.Sqrt(max(variance, 0)))
}
