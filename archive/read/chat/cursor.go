package chat

// Cursor reads a line from left to right. After the first thing that is not
// there it is bad and stays so, so that a whole form can be read before asking.
type Cursor struct {
	Rest []byte // what was not read yet
	Bad  bool
}

// Try consumes s if it is there, and says so.
func (c *Cursor) Try(s string) bool {
	if len(c.Rest) < len(s) || string(c.Rest[:len(s)]) != s {
		return false
	}
	c.Rest = c.Rest[len(s):]
	return true
}

// Any consumes the first of the words that is there, and returns it; else "".
func (c *Cursor) Any(words ...string) string {
	for _, w := range words {
		if c.Try(w) {
			return w
		}
	}
	return ""
}

// Need is [Cursor.Any] for what has to be there.
func (c *Cursor) Need(words ...string) string {
	w := c.Any(words...)
	c.Bad = c.Bad || w == ""
	return w
}

// Next returns the byte that comes next, 0 at the end.
func (c *Cursor) Next() byte {
	if len(c.Rest) == 0 {
		return 0
	}
	return c.Rest[0]
}

// Number consumes low to high digits, all that there are, and returns how many.
func (c *Cursor) Number(low, high int) (n, digits int) {
	for digits < len(c.Rest) && digits <= high && IsDigit(c.Rest[digits]) {
		n = n*10 + int(c.Rest[digits]-'0')
		digits++
	}
	c.Bad = c.Bad || digits < low || digits > high
	c.Rest = c.Rest[digits:]
	return n, digits
}

// IsDigit reports whether b is 0 to 9.
func IsDigit(b byte) bool { return b >= '0' && b <= '9' }
