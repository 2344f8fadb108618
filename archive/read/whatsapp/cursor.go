package whatsapp

// cursor reads a line from left to right. After the first thing that is not
// there it is bad and stays so, so that a whole form can be read before asking.
type cursor struct {
	rest []byte
	bad  bool
}

// try consumes s if it is there, and says so.
func (c *cursor) try(s string) bool {
	if len(c.rest) < len(s) || string(c.rest[:len(s)]) != s {
		return false
	}
	c.rest = c.rest[len(s):]
	return true
}

// any consumes the first of the words that is there, and returns it.
func (c *cursor) any(words ...string) string {
	for _, w := range words {
		if c.try(w) {
			return w
		}
	}
	return ""
}

// next returns the byte that comes next, 0 at the end.
func (c *cursor) next() byte {
	if len(c.rest) == 0 {
		return 0
	}
	return c.rest[0]
}

// spaces skips spaces, also those that phones write before AM and PM, and
// invisible marks. It returns whether there were any.
func (c *cursor) spaces() bool {
	before := len(c.rest)
	for {
		switch b := c.next(); {
		case b == ' ':
			c.rest = c.rest[1:]
		case b < 0x80 || c.any("\u00A0", "\u202F", "\u2009", "\u3000", leftToRight, rightToLeft) == "":
			return len(c.rest) < before
		}
	}
}

// marks skips invisible marks, and says whether there were any.
func (c *cursor) marks() (found bool) {
	for c.next() >= 0x80 && c.any(leftToRight, rightToLeft, byteOrder) != "" {
		found = true
	}
	return found
}

// number consumes low to high digits, all that there are, and returns how many.
func (c *cursor) number(low, high int) (n, digits int) {
	for digits < len(c.rest) && digits <= high && isDigit(c.rest[digits]) {
		n = n*10 + int(c.rest[digits]-'0')
		digits++
	}
	c.bad = c.bad || digits < low || digits > high
	c.rest = c.rest[digits:]
	return n, digits
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }
