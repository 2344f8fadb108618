package bmff

// cursor reads big-endian numbers from b; beyond its end it reads zeros and
// remembers that it did.
type cursor struct {
	b    []byte
	over bool
}

func (c *cursor) bytes(n int) []byte {
	if n < 0 || n > len(c.b) {
		c.b, c.over = nil, true
		return make([]byte, min(max(n, 0), 8))
	}
	head := c.b[:n]
	c.b = c.b[n:]
	return head
}

// uint reads a number of n bytes, 0 to 8.
func (c *cursor) uint(n int) uint64 {
	var v uint64
	for _, b := range c.bytes(n) {
		v = v<<8 | uint64(b)
	}
	return v
}

// versionFlags reads the head of a full box.
func (c *cursor) versionFlags() (version byte, flags uint32) {
	v := uint32(c.uint(4))
	return byte(v >> 24), v & 0xFFFFFF
}

// id reads an item id: 16 bits, or 32 in wide versions of the box.
func (c *cursor) id(wide bool) uint32 {
	if wide {
		return uint32(c.uint(4))
	}
	return uint32(c.uint(2))
}

// text reads up to and including a NUL.
func (c *cursor) text() string {
	for i, b := range c.b {
		if b == 0 {
			s := string(c.b[:i])
			c.b = c.b[i+1:]
			return s
		}
	}
	s := string(c.b)
	c.b = nil
	return s
}
