package media

import "encoding/binary"

// What goexif is given at most: it turns every value into Go numbers, and
// trusts counts so far that a crafted file could claim gigabytes.
const (
	maxDirectories = 32
	maxNumbers     = 4096
)

// Tags that point to further directories.
const (
	tagExif    = 0x8769
	tagGPS     = 0x8825
	tagInterop = 0xA005
)

var tiffSizes = [...]uint64{1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8}

// repairTIFF changes a block of EXIF in place so that goexif reads what is
// good in it: entries that point outside become void, directories that run
// over the end are shortened, loops are cut. It reports whether b can be read.
func repairTIFF(b []byte) bool {
	if len(b) < 8 {
		return false
	}
	r := tiffRepair{b: b, order: binary.ByteOrder(binary.LittleEndian)}
	switch string(b[:4]) {
	case "II*\x00":
	case "MM\x00*":
		r.order = binary.BigEndian
	default:
		return false
	}
	// Directories may overlap, so that mending one spoils another: go on until
	// a round finds nothing to mend.
	for range 4 {
		if r.mended = false; !r.round() {
			return false
		}
		if !r.mended {
			return true
		}
	}
	return false
}

type tiffRepair struct {
	b      []byte
	order  binary.ByteOrder
	seen   map[uint32]bool
	mended bool
}

func (r *tiffRepair) round() bool {
	r.seen = map[uint32]bool{}
	first := r.order.Uint32(r.b[4:])
	if !r.fits(first) {
		return false
	}
	r.chain(first)
	return true
}

// fits reports whether a directory may begin at the offset.
func (r *tiffRepair) fits(offset uint32) bool {
	return offset >= 8 && int64(offset)+6 <= int64(len(r.b)) && offset < 1<<31
}

// chain mends the directories that follow one another from offset.
func (r *tiffRepair) chain(offset uint32) {
	for {
		r.seen[offset] = true
		next := r.directory(offset)
		following := r.order.Uint32(r.b[next:])
		if following == 0 {
			return
		}
		if r.seen[following] || !r.fits(following) || len(r.seen) >= maxDirectories {
			r.put32(next, 0)
			return
		}
		offset = following
	}
}

// directory mends the entries of one directory and returns the place of the
// pointer to the next.
func (r *tiffRepair) directory(offset uint32) int {
	at := int(offset) + 2
	n := int(r.order.Uint16(r.b[offset:]))
	if room := (len(r.b) - at - 4) / 12; n > room {
		n = room
		r.put16(int(offset), uint16(n))
	}
	for range n {
		r.entry(at)
		at += 12
	}
	return at
}

func (r *tiffRepair) entry(at int) {
	id, typ, count := r.order.Uint16(r.b[at:]), r.order.Uint16(r.b[at+2:]), r.order.Uint32(r.b[at+4:])
	value := r.order.Uint32(r.b[at+8:])
	size := uint64(0)
	if int(typ) < len(tiffSizes) {
		size = tiffSizes[typ] * uint64(count)
	}
	textual := typ == 1 || typ == 2 || typ == 6 || typ == 7
	switch {
	case size == 0, size > 4 && uint64(value)+size > uint64(len(r.b)), !textual && count > maxNumbers:
		r.void(at)
	case (typ == 1 || typ == 6) && count > maxNumbers:
		r.put16(at+2, 7) // bytes that goexif leaves alone
	case id == tagExif || id == tagGPS || id == tagInterop:
		r.pointer(at, value)
	}
}

func (r *tiffRepair) pointer(at int, value uint32) {
	switch {
	case r.seen[value]:
		// One directory under two names is read once more by goexif, no deeper.
	case !r.fits(value) || len(r.seen) >= maxDirectories:
		r.void(at)
	default:
		r.chain(value)
	}
}

// void makes an entry that means nothing: tag 0 with one byte.
func (r *tiffRepair) void(at int) {
	r.put16(at, 0)
	r.put16(at+2, 1)
	r.put32(at+4, 1)
}

func (r *tiffRepair) put16(at int, v uint16) {
	if r.order.Uint16(r.b[at:]) != v {
		r.order.PutUint16(r.b[at:], v)
		r.mended = true
	}
}

func (r *tiffRepair) put32(at int, v uint32) {
	if r.order.Uint32(r.b[at:]) != v {
		r.order.PutUint32(r.b[at:], v)
		r.mended = true
	}
}
