package dcjpeg

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
)

// Errors of [Decode].
var (
	ErrUnsupported = errors.New("dcjpeg: not a baseline or progressive JPEG in grey or YCbCr")
	ErrDamaged     = errors.New("dcjpeg: damaged JPEG")
)

// maxBlocks bounds the memory for a crafted header: 256 megapixels.
const maxBlocks = 1 << 22

// decoder walks the markers of a file.
type decoder struct {
	data     []byte // from the next marker on
	frame    *frame
	quants   [4]int // the first entry of each quantisation table
	dc, ac   [4]*table
	interval int // MCUs between restart markers
	rgb      bool
	seen     bool // some of the means
	cut      bool // the data ended too early
}

// Decode returns the picture at an eighth of its size, rounded up, as it is
// stored. Of a file that is cut off it returns what is there, with the rest
// grey, and whole = false.
func Decode(b []byte) (img image.Image, whole bool, err error) {
	if len(b) < 4 || b[0] != 0xFF || b[1] != 0xD8 {
		return nil, false, ErrUnsupported
	}
	d := decoder{data: b[2:]}
	ended, err := d.markers()
	if err != nil {
		return nil, false, err
	}
	if !d.seen {
		return nil, false, ErrDamaged
	}
	return d.frame.image(d.quants), ended && !d.cut, nil
}

// markers reads segments until the picture is complete, or the data ends. A
// baseline picture is complete after one scan of all its components, a
// progressive one when all bits of the means are there; but to tell whether
// the file is whole, the end marker counts too.
func (d *decoder) markers() (ended bool, err error) {
	for {
		marker, body, ok := d.next()
		if !ok {
			return false, nil
		}
		switch {
		case marker == 0xD9:
			return true, nil
		case marker == 0xC4:
			err = d.huffman(body)
		case marker >= 0xC0 && marker <= 0xCF && marker != 0xC8 && marker != 0xCC:
			err = d.start(marker, body)
		case marker == 0xCC:
			err = ErrUnsupported
		case marker == 0xDB:
			err = d.quantisation(body)
		case marker == 0xDD && len(body) >= 2:
			d.interval = int(binary.BigEndian.Uint16(body))
		case marker == 0xEE && len(body) >= 12 && string(body[:5]) == "Adobe":
			d.rgb = body[11] == 0
		case marker == 0xDA:
			err = d.scan(body)
		}
		if err != nil {
			return false, err
		}
	}
}

// next returns the next marker with its body, passing over anything else, such
// as the data of scans that are not needed.
func (d *decoder) next() (marker byte, body []byte, ok bool) {
	for {
		at := bytes.IndexByte(d.data, 0xFF)
		if at < 0 || at+1 >= len(d.data) {
			return 0, nil, false
		}
		d.data = d.data[at:]
		marker = d.data[1]
		if marker == 0 || marker == 0xFF || marker == 0x01 || marker&0xF8 == 0xD0 {
			d.data = d.data[1:]
			continue
		}
		if marker == 0xD9 || marker == 0xD8 {
			d.data = d.data[2:]
			return marker, nil, true
		}
		if len(d.data) < 4 {
			return 0, nil, false
		}
		size := int(binary.BigEndian.Uint16(d.data[2:]))
		if size < 2 || size+2 > len(d.data) {
			return 0, nil, false
		}
		body, d.data = d.data[4:2+size], d.data[2+size:]
		return marker, body, true
	}
}

// start reads the header of the frame.
func (d *decoder) start(marker byte, b []byte) error {
	if marker > 0xC2 || len(b) < 6 || b[0] != 8 || d.frame != nil {
		return ErrUnsupported
	}
	f := &frame{height: int(binary.BigEndian.Uint16(b[1:])), width: int(binary.BigEndian.Uint16(b[3:])), progressive: marker == 0xC2}
	n := int(b[5])
	if n != 1 && n != 3 || d.rgb || len(b) < 6+3*n || f.width == 0 || f.height == 0 {
		return ErrUnsupported
	}
	for c := b[6 : 6+3*n]; len(c) > 0; c = c[3:] {
		h, v := c[1]>>4, c[1]&15
		if h == 0 || v == 0 || h > 4 || v > 4 || c[2] > 3 {
			return ErrDamaged
		}
		f.components = append(f.components, &component{id: c[0], h: h, v: v, quant: c[2]})
	}
	if n == 1 { // a single component is never interleaved, whatever it claims
		f.components[0].h, f.components[0].v = 1, 1
	}
	ids := string([]byte{f.components[0].id, f.components[n-1].id})
	if _, known := f.ratio(); !known || ids == "RB" || ceil(f.width, 8)*ceil(f.height, 8) > maxBlocks {
		return ErrUnsupported
	}
	f.layout()
	d.frame = f
	return nil
}

// quantisation keeps what scales the means.
func (d *decoder) quantisation(b []byte) error {
	for len(b) > 0 {
		id, wide := b[0]&15, b[0]>>4 == 1
		size := 64
		if wide {
			size = 128
		}
		if id > 3 || len(b) < 1+size {
			return ErrDamaged
		}
		d.quants[id] = int(b[1])
		if wide {
			d.quants[id] = int(binary.BigEndian.Uint16(b[1:]))
		}
		b = b[1+size:]
	}
	return nil
}

func (d *decoder) huffman(b []byte) error {
	for len(b) >= 17 {
		kind, id, n := b[0]>>4, b[0]&15, 0
		for _, count := range b[1:17] {
			n += int(count)
		}
		if kind > 1 || id > 3 || len(b) < 17+n {
			return ErrDamaged
		}
		t := newTable(b[1:17], b[17:17+n])
		if t == nil {
			return ErrDamaged
		}
		if kind == 0 {
			d.dc[id] = t
		} else {
			d.ac[id] = t
		}
		b = b[17+n:]
	}
	return nil
}
