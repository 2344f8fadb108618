package dcjpeg

import (
	"bytes"
	"encoding/binary"
)

// bits reads the coded data of a scan from its left end. Behind the data it
// reads zeros and counts them.
type bits struct {
	data []byte // from the next byte on
	buf  uint64 // the next bits, left-aligned
	n    int    // how many of buf are filled
	zero int    // how many of them are behind the end
}

// fill makes at least 56 bits readable. A byte FF is followed by 00, which is
// dropped; by anything else it is a marker, which ends the data.
func (b *bits) fill() {
	if b.n <= 32 && len(b.data) >= 4 {
		if v := binary.BigEndian.Uint32(b.data); !hasFF(v) {
			b.buf |= uint64(v) << (32 - b.n)
			b.n += 32
			b.data = b.data[4:]
		}
	}
	for b.n <= 56 {
		v := uint64(0)
		switch {
		case len(b.data) > 0 && b.data[0] != 0xFF:
			v = uint64(b.data[0])
			b.data = b.data[1:]
		case len(b.data) > 1 && b.data[1] == 0:
			v = 0xFF
			b.data = b.data[2:]
		default:
			b.zero += 8
		}
		b.buf |= v << (56 - b.n)
		b.n += 8
	}
}

// hasFF reports whether one of the bytes of v is FF.
func hasFF(v uint32) bool {
	v = ^v
	return (v-0x01010101)&^v&0x80808080 != 0
}

func (b *bits) skip(n int) {
	b.buf <<= n
	b.n -= n
}

// take reads n bits, 0 to 16. There must be that many.
func (b *bits) take(n int) int {
	v := int(b.buf >> (64 - n))
	b.skip(n)
	return v
}

// over reports whether bits behind the end have been read.
func (b *bits) over() bool { return b.zero > b.n }

// restart drops what is left of an interval and steps over its marker. It
// reports whether there was one.
func (b *bits) restart() bool {
	b.buf, b.n, b.zero = 0, 0, 0
	for {
		at := bytes.IndexByte(b.data, 0xFF)
		if at < 0 || at+1 >= len(b.data) {
			return false
		}
		b.data = b.data[at:]
		switch marker := b.data[1]; {
		case marker&0xF8 == 0xD0:
			b.data = b.data[2:]
			return true
		case marker != 0 && marker != 0xFF:
			return false
		}
		b.data = b.data[1:]
	}
}
