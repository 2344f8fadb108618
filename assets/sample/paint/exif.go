package main

import (
	"encoding/binary"
	"math"
)

// exif is what a camera says of a picture.
type exif struct {
	maker, model string
	taken        string // "2005:10:03 14:20:05", the camera's wall clock
	offset       string // "+09:00"; cameras before 2016 do not know it
	latitude     float64
	longitude    float64 // east; 0 together with latitude: no GPS
}

// insert puts an APP1 segment behind the JPEG's first marker.
func (e exif) insert(jpeg []byte) []byte {
	if e.taken == "" {
		return jpeg
	}
	body := append([]byte("Exif\x00\x00"), e.tiff()...)
	segment := binary.BigEndian.AppendUint16([]byte{0xFF, 0xE1}, uint16(len(body)+2))
	out := append([]byte{}, jpeg[:2]...)
	return append(append(append(out, segment...), body...), jpeg[2:]...)
}

// The types of TIFF fields that are used here.
const (
	ascii    = 2
	short    = 3
	long     = 4
	rational = 5
	unknown  = 7
)

// field is one entry of a TIFF directory.
type field struct {
	tag, kind uint16
	count     uint32
	value     []byte
}

func text(tag uint16, s string) field {
	return field{tag, ascii, uint32(len(s) + 1), append([]byte(s), 0)}
}

func number(tag uint16, v uint32) field {
	return field{tag, long, 1, binary.LittleEndian.AppendUint32(nil, v)}
}

// degrees writes an angle as degrees, minutes and hundredths of seconds.
func degrees(tag uint16, v float64) field {
	hundredths := uint32(math.Round(math.Abs(v) * 3600 * 100))
	var b []byte
	for _, part := range [][2]uint32{{hundredths / 360000, 1}, {hundredths / 6000 % 60, 1}, {hundredths % 6000, 100}} {
		b = binary.LittleEndian.AppendUint32(b, part[0])
		b = binary.LittleEndian.AppendUint32(b, part[1])
	}
	return field{tag, rational, 3, b}
}

// tiff builds the directories one behind the other: the picture's, the
// camera's, the place's. Their offsets depend on each other's lengths, so the
// first is built once with zeros to learn its own.
func (e exif) tiff() []byte {
	camera := []field{{0x9000, unknown, 4, []byte("0230")}, text(0x9003, e.taken), text(0x9004, e.taken)}
	if e.offset != "" {
		camera = append(camera, text(0x9011, e.offset))
	}
	place := []field{{0x0000, 1, 4, []byte{2, 3, 0, 0}}, text(0x0001, "N"), degrees(0x0002, e.latitude), text(0x0003, "E"), degrees(0x0004, e.longitude)}
	picture := func(cameraAt, placeAt uint32) []field {
		f := []field{text(0x010F, e.maker), text(0x0110, e.model), {0x0112, short, 1, []byte{1, 0}}, text(0x0132, e.taken), number(0x8769, cameraAt)}
		if e.latitude != 0 {
			f = append(f, number(0x8825, placeAt))
		}
		return f
	}
	const header = 8
	cameraAt := uint32(header + len(directory(header, picture(0, 0))))
	placeAt := cameraAt + uint32(len(directory(cameraAt, camera)))
	out := []byte("II*\x00\x08\x00\x00\x00")
	out = append(out, directory(header, picture(cameraAt, placeAt))...)
	out = append(out, directory(cameraAt, camera)...)
	if e.latitude != 0 {
		out = append(out, directory(placeAt, place)...)
	}
	return out
}

// directory writes fields, in order of their tags, for a place in the file.
// Values longer than four bytes follow behind it.
func directory(at uint32, fields []field) []byte {
	le := binary.LittleEndian
	out := le.AppendUint16(nil, uint16(len(fields)))
	behind := at + 2 + 12*uint32(len(fields)) + 4
	var values []byte
	for _, f := range fields {
		out = le.AppendUint32(le.AppendUint16(le.AppendUint16(out, f.tag), f.kind), f.count)
		if len(f.value) <= 4 {
			out = append(append(out, f.value...), make([]byte, 4-len(f.value))...)
			continue
		}
		out = le.AppendUint32(out, behind+uint32(len(values)))
		values = append(values, f.value...)
		if len(values)%2 == 1 {
			values = append(values, 0)
		}
	}
	return append(le.AppendUint32(out, 0), values...)
}
