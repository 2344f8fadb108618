package thumbnail

import "encoding/binary"

// isProgressive looks for the frame marker of a JPEG. What it cannot find
// counts as not progressive; the decoder will refuse it anyway.
func isProgressive(s source) bool {
	at := int64(2)
	for range 1000 {
		var h [4]byte
		if _, err := s.r.ReadAt(h[:], at); err != nil || h[0] != 0xFF {
			return false
		}
		switch h[1] {
		case 0xC2, 0xC6, 0xCA, 0xCE:
			return true
		case 0xC0, 0xC1, 0xC3, 0xC5, 0xC7, 0xC9, 0xCB, 0xDA:
			return false
		case 0xFF:
			at++
			continue
		}
		at += 2 + int64(binary.BigEndian.Uint16(h[2:]))
	}
	return false
}
