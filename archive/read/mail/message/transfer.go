package message

import (
	"bytes"
	"io"
)

// decodeBase64 decodes all of b; see base64Reader.
func decodeBase64(b []byte) []byte {
	var d base64Reader
	return d.flush(d.decode(make([]byte, 0, len(b)*3/4+2), b))
}

// base64Reader decodes base64 as it is found: with or without padding, with
// line ends, spaces and junk inside, several pieces behind each other.
type base64Reader struct {
	r    io.Reader
	in   [4096]byte
	out  []byte // decoded and not yet read
	keep [4096]byte
	bits uint32
	n    int // sextets in bits
	err  error
}

func (d *base64Reader) Read(p []byte) (int, error) {
	for len(d.out) == 0 && d.err == nil {
		var n int
		n, d.err = d.r.Read(d.in[:])
		d.out = d.decode(d.keep[:0], d.in[:n])
		if d.err == io.EOF {
			d.out = d.flush(d.out)
		}
	}
	n := copy(p, d.out)
	d.out = d.out[n:]
	if n > 0 || d.err == nil {
		return n, nil
	}
	return 0, d.err
}

func (d *base64Reader) decode(out, in []byte) []byte {
	for _, c := range in {
		v := sextets[c]
		switch {
		case v < 64:
			d.bits = d.bits<<6 | uint32(v)
			if d.n++; d.n == 4 {
				out = append(out, byte(d.bits>>16), byte(d.bits>>8), byte(d.bits))
				d.n = 0
			}
		case c == '=':
			out = d.flush(out)
		}
	}
	return out
}

// flush gives out what a group that ended early holds.
func (d *base64Reader) flush(out []byte) []byte {
	switch d.n {
	case 2:
		out = append(out, byte(d.bits>>4))
	case 3:
		out = append(out, byte(d.bits>>10), byte(d.bits>>2))
	}
	d.n = 0
	return out
}

// sextets are the values of base64's letters; 255 for all other bytes.
var sextets = func() (t [256]byte) {
	for i := range t {
		t[i] = 255
	}
	for i, c := range []byte("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/") {
		t[c] = byte(i)
	}
	return t
}()

// decodeQuoted appends quoted-printable text to out, decoded. What is no
// escape stays as it is.
func decodeQuoted(out, in []byte) []byte {
	for len(in) > 0 {
		i := bytes.IndexByte(in, '=')
		if i < 0 {
			return append(out, in...)
		}
		out, in = append(out, in[:i]...), in[i+1:]
		if len(in) >= 2 && isHex(in[0]) && isHex(in[1]) {
			out, in = append(out, unhex(in[0])<<4|unhex(in[1])), in[2:]
			continue
		}
		if n, ok := softBreak(in); ok {
			in = in[n:]
			continue
		}
		out = append(out, '=')
	}
	return out
}

// softBreak returns the length of the line end behind a "=", with the spaces
// that gateways put before it; false when a line does not end there.
func softBreak(in []byte) (n int, ok bool) {
	for n < len(in) && (in[n] == ' ' || in[n] == '\t') {
		n++
	}
	if n < len(in) && in[n] != '\r' && in[n] != '\n' {
		return 0, false
	}
	return n + lineLength(in[n:]), true
}

func unhex(c byte) byte {
	switch {
	case c <= '9':
		return c - '0'
	case c <= 'F':
		return c - 'A' + 10
	}
	return c - 'a' + 10
}

// quotedReader decodes a stream of quoted-printable line by line.
type quotedReader struct {
	lines *Scanner
	out   []byte
	carry []byte // the escape that a piece of a very long line ends in
}

func newQuotedReader(r io.Reader) *quotedReader {
	s := &Scanner{}
	s.Reset(r, 1)
	return &quotedReader{lines: s}
}

func (q *quotedReader) Read(p []byte) (int, error) {
	for len(q.out) == 0 {
		l, ok := q.lines.Next()
		if !ok && len(q.carry) == 0 {
			if err := q.lines.Err(); err != nil {
				return 0, err
			}
			return 0, io.EOF
		}
		in := l.Text
		if len(q.carry) > 0 {
			in, q.carry = append(q.carry, in...), nil
		}
		if cut := bytes.LastIndexByte(in[max(0, len(in)-2):], '='); ok && cut >= 0 {
			cut += max(0, len(in)-2)
			in, q.carry = in[:cut], bytes.Clone(in[cut:])
		}
		q.out = decodeQuoted(q.out[:0], in)
	}
	n := copy(p, q.out)
	q.out = q.out[n:]
	return n, nil
}
