package open

import (
	"math/bits"
)

// counter walks a 7z header and turns bad at the first count that its length
// cannot hold. After that it reads zeros.
type counter struct {
	b       []byte
	entries int
	bad     bool
}

func (c *counter) byte() byte {
	if len(c.b) == 0 {
		c.bad = true
		return 0
	}
	v := c.b[0]
	c.b = c.b[1:]
	return v
}

// number reads an integer whose length stands in its first byte's leading ones.
func (c *counter) number() uint64 {
	first := c.byte()
	n := bits.LeadingZeros8(^first)
	var v uint64
	for i := range n {
		v |= uint64(c.byte()) << (8 * i)
	}
	if n < 7 {
		v |= uint64(first&(1<<(7-n)-1)) << (8 * n)
	}
	return v
}

// count reads a number of things that each take at least one byte of the rest.
func (c *counter) count(most int) int {
	n := c.number()
	if n > uint64(most) || n > uint64(len(c.b)) {
		c.bad = true
		return 0
	}
	return int(n)
}

func (c *counter) skip(n uint64) []byte {
	if n > uint64(len(c.b)) {
		c.bad = true
		c.b = nil
		return nil
	}
	skipped := c.b[:n]
	c.b = c.b[n:]
	return skipped
}

// header walks what follows the id of a header.
func (c *counter) header() {
	for id := c.byte(); id != idEnd && !c.bad; id = c.byte() {
		switch id {
		case idProperties:
			c.properties()
		case idAdditional, idMain:
			c.streams()
		case idFiles:
			if c.number() > uint64(c.entries) {
				c.bad = true
			}
			c.properties()
		default:
			c.bad = true
		}
	}
}

// properties skips a list of ids, each with its length.
func (c *counter) properties() {
	for c.byte() != idEnd && !c.bad {
		c.skip(c.number())
	}
}
