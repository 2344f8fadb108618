package loosexml

import (
	"bytes"
	"io"
)

// windowSize bounds what is held of a file, and with it the length of a tag.
const windowSize = 64 << 10

// window is the part of a file that is at hand.
type window struct {
	r     io.Reader
	buf   []byte // grows to windowSize
	from  int    // buf[from:to] is at hand
	to    int
	at    int64 // the place of buf[from] in the file
	line  int   // of buf[from]
	err   error // why no more can be read
	empty int   // reads in a row that gave nothing
}

func newWindow(r io.Reader) window {
	return window{r: r, buf: make([]byte, windowSize), line: 1}
}

func (w *window) bytes() []byte { return w.buf[w.from:w.to] }

// more reads on, and reports whether more is at hand than before. It is false
// at the end of the file and when the window is full.
func (w *window) more() bool {
	if w.from > 0 {
		copy(w.buf, w.buf[w.from:w.to])
		w.to -= w.from
		w.from = 0
	}
	for w.err == nil && w.to < len(w.buf) {
		n, err := w.r.Read(w.buf[w.to:])
		w.to, w.err = w.to+n, err
		if n > 0 {
			w.empty = 0
			return true
		}
		if w.empty++; w.empty > 100 && w.err == nil {
			w.err = io.ErrNoProgress
		}
	}
	return false
}

// need tries to have n bytes at hand.
func (w *window) need(n int) bool {
	for w.to-w.from < n && w.more() {
	}
	return w.to-w.from >= n
}

// pass goes n bytes on.
func (w *window) pass(n int) {
	w.line += bytes.Count(w.buf[w.from:w.from+n], newline)
	w.from += n
	w.at += int64(n)
}

var newline = []byte{'\n'}

// passTo goes on behind the next mark, or to the end of the file.
func (w *window) passTo(mark string) {
	for {
		if i := bytes.Index(w.bytes(), []byte(mark)); i >= 0 {
			w.pass(i + len(mark))
			return
		}
		w.pass(max(0, len(w.bytes())-len(mark)+1))
		if !w.more() {
			w.pass(len(w.bytes()))
			return
		}
	}
}
