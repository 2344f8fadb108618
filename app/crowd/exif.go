package crowd

import (
	"encoding/binary"
	"time"
)

// Comment is a segment of a JPEG file that says something, and so makes its
// bytes unlike others.
func Comment(s string) []byte {
	return append([]byte{0xFF, 0xFE, byte((len(s) + 2) >> 8), byte(len(s) + 2)}, s...)
}

// Exif is the smallest APP1 segment with DateTimeOriginal.
func Exif(t time.Time) []byte {
	date := t.Format("2006:01:02 15:04:05") + "\x00"
	tiff := []byte("II*\x00\x08\x00\x00\x00")
	tiff = ifd(tiff, 0x8769, 4, 1, 26) // Exif IFD after this one
	tiff = ifd(tiff, 0x9003, 2, uint32(len(date)), 44)
	tiff = append(tiff, date...)
	body := append([]byte("Exif\x00\x00"), tiff...)
	return append([]byte{0xFF, 0xE1, byte((len(body) + 2) >> 8), byte(len(body) + 2)}, body...)
}

// ifd appends a directory of one entry.
func ifd(tiff []byte, tag, kind uint16, count, value uint32) []byte {
	tiff = binary.LittleEndian.AppendUint16(tiff, 1)
	tiff = binary.LittleEndian.AppendUint16(tiff, tag)
	tiff = binary.LittleEndian.AppendUint16(tiff, kind)
	tiff = binary.LittleEndian.AppendUint32(tiff, count)
	tiff = binary.LittleEndian.AppendUint32(tiff, value)
	return binary.LittleEndian.AppendUint32(tiff, 0)
}
