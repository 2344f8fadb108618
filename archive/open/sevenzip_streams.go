package open

import "encoding/binary"

// streams walks a StreamsInfo and returns its first folder.
func (c *counter) streams() (first packedHeader) {
	var folders []folder
	for id := c.byte(); id != idEnd && !c.bad; id = c.byte() {
		switch id {
		case idPack:
			first.position, first.packed = c.packInfo()
		case idUnpack:
			folders = c.unpackInfo()
		case idSub:
			c.subStreams(folders)
		default:
			c.bad = true
		}
	}
	if len(folders) > 0 {
		f := folders[0]
		first.method, first.properties, first.unpacked = f.method, f.properties, f.size
	}
	return first
}

func (c *counter) packInfo() (position, firstSize uint64) {
	position = c.number()
	n := c.count(len(c.b))
	for id := c.byte(); id != idEnd && !c.bad; id = c.byte() {
		switch id {
		case idSize:
			for i := range n {
				if size := c.number(); i == 0 {
					firstSize = size
				}
			}
		case idCRC:
			c.digests(n)
		default:
			c.bad = true
		}
	}
	return position, firstSize
}

// digests skips the CRC-32 of n things and returns which of them have one.
func (c *counter) digests(n int) []bool {
	defined := make([]bool, n)
	all := c.byte() != 0
	var bitsLeft byte
	for i := range defined {
		if !all && i%8 == 0 {
			bitsLeft = c.byte()
		}
		defined[i] = all || bitsLeft&(0x80>>(i%8)) != 0
		if defined[i] {
			c.skip(4)
		}
	}
	return defined
}

// folder is one packed block.
type folder struct {
	outputs            int
	size               uint64 // unpacked
	method, properties []byte // of its first coder
	digest             bool
}

func (c *counter) unpackInfo() []folder {
	if c.byte() != idFolder {
		c.bad = true
	}
	folders := make([]folder, c.count(len(c.b)))
	if c.byte() != 0 { // kept outside of the header: nobody does
		c.bad = true
	}
	for i := range folders {
		folders[i] = c.folder()
	}
	for id := c.byte(); id != idEnd && !c.bad; id = c.byte() {
		switch id {
		case idUnpackSize:
			for i := range folders {
				for j := range folders[i].outputs {
					if size := c.number(); j == 0 {
						folders[i].size = size
					}
				}
			}
		case idCRC:
			for i, has := range c.digests(len(folders)) {
				folders[i].digest = has
			}
		default:
			c.bad = true
		}
	}
	return folders
}

func (c *counter) folder() (f folder) {
	inputs := 0
	for i := range c.count(maxCoders) {
		flags := c.byte()
		method := c.skip(uint64(flags & 15))
		in, out := 1, 1
		if flags&0x10 != 0 {
			in, out = c.count(maxCoders), c.count(maxCoders)
		}
		inputs, f.outputs = inputs+in, f.outputs+out
		var properties []byte
		if flags&0x20 != 0 {
			properties = c.skip(c.number())
		}
		if i == 0 {
			f.method, f.properties = method, properties
		}
		c.memory(method, properties)
	}
	pairs := max(0, f.outputs-1)
	for range 2 * pairs {
		c.number()
	}
	if packed := inputs - pairs; packed < 1 || f.outputs < 1 {
		c.bad = true
	} else if packed > 1 {
		for range packed {
			c.number()
		}
	}
	return f
}

// memory turns bad when a coder asks for more than it may.
func (c *counter) memory(method, properties []byte) {
	switch string(method) {
	case "\x03\x01\x01", "\x03\x04\x01": // LZMA, PPMd: one byte, then the size
		if len(properties) < 5 || binary.LittleEndian.Uint32(properties[1:]) > maxDictionary {
			c.bad = true
		}
	case "\x21": // LZMA2: an exponent, 36 is 1 GiB
		if len(properties) < 1 || properties[0] > 36 {
			c.bad = true
		}
	}
}

// subStreams walks how the folders are cut into files.
func (c *counter) subStreams(folders []folder) {
	counts := make([]int, len(folders))
	for i := range counts {
		counts[i] = 1
	}
	total := len(folders)
	for id := c.byte(); id != idEnd && !c.bad; id = c.byte() {
		switch id {
		case idSubCount:
			total = c.subCounts(counts)
		case idSize:
			for _, n := range counts {
				for range n - 1 {
					c.number()
				}
			}
		case idCRC:
			for i, n := range counts {
				if n == 1 && folders[i].digest {
					total--
				}
			}
			c.digests(total)
		default:
			c.bad = true
		}
	}
}

func (c *counter) subCounts(counts []int) (total int) {
	for i := range counts {
		n := c.number()
		if n > uint64(c.entries-total) {
			c.bad = true
			n = 0
		}
		counts[i] = int(n)
		total += int(n)
	}
	return total
}
