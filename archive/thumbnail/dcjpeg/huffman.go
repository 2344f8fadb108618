package dcjpeg

// lookBits is how many bits a table looks at once; few codes are longer.
const lookBits = 12

// table decodes the symbols of one Huffman table. look gives for the next
// bits the symbol and the length of its code; length 0 means a longer code.
type table struct {
	look   [1 << lookBits]code
	limit  [18]uint32 // left-aligned 16-bit codes of a length are below it
	offset [17]int    // from a code of a length to its place in values
	values []byte
}

type code struct{ length, symbol uint8 }

// newTable builds a table from the counts of codes of 1..16 bits and their
// symbols, as DHT gives them. It returns nil when they contradict themselves.
func newTable(counts []byte, values []byte) *table {
	t := &table{values: values}
	next, place := uint32(0), 0
	for length := 1; length <= 16; length++ {
		n := int(counts[length-1])
		t.offset[length] = place - int(next)
		if length <= lookBits {
			t.enter(length, next, values[place:place+n])
		}
		next += uint32(n)
		place += n
		if next > 1<<length {
			return nil
		}
		t.limit[length] = next << (16 - length)
		next <<= 1
	}
	return t
}

// enter fills the look-up table with codes of one length.
func (t *table) enter(length int, first uint32, symbols []byte) {
	span := 1 << (lookBits - length)
	for i, symbol := range symbols {
		at := (int(first) + i) << (lookBits - length)
		if at+span > len(t.look) {
			return // newTable will refuse it
		}
		for j := range span {
			t.look[at+j] = code{uint8(length), symbol}
		}
	}
}

// long decodes a code at the left of buf that the look-up table does not hold. A code that does
// not exist counts as 16 bits of symbol 0, which ends the block.
func (t *table) long(buf uint64) code {
	next := uint32(buf >> 48)
	for length := lookBits + 1; length <= 16; length++ {
		if next < t.limit[length] {
			place := t.offset[length] + int(next>>(16-length))
			if place >= 0 && place < len(t.values) {
				return code{uint8(length), t.values[place]}
			}
		}
	}
	return code{16, 0}
}

// symbol reads one symbol. There must be 16 bits.
func (t *table) symbol(b *bits) uint8 {
	c := t.look[b.buf>>(64-lookBits)]
	if c.length == 0 {
		c = t.long(b.buf)
	}
	b.skip(int(c.length))
	return c.symbol
}
