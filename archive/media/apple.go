package media

import (
	"bytes"
	"encoding/binary"
	"strings"
)

const appleMark = "Apple iOS\x00\x00\x01MM"

// appleContentID finds the ContentIdentifier (tag 0x0011 of Apple's maker
// note) in a block of EXIF. Its offsets count from the beginning of the note.
func appleContentID(exif []byte) string {
	at := bytes.Index(exif, []byte(appleMark))
	if at < 0 {
		return ""
	}
	note := exif[at:]
	entries := note[len(appleMark):]
	if len(entries) < 2 {
		return ""
	}
	n := int(binary.BigEndian.Uint16(entries))
	for entries = entries[2:]; n > 0 && len(entries) >= 12; entries, n = entries[12:], n-1 {
		if binary.BigEndian.Uint16(entries) != 0x0011 {
			continue
		}
		size, offset := int64(binary.BigEndian.Uint32(entries[4:])), int64(binary.BigEndian.Uint32(entries[8:]))
		if size > 4 && offset+size <= int64(len(note)) {
			return strings.TrimRight(string(note[offset:offset+size]), "\x00")
		}
	}
	return ""
}
