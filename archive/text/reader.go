package text

import (
	"bytes"
	"io"
	"slices"
	"unicode/utf8"
)

// headSize is how much of a stream decides its charset.
const headSize = 1 << 20

// NewReader is [Decode] for streams of any length: it yields UTF-8 without
// byte order mark and needs about 1 MiB. The first MiB decides the charset; when
// that is plain ASCII it is reported as UTF-8 and the first other byte decides.
// Errors of r come out after everything that was read before them.
func NewReader(r io.Reader) (io.Reader, string) {
	head, err := io.ReadAll(io.LimitReader(r, headSize))
	rest := r
	if err != nil {
		rest = failing{err}
	}
	whole := len(head) < headSize
	sample := head
	if !whole {
		sample = head[:completeRunes(head)]
	}
	charset, mark := detect(sample)
	in := io.MultiReader(bytes.NewReader(head[mark:]), rest)
	if !whole && mark == 0 && firstHigh(head) == len(head) {
		return &asciiReader{in: in}, UTF8
	}
	return decoder(charset).Reader(in), charset
}

// completeRunes returns the length of b without a UTF-8 sequence cut at its end.
func completeRunes(b []byte) int {
	for n := len(b) - 1; n >= 0 && n >= len(b)-utf8.UTFMax; n-- {
		if utf8.RuneStart(b[n]) {
			if utf8.FullRune(b[n:]) {
				break
			}
			return n
		}
	}
	return len(b)
}

// firstHigh returns the index of the first byte that is not ASCII, or len(b).
func firstHigh(b []byte) int {
	i := slices.IndexFunc(b, func(c byte) bool { return c >= utf8.RuneSelf })
	if i < 0 {
		return len(b)
	}
	return i
}

// asciiReader passes ASCII on until the first other byte, and decides there:
// a dump may be English for a long time before its first Korean row.
type asciiReader struct {
	in   io.Reader
	rest io.Reader // decodes everything from the first high byte on
}

func (a *asciiReader) Read(p []byte) (int, error) {
	if a.rest != nil {
		return a.rest.Read(p)
	}
	n, err := a.in.Read(p)
	high := firstHigh(p[:n])
	if high == n {
		return n, err
	}
	tail := a.in
	if err != nil {
		tail = failing{err}
	}
	a.rest, _ = NewReader(io.MultiReader(bytes.NewReader(bytes.Clone(p[high:n])), tail))
	if high > 0 {
		return high, nil
	}
	return a.rest.Read(p)
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }
