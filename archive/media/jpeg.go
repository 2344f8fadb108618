package media

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"io"

	"dotori/archive/media/xmp"
)

var errNotJPEG = errors.New("no JPEG markers")

const (
	exifMark = "Exif\x00\x00"
	xmpMark  = "http://ns.adobe.com/xap/1.0/\x00"
)

// jpegParts is what stands before the pixels of a JPEG.
type jpegParts struct {
	width, height    int
	exif, xmp, photo []byte
	scan             int64 // where the pixels begin; 0 when the file ends before
}

// readJPEG walks the markers up to the first scan.
func readJPEG(r io.ReaderAt, size int64) (jpegParts, error) {
	var p jpegParts
	at := int64(2)
	for markers := 0; at+4 <= size && markers < 1000; markers++ {
		var h [4]byte
		if _, err := r.ReadAt(h[:], at); err != nil && err != io.EOF {
			return p, err
		}
		if h[0] != 0xFF {
			break
		}
		if h[1] == 0xFF || h[1] == 0x01 || h[1]&0xF8 == 0xD0 {
			at++ // filling, or a marker without a body
			continue
		}
		body, n := at+4, int64(binary.BigEndian.Uint16(h[2:]))-2
		if h[1] == 0xDA {
			p.scan = body
			break
		}
		if n < 0 || h[1] == 0xD9 {
			break
		}
		if err := p.segment(r, h[1], body, n); err != nil {
			break
		}
		at = body + n
	}
	if p.width == 0 && p.exif == nil && p.xmp == nil && p.photo == nil {
		return p, errNotJPEG
	}
	return p, nil
}

func (p *jpegParts) segment(r io.ReaderAt, marker byte, at, n int64) error {
	wanted := marker == 0xE1 || marker == 0xED || isFrame(marker)
	if !wanted {
		return nil
	}
	b := make([]byte, n)
	if _, err := r.ReadAt(b, at); err != nil && err != io.EOF {
		return err
	}
	switch {
	case isFrame(marker) && n >= 5:
		p.height, p.width = int(binary.BigEndian.Uint16(b[1:])), int(binary.BigEndian.Uint16(b[3:]))
	case p.exif == nil && hasAny(b, exifMark):
		p.exif = b[len(exifMark):]
	case p.xmp == nil && hasAny(b, xmpMark):
		p.xmp = b[len(xmpMark):]
	case marker == 0xED:
		p.photo = append(p.photo, bytes.TrimPrefix(b, []byte("Photoshop 3.0\x00"))...)
	}
	return nil
}

// isFrame reports whether a marker begins a frame (SOF0..15 but DHT, JPG, DAC).
func isFrame(marker byte) bool {
	return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
}

// inspectJPEG reads EXIF with goexif, and with imagemeta what goexif cannot.
func inspectJPEG(ctx context.Context, r io.ReaderAt, size int64) (found, Info, error) {
	p, err := readJPEG(r, size)
	if err != nil {
		return found{}, Info{}, err
	}
	f := found{width: p.width, height: p.height, iptc: readPhotoshop(p.photo)}
	if p.exif != nil {
		if f.exif, _ = readEXIF(p.exif); len(f.exif) == 0 {
			meta, _ := readMeta(ctx, io.NewSectionReader(r, 0, size), "image/jpeg")
			f.exif = meta.exif
		}
	}
	if packet, bad := xmp.Parse(bytes.NewReader(p.xmp)); bad == nil {
		f.xmp = append(f.xmp, packet)
	}
	return f, Info{
		ContentID:    appleContentID(p.exif),
		Truncated:    p.scan == 0 || !endsJPEG(r, p.scan, size),
		MotionOffset: f.motionOffset(size),
	}, nil
}

// endsJPEG looks for the end marker: at the end of the file, or, where
// something follows the picture, anywhere behind the beginning of its pixels.
func endsJPEG(r io.ReaderAt, scan, size int64) bool {
	tail := make([]byte, min(64, size-scan))
	n, _ := r.ReadAt(tail, size-int64(len(tail)))
	if bytes.HasSuffix(bytes.TrimRight(tail[:n], "\x00\n\r "), []byte("\xFF\xD9")) {
		return true
	}
	return contains(r, scan, size, []byte("\xFF\xD9"))
}

// contains looks for a short needle in [from, to).
func contains(r io.ReaderAt, from, to int64, needle []byte) bool {
	buffer := make([]byte, 256<<10)
	for from < to {
		n, err := r.ReadAt(buffer[:min(int64(len(buffer)), to-from)], from)
		if bytes.Contains(buffer[:n], needle) {
			return true
		}
		if err != nil || n < len(needle) {
			return false
		}
		from += int64(n - len(needle) + 1)
	}
	return false
}
