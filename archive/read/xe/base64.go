package xe

import "io"

// decoder decodes a file that was cut into pieces of base64 with tags between
// them. Each piece ends by itself.
type decoder struct {
	from  io.ReadCloser
	in    []byte
	buf   []byte
	out   []byte // what of buf nobody has read
	inTag bool
	group uint32 // of have digits
	have  int
	err   error
}

func newDecoder(from io.ReadCloser) io.ReadCloser {
	const size = 32 << 10
	return &decoder{from: from, in: make([]byte, size), buf: make([]byte, 0, size)}
}

func (d *decoder) Close() error { return d.from.Close() }

func (d *decoder) Read(p []byte) (int, error) {
	for len(d.out) == 0 {
		if d.err != nil {
			return 0, d.err
		}
		n, err := d.from.Read(d.in)
		d.out = d.buf[:0]
		for _, c := range d.in[:n] {
			d.take(c)
		}
		if d.err = err; err != nil {
			d.end()
		}
	}
	n := copy(p, d.out)
	d.out = d.out[n:]
	return n, nil
}

func (d *decoder) take(c byte) {
	switch {
	case d.inTag:
		d.inTag = c != '>'
	case c == '<':
		d.inTag = true
		d.end()
	case c == '=':
		d.end()
	default:
		if v, ok := digit(c); ok {
			d.group = d.group<<6 | v
			if d.have++; d.have == 4 {
				d.out = append(d.out, byte(d.group>>16), byte(d.group>>8), byte(d.group))
				d.have = 0
			}
		}
	}
}

// end ends a piece: two digits are one byte, three are two.
func (d *decoder) end() {
	switch d.have {
	case 2:
		d.out = append(d.out, byte(d.group>>4))
	case 3:
		d.out = append(d.out, byte(d.group>>10), byte(d.group>>2))
	}
	d.have = 0
}

func digit(c byte) (uint32, bool) {
	switch {
	case c >= 'A' && c <= 'Z':
		return uint32(c - 'A'), true
	case c >= 'a' && c <= 'z':
		return uint32(c-'a') + 26, true
	case c >= '0' && c <= '9':
		return uint32(c-'0') + 52, true
	case c == '+':
		return 62, true
	case c == '/':
		return 63, true
	}
	return 0, false
}
