package message

import (
	"bytes"
	"io"
)

// uuReader decodes uuencoded lines between "begin" and "end".
type uuReader struct {
	lines *Scanner
	out   []byte
	begun bool
}

// UUDecode decodes a uuencoded file.
func UUDecode(r io.Reader) io.ReadCloser { return io.NopCloser(newUUReader(r)) }

func newUUReader(r io.Reader) *uuReader {
	s := &Scanner{}
	s.Reset(r, 1)
	return &uuReader{lines: s}
}

func (u *uuReader) Read(p []byte) (int, error) {
	for len(u.out) == 0 {
		l, ok := u.lines.Next()
		if !ok || u.begun && bytes.Equal(l.Content(), []byte("end")) {
			if err := u.lines.Err(); err != nil {
				return 0, err
			}
			return 0, io.EOF
		}
		if !u.begun {
			u.begun = bytes.HasPrefix(l.Text, []byte("begin "))
			continue
		}
		u.out = decodeUU(u.out[:0], l.Content())
	}
	n := copy(p, u.out)
	u.out = u.out[n:]
	return n, nil
}

// decodeUU appends what one line encodes: its length, then letters of six bits.
func decodeUU(out, line []byte) []byte {
	if len(line) == 0 {
		return out
	}
	want := len(out) + int((line[0]-' ')&63)
	line = line[1:]
	for len(line) > 0 {
		var bits uint32
		for i := range 4 { // spaces at the end get lost on the way
			bits <<= 6
			if i < len(line) {
				bits |= uint32((line[i] - ' ') & 63)
			}
		}
		out = append(out, byte(bits>>16), byte(bits>>8), byte(bits))
		line = line[min(4, len(line)):]
	}
	return out[:min(len(out), want)]
}
