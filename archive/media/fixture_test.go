package media

import (
	"bytes"
	"context"
	"encoding/binary"
	"testing"
)

// entry is a tag of a directory in a fixture: text, numbers or raw bytes.
type entry struct {
	id    uint16
	value any // string, []uint16, []uint32, [][2]uint32 (rationals), []byte (undefined), directory
}

type directory []entry

// exifBlock writes the directories as a little-endian TIFF.
func exifBlock(ifd0 directory) []byte {
	b := []byte("II*\x00\x08\x00\x00\x00")
	return writeDirectory(b, ifd0)
}

// writeDirectory appends a directory, then the values that do not fit into it.
func writeDirectory(b []byte, d directory) []byte {
	le := binary.LittleEndian
	b = le.AppendUint16(b, uint16(len(d)))
	at := len(b)
	b = append(b, make([]byte, 12*len(d)+4)...)
	for i, e := range d {
		typ, count, value := encodeValue(e.value)
		slot := b[at+12*i:]
		le.PutUint16(slot, e.id)
		if sub, ok := e.value.(directory); ok {
			le.PutUint16(slot[2:], 4)
			le.PutUint32(slot[4:], 1)
			le.PutUint32(slot[8:], uint32(len(b)))
			b = writeDirectory(b, sub)
			continue
		}
		le.PutUint16(slot[2:], typ)
		le.PutUint32(slot[4:], count)
		if len(value) <= 4 {
			copy(slot[8:], value)
			continue
		}
		le.PutUint32(slot[8:], uint32(len(b)))
		b = append(b, value...)
	}
	return b
}

func encodeValue(v any) (typ uint16, count uint32, b []byte) {
	le := binary.LittleEndian
	switch v := v.(type) {
	case string:
		return 2, uint32(len(v) + 1), append([]byte(v), 0)
	case []byte:
		return 7, uint32(len(v)), v
	case []uint16:
		for _, n := range v {
			b = le.AppendUint16(b, n)
		}
		return 3, uint32(len(v)), b
	case []uint32:
		for _, n := range v {
			b = le.AppendUint32(b, n)
		}
		return 4, uint32(len(v)), b
	case [][2]uint32:
		for _, r := range v {
			b = le.AppendUint32(le.AppendUint32(b, r[0]), r[1])
		}
		return 5, uint32(len(v)), b
	}
	return 7, 0, nil
}

// segment is one marker segment of a JPEG.
func segment(marker byte, parts ...string) []byte {
	var body []byte
	for _, p := range parts {
		body = append(body, p...)
	}
	return append([]byte{0xFF, marker, byte((len(body) + 2) >> 8), byte(len(body) + 2)}, body...)
}

// jpegFile is a JPEG of 400x300 pixels as far as its markers go.
func jpegFile(segments ...[]byte) []byte {
	b := []byte{0xFF, 0xD8}
	for _, s := range segments {
		b = append(b, s...)
	}
	b = append(b, segment(0xC0, "\x08\x01\x2C\x01\x90\x01\x01\x11\x00")...)
	b = append(b, segment(0xDA, "\x01\x01\x00\x00\x3F\x00")...)
	return append(b, "pixels\xFF\xD9"...)
}

func exifSegment(ifd0 directory) []byte { return segment(0xE1, exifMark, string(exifBlock(ifd0))) }

func xmpPacket(properties string) string {
	return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" ` +
		`xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" ` +
		`xmlns:GCamera="http://ns.google.com/photos/1.0/camera/" xmlns:Container="http://ns.google.com/photos/1.0/container/" ` +
		`xmlns:Item="http://ns.google.com/photos/1.0/container/item/">` + properties + `</rdf:Description></rdf:RDF></x:xmpmeta>`
}

func xmpSegment(properties string) []byte { return segment(0xE1, xmpMark, xmpPacket(properties)) }

// atom is a box of a video.
func atom(typ string, parts ...[]byte) []byte {
	body := bytes.Join(parts, nil)
	return append(binary.BigEndian.AppendUint32(nil, uint32(len(body)+8)), append([]byte(typ), body...)...)
}

func inspect(t testing.TB, file []byte, name string) Info {
	t.Helper()
	i, err := Inspect(context.Background(), bytes.NewReader(file), int64(len(file)), name)
	if err != nil {
		t.Fatalf("Inspect %s: %v", name, err)
	}
	return i
}
