package whatsapp

import "dotori/archive/read/chat"

// cursor reads what the lines of chats are made of.
type cursor struct{ chat.Cursor }

// spaces skips spaces, also those that phones write before AM and PM, and
// invisible marks. It returns whether there were any.
func (c *cursor) spaces() bool {
	before := len(c.Rest)
	for {
		switch b := c.Next(); {
		case b == ' ':
			c.Rest = c.Rest[1:]
		case b < 0x80 || c.Any("\u00A0", "\u202F", "\u2009", "\u3000", leftToRight, rightToLeft) == "":
			return len(c.Rest) < before
		}
	}
}

// marks skips invisible marks, and says whether there were any.
func (c *cursor) marks() (found bool) {
	for c.Next() >= 0x80 && c.Any(leftToRight, rightToLeft, byteOrder) != "" {
		found = true
	}
	return found
}
