package sqldump

import "encoding/hex"

// mostCell is the length to which a value is kept; MySQL sends at most 1 GB,
// but what people write is shorter.
const mostCell = 32 << 20

// cell is a value in the data of its row.
type cell struct {
	start, end int
	null       bool // NULL, or not stated as a literal
}

// value passes one value of a row, and with keep appends it to the row's data.
// It stands before the comma or parenthesis behind it then.
func (p *parser) value(row *Row, keep bool) (cell, bool) {
	v := cell{start: len(row.data)}
	number := true // a bare word may still be the value
	for p.skipSpace() {
		switch c := p.peek(); {
		case c == ',' || c == ')':
			v.end = len(row.data)
			return v, true
		case c == ';':
			return v, false
		case c == '\'' || c == '"':
			p.pos++
			number = false
			if !p.text(row, c, keep) {
				return v, false
			}
		case c == '(':
			p.pos++
			v.null = true
			if p.skipList(); !p.accept(')') {
				return v, false
			}
		case isBare(c):
			number = p.bare(row, &v, keep, number)
		default:
			p.pos++
			v.null = true
		}
	}
	return v, false
}

// skipList passes the items of a list.
func (p *parser) skipList() {
	for p.skipItem() {
	}
}

// isBare reports the bytes of numbers and words.
func isBare(c byte) bool { return isLetter(c) || c == '.' || c == '-' || c == '+' }

// bare passes a number, NULL, 0x…, x'…', a charset before a string or a
// function's name.
func (p *parser) bare(row *Row, v *cell, keep, number bool) bool {
	start := len(row.data)
	n, first := p.bareWord(row, keep && number)
	word := row.data[start:]
	switch next := p.peek(); {
	case next == '\'' && n == 1 && (first == 'x' || first == 'X' || first == 'b' || first == 'B'):
		row.data = row.data[:start]
		return p.digits(row, keep, first|0x20)
	case first == '_' || next == '\'' && n == 1: // _utf8'…', N'…'
		row.data = row.data[:start]
		return number
	case len(word) > 2 && word[0] == '0' && word[1]|0x20 == 'x':
		row.data = unhex(row.data[:start], word[2:])
	case len(word) > 0 && !isNumber(word):
		row.data = row.data[:start]
		v.null = true
	}
	return false
}

// bareWord passes letters and digits; it returns how many, and the first.
func (p *parser) bareWord(row *Row, keep bool) (n int, first byte) {
	first = p.peek()
	for !p.done() && isBare(p.buf[p.pos]) {
		if keep && n < mostCell {
			row.data = append(row.data, p.buf[p.pos])
		}
		p.pos++
		n++
	}
	return n, first
}

func isNumber(word []byte) bool {
	c := word[0]
	return isDigit(c) || (c == '-' || c == '+' || c == '.') && len(word) > 1
}

// digits reads x'…' or b'…' behind its letter.
func (p *parser) digits(row *Row, keep bool, letter byte) bool {
	p.accept('\'')
	start := len(row.data)
	if !p.text(row, '\'', keep) || !keep {
		return false
	}
	digits := row.data[start:]
	if letter == 'x' {
		row.data = unhex(row.data[:start], digits)
		return false
	}
	n := byte(0)
	for _, d := range digits {
		n = n<<1 | d&1
	}
	row.data = append(row.data[:start], '0'+n/100, '0'+n/10%10, '0'+n%10)
	return false
}

// unhex appends the bytes that the digits mean to dst; both may share memory,
// since the digits are longer. What is not hexadecimal ends them.
func unhex(dst, digits []byte) []byte {
	start := len(dst)
	n, _ := hex.Decode(digits[:len(digits)/2], digits[:len(digits)/2*2])
	return append(dst[:start], digits[:n]...)
}
