package line

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

// need is any for what has to be there.
func (c *cursor) need(words ...string) string {
	w := c.any(words...)
	c.bad = c.bad || w == ""
	return w
}

// spaces skips spaces and returns how many there were; some locales write
// U+202F and its kin before AM and PM.
func (c *cursor) spaces() (n int) {
	for len(c.rest) > 0 {
		switch {
		case c.rest[0] == ' ':
			c.rest = c.rest[1:]
		case c.rest[0] < 0x80 || c.any("\u00A0", "\u202F", "\u2009", "\u3000") == "":
			return n
		}
		n++
	}
	return n
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

// digit reports whether a number comes next.
func (c *cursor) digit() bool { return len(c.rest) > 0 && isDigit(c.rest[0]) }

func isDigit(b byte) bool { return b >= '0' && b <= '9' }
