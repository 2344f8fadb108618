package pdftext

import (
	"bytes"
	"io"
	"strconv"

	"github.com/ledongthuc/pdf"
)

// bytesOf returns what a stream holds, most bytes of it; of a damaged one,
// what comes before the damage.
func bytesOf(stream pdf.Value, most int64) []byte {
	if stream.Kind() != pdf.Stream || stream.Key("DecodeParms").Key("Columns").Int64() > 1<<16 {
		return nil
	}
	r := stream.Reader()
	defer r.Close()
	b, _ := io.ReadAll(io.LimitReader(r, most))
	return b
}

// operand is what stands before an operator: a number, a name or string, or a
// list of them.
type operand struct {
	number float64
	text   string
	isText bool
	list   []operand
	isList bool
}

// mostOperands are kept before an operator; those of text need six.
const mostOperands = 16

// content reads a page's drawing operators (ISO 32000-1, 7.8.2).
type content struct {
	rest []byte
	args []operand
	list []operand // while it is open
	open bool
}

// each calls do for every operator until it returns false.
func (c *content) each(do func(op string, args []operand) bool) {
	for {
		c.rest = bytes.TrimLeft(c.rest, "\x00\t\n\f\r >)}{")
		if len(c.rest) == 0 {
			return
		}
		op := c.next()
		if op == "ID" {
			c.skipImage()
		}
		if op == "" {
			continue
		}
		if !do(op, c.args) {
			return
		}
		c.args, c.list, c.open = c.args[:0], nil, false
	}
}

// next reads one thing; it returns an operator, or "" when it was an operand.
func (c *content) next() string {
	switch c.rest[0] {
	case '%':
		c.rest = c.rest[lineEnd(c.rest):]
	case '(':
		c.push(operand{text: c.literal(), isText: true})
	case '<':
		c.hex()
	case '[':
		c.rest, c.list, c.open = c.rest[1:], nil, true
	case ']':
		c.rest, c.open = c.rest[1:], false
		c.push(operand{list: c.list, isList: true})
	case '/':
		c.rest = c.rest[1:]
		c.push(operand{text: c.word(), isText: true})
	default:
		word := c.word()
		if n, err := strconv.ParseFloat(word, 64); err == nil {
			c.push(operand{number: n})
			return ""
		}
		return word
	}
	return ""
}

func (c *content) push(o operand) {
	switch {
	case c.open:
		c.list = append(c.list, o)
	case len(c.args) < mostOperands:
		c.args = append(c.args, o)
	}
}

func lineEnd(b []byte) int {
	if i := bytes.IndexAny(b, "\r\n"); i >= 0 {
		return i
	}
	return len(b)
}

// word reads up to the next space or delimiter.
func (c *content) word() string {
	i := bytes.IndexAny(c.rest, "\x00\t\n\f\r ()<>[]{}/%")
	if i < 0 {
		i = len(c.rest)
	}
	word := string(c.rest[:i])
	c.rest = c.rest[i:]
	return word
}

// hex reads <48656C6C6F>; what is in a dictionary, <<…>>, are operands too.
func (c *content) hex() {
	if bytes.HasPrefix(c.rest, []byte("<<")) {
		c.rest = c.rest[2:]
		return
	}
	end := bytes.IndexByte(c.rest, '>')
	if end < 0 {
		end = len(c.rest)
	}
	c.push(operand{text: unhex(string(c.rest[1:end])), isText: true})
	c.rest = c.rest[end:]
}

// skipImage goes on behind the bytes of a picture in the page.
func (c *content) skipImage() {
	for _, end := range []string{"\nEI", " EI", "\rEI"} {
		if i := bytes.Index(c.rest, []byte(end)); i >= 0 {
			c.rest = c.rest[i+len(end):]
			return
		}
	}
	c.rest = nil
}

// literal reads (text), in which brackets may nest and \ escapes.
func (c *content) literal() string {
	var b []byte
	depth, i := 0, 0
	for ; i < len(c.rest); i++ {
		switch ch := c.rest[i]; {
		case ch == '\\' && i+1 < len(c.rest):
			n, escaped := escape(c.rest[i+1:])
			b, i = append(b, escaped...), i+n
			continue
		case ch == '(':
			if depth++; depth == 1 {
				continue
			}
		case ch == ')':
			if depth--; depth == 0 {
				c.rest = c.rest[i+1:]
				return string(b)
			}
		}
		b = append(b, c.rest[i])
	}
	c.rest = nil
	return string(b)
}

// escape reads what stands behind a \, and returns how long it is.
func escape(b []byte) (n int, escaped []byte) {
	switch b[0] {
	case 'n':
		return 1, []byte{'\n'}
	case 'r':
		return 1, []byte{'\r'}
	case 't', 'b', 'f':
		return 1, []byte{' '}
	case '\r', '\n':
		if bytes.HasPrefix(b, []byte("\r\n")) {
			return 2, nil
		}
		return 1, nil
	}
	var octal byte
	for n < 3 && n < len(b) && b[n] >= '0' && b[n] <= '7' {
		octal = octal<<3 | (b[n] - '0')
		n++
	}
	if n == 0 {
		return 1, b[:1]
	}
	return n, []byte{octal}
}
