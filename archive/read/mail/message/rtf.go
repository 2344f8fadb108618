package message

import "encoding/binary"

// The two ways in which Outlook keeps rich text (MS-OXRTFCP).
const (
	rtfPacked   = 0x75465A4C // "LZFu"
	rtfUnpacked = 0x414C454D // "MELA"
)

// rtfDictionary is what the unpacked text may refer back to from the start.
const rtfDictionary = "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"

// mostRTF bounds what a packed text may become.
const mostRTF = 16 << 20

// unpackRTF unpacks compressed rich text, as far as it is sound.
func unpackRTF(b []byte) []byte {
	if len(b) < 16 {
		return nil
	}
	body := b[16:]
	switch binary.LittleEndian.Uint32(b[8:]) {
	case rtfUnpacked:
		return body
	case rtfPacked:
		return unpackLZFu(body)
	}
	return nil
}

func unpackLZFu(in []byte) (out []byte) {
	const size = 4096
	var window [size]byte
	at := copy(window[:], rtfDictionary)
	put := func(c byte) {
		out = append(out, c)
		window[at] = c
		at = (at + 1) % size
	}
	for len(in) > 0 && len(out) < mostRTF {
		flags := in[0]
		in = in[1:]
		for bit := range 8 {
			switch {
			case flags>>bit&1 == 0 && len(in) >= 1:
				put(in[0])
				in = in[1:]
			case flags>>bit&1 == 1 && len(in) >= 2:
				from, length := int(in[0])<<4|int(in[1])>>4, int(in[1]&15)+2
				in = in[2:]
				if from == at {
					return out
				}
				for i := range length {
					put(window[(from+i)%size])
				}
			default:
				return out
			}
		}
	}
	return out
}
