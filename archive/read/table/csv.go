package table

import (
	"bytes"
	"io"

	"dotori/archive"
	"dotori/archive/text"
)

const (
	largestRow = 16 << 20  // bytes; descriptions of goods hold whole pages
	chunk      = 256 << 10 // bytes read at once
)

// csvSource reads separated values. Its buffer holds the row that is being
// read, so that a quotation mark which nothing closes costs one row, not the
// rest of the file.
type csvSource struct {
	file      io.Closer
	in        io.Reader // UTF-8
	err       error     // of in; io.EOF at its end
	buf       []byte
	start     int // of what is not yet taken
	separator byte
	line      int
	columns   int  // of the last row
	torn      int  // as many bytes from start hold no cells of several lines
	long      bool // the row was too long: told, but not yet taken
	skipping  bool // what is left of its line
}

func newCSV(f io.ReadCloser) *csvSource {
	in, _ := text.NewReader(f)
	c := &csvSource{file: f, in: in, line: 1}
	c.fill()
	c.separator = separatorOf(c.buf)
	if bytes.HasPrefix(c.buf, []byte("sep=")) { // Excel's own way to name it
		c.skipping = true
	}
	return c
}

func (c *csvSource) Close() error { return c.file.Close() }

func (c *csvSource) rest() []byte { return c.buf[c.start:] }

// next looks for the end of the row first, reading on only until it is found.
func (c *csvSource) next() (Row, error) {
	for c.skipping {
		c.skip()
	}
	s := scan{separator: c.separator, oneLine: c.torn > 0}
	for {
		n, found := s.end(c.rest(), c.err != nil)
		switch full := len(c.rest()) >= largestRow; {
		case found:
			return c.take(n), nil
		case !full && c.err == nil:
			c.fill()
		case s.quoted && !s.oneLine:
			return Row{}, c.mend(s.opened)
		case full && !c.long:
			c.long = true
			return Row{}, &archive.Warning{Line: c.line, Reason: "A row is too long; its end was left out."}
		case len(c.rest()) > 0:
			c.skipping, c.long = c.long, false
			return c.take(len(c.rest())), nil
		default:
			return Row{}, c.err
		}
	}
}

// fill reads on.
func (c *csvSource) fill() {
	n := copy(c.buf, c.rest())
	c.buf, c.start = append(c.buf[:n], make([]byte, chunk)...), 0
	read, err := c.in.Read(c.buf[n:])
	c.buf, c.err = c.buf[:n+read], err
}

// take makes a row of the next n bytes.
func (c *csvSource) take(n int) Row {
	b := c.rest()[:n]
	row := Row{Line: c.line, Cells: make([]string, 0, c.columns)}
	row.Cells = split(row.Cells, string(bytes.TrimRight(b, "\r\n")), c.separator)
	c.columns = len(row.Cells)
	c.drop(n)
	return row
}

func (c *csvSource) drop(n int) {
	b := c.rest()[:n]
	c.line += bytes.Count(b, []byte("\n"))
	if bytes.HasSuffix(b, []byte("\r")) {
		c.line++
	}
	c.start += n
	c.torn = max(0, c.torn-n)
}

// mend goes on from a quotation mark that nothing closes: what was searched in
// vain is read anew, with cells that end where their lines do.
func (c *csvSource) mend(opened int) error {
	c.torn = len(c.rest())
	return &archive.Warning{
		Line:   c.line + bytes.Count(c.rest()[:opened], []byte("\n")),
		Reason: "A quotation mark is not closed; the row was ended where its line ends.",
	}
}

// skip leaves out what is left of a line.
func (c *csvSource) skip() {
	i := bytes.IndexByte(c.rest(), '\n')
	switch {
	case i >= 0:
		c.drop(i + 1)
		c.skipping = false
	case c.err != nil:
		c.drop(len(c.rest()))
		c.skipping = false
	default:
		c.drop(len(c.rest()))
		c.fill()
	}
}

// Beginning returns the headings of a CSV of which only the first bytes are at
// hand, for detection; false when it has none or is no CSV.
func Beginning(head []byte) (Head, bool) {
	if k, err := kindOf(head); k != plain || err != nil {
		return Head{}, false
	}
	t := &Table{source: newCSV(io.NopCloser(bytes.NewReader(head)))}
	return t.Head, t.readHead() == nil
}
