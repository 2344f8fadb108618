package loosexml

import "io"

// decoder decodes base64 as old programs wrote it: in lines of any length, as
// several pieces with padding or tags in between, with entities for line ends.
type decoder struct {
	r       io.Reader
	closer  io.Closer
	in, buf []byte
	out     []byte // the part of buf that nobody has read
	group   uint32 // of have digits
	have    int
	until   byte // the end of the tag or entity that it is in; 0 in neither
	err     error
}

const pieceSize = 32 << 10

// Base64 returns what base64 text stands for; what is no digit of it is passed over.
func Base64(r io.ReadCloser) io.ReadCloser {
	return &decoder{r: r, closer: r, in: make([]byte, pieceSize), buf: make([]byte, 0, pieceSize)}
}

func (d *decoder) Close() error { return d.closer.Close() }

func (d *decoder) Read(p []byte) (int, error) {
	for len(d.out) == 0 {
		if d.err != nil {
			return 0, d.err
		}
		n, err := d.r.Read(d.in)
		d.decode(d.in[:n])
		if d.err = err; err != nil {
			d.flush()
		}
	}
	n := copy(p, d.out)
	d.out = d.out[n:]
	return n, nil
}

func (d *decoder) decode(in []byte) {
	out := d.buf
	for _, c := range in {
		v := digits[c]
		switch {
		case d.until != 0:
			if c == d.until {
				d.until = 0
			}
		case v < 64:
			d.group = d.group<<6 | uint32(v)
			if d.have++; d.have == 4 {
				out = append(out, byte(d.group>>16), byte(d.group>>8), byte(d.group))
				d.have = 0
			}
		case c == '=':
			out = d.appendRest(out)
		case c == '&':
			d.until = ';'
		case c == '<':
			d.until = '>'
			out = d.appendRest(out)
		}
	}
	d.out = out
}

// appendRest ends a piece: two digits are one byte, three are two.
func (d *decoder) appendRest(out []byte) []byte {
	switch d.have {
	case 2:
		out = append(out, byte(d.group>>4))
	case 3:
		out = append(out, byte(d.group>>10), byte(d.group>>2))
	}
	d.have = 0
	return out
}

func (d *decoder) flush() { d.out = d.appendRest(d.out) }

const none = 0xFF

// digits are the values of bytes as digits of base64, or none.
var digits = func() (values [256]byte) {
	for i := range values {
		values[i] = none
	}
	for i, c := range []byte("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/") {
		values[c] = byte(i)
	}
	return values
}()
