package line

import "dotori/archive/read/chat"

// cursor reads what the lines of chats are made of.
type cursor struct{ chat.Cursor }

// spaces skips spaces and returns how many there were; some locales write
// U+202F and its kin before AM and PM.
func (c *cursor) spaces() (n int) {
	for len(c.Rest) > 0 {
		switch {
		case c.Rest[0] == ' ':
			c.Rest = c.Rest[1:]
		case c.Rest[0] < 0x80 || c.Any("\u00A0", "\u202F", "\u2009", "\u3000") == "":
			return n
		}
		n++
	}
	return n
}

// digit reports whether a number comes next.
func (c *cursor) digit() bool { return len(c.Rest) > 0 && chat.IsDigit(c.Rest[0]) }
