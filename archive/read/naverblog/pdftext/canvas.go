package pdftext

import (
	"math"
	"unicode"
	"unicode/utf8"

	"github.com/ledongthuc/pdf"
)

// matrix maps x, y to a*x+c*y+e, b*x+d*y+f.
type matrix struct{ a, b, c, d, e, f float64 }

func identity() matrix { return matrix{a: 1, d: 1} }

// then is m followed by n.
func (m matrix) then(n matrix) matrix {
	return matrix{
		m.a*n.a + m.b*n.c, m.a*n.b + m.b*n.d,
		m.c*n.a + m.d*n.c, m.c*n.b + m.d*n.d,
		m.e*n.a + m.f*n.c + n.e, m.e*n.b + m.f*n.d + n.f,
	}
}

// canvas is a page, or a form on it, while it is drawn.
type canvas struct {
	*extraction
	resources pdf.Value
	page      matrix   // of the page's coordinates
	saved     []matrix // by q
	text      matrix   // where the next text is drawn
	line      matrix   // where the line began
	leading   float64
	font      *font
	size      float64
	depth     int
	streams   int

	drawn bool
	x, y  float64 // where the last text ended
}

// draw takes one stream apart. A damaged one ends where it is damaged.
func (c *canvas) draw(stream pdf.Value) {
	defer func() { _ = recover() }()
	if c.streams++; c.streams > mostStreams || c.depth > deepest {
		return
	}
	drawing := content{rest: bytesOf(stream, longest)}
	drawing.each(func(op string, args []operand) bool {
		c.do(op, args)
		return !c.full()
	})
}

// do follows the operators that place text (ISO 32000-1, tables 57, 103-109).
func (c *canvas) do(op string, args []operand) {
	n := func(i int) float64 {
		if i < len(args) {
			return args[i].number
		}
		return 0
	}
	whole := matrix{n(0), n(1), n(2), n(3), n(4), n(5)}
	switch op {
	case "q":
		if len(c.saved) < mostStreams {
			c.saved = append(c.saved, c.page)
		}
	case "Q":
		if last := len(c.saved) - 1; last >= 0 {
			c.page, c.saved = c.saved[last], c.saved[:last]
		}
	case "cm":
		c.page = whole.then(c.page)
	case "Do":
		if len(args) > 0 {
			c.form(c.resources.Key("XObject").Key(args[0].text))
		}
	default:
		c.write(op, args, whole)
	}
}

// write follows the operators inside BT and ET.
func (c *canvas) write(op string, args []operand, m matrix) {
	switch op {
	case "BT":
		c.text, c.line = identity(), identity()
	case "Tm":
		c.text, c.line = m, m
	case "Td":
		c.move(m.a, m.b)
	case "TD":
		c.leading = -m.b
		c.move(m.a, m.b)
	case "T*":
		c.move(0, -c.leading)
	case "TL":
		c.leading = m.a
	case "Tf":
		if len(args) > 0 {
			c.font, c.size = c.fontOf(c.resources.Key("Font").Key(args[0].text)), m.b
		}
	case "Tj", "TJ", "'", `"`:
		c.showing(op, args)
	}
}

func (c *canvas) move(x, y float64) {
	c.line = matrix{1, 0, 0, 1, x, y}.then(c.line)
	c.text = c.line
}

// showing draws strings; numbers between them are gaps in thousandths.
func (c *canvas) showing(op string, args []operand) {
	if len(args) == 0 {
		return
	}
	last := args[len(args)-1]
	if op == "'" || op == `"` {
		c.move(0, -c.leading)
	}
	if !last.isList {
		c.show(last.text)
		return
	}
	for _, part := range last.list {
		if part.isText {
			c.show(part.text)
		} else {
			gap := -part.number / 1000 * c.size
			c.text = matrix{1, 0, 0, 1, gap, 0}.then(c.text)
		}
	}
}

// show writes a string where it is drawn: after a line break when that is
// above or below the last, after a space when it is far to its right.
func (c *canvas) show(raw string) {
	s := c.font.decode(raw)
	if s == "" {
		return
	}
	at := c.text.then(c.page)
	em := math.Max(math.Abs(c.size)*math.Hypot(at.c, at.d), 0.1)
	switch {
	case !c.drawn:
	case math.Abs(at.f-c.y) > em/2:
		c.out.WriteByte('\n')
	case at.e > c.x+em || at.e < c.x-2*em:
		c.out.WriteByte(' ')
	}
	c.out.WriteString(s)
	width := widthOf(s) * c.size
	c.text = matrix{1, 0, 0, 1, width, 0}.then(c.text)
	end := c.text.then(c.page)
	c.drawn, c.x, c.y = true, end.e, end.f
}

// widthOf guesses the width of a string in ems: Korean letters are as wide as
// they are high, others about half.
func widthOf(s string) (ems float64) {
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			ems += 0.5
		case !unicode.IsControl(r):
			ems += 0.95
		}
	}
	return ems
}

// form draws a part that pages share.
func (c *canvas) form(x pdf.Value) {
	if x.Kind() != pdf.Stream || x.Key("Subtype").Name() != "Form" {
		return
	}
	inner := *c
	inner.depth++
	inner.saved = nil
	if own := x.Key("Resources"); own.Kind() == pdf.Dict {
		inner.resources = own
	}
	if m := x.Key("Matrix"); m.Len() == 6 {
		inner.page = matrix{m.Index(0).Float64(), m.Index(1).Float64(), m.Index(2).Float64(), m.Index(3).Float64(), m.Index(4).Float64(), m.Index(5).Float64()}.then(c.page)
	}
	inner.draw(x)
	c.streams, c.drawn, c.x, c.y = inner.streams, inner.drawn, inner.x, inner.y
}
