package media

import (
	"bytes"
	"compress/zlib"
	"context"
	"encoding/binary"
	"encoding/hex"
	"io"
	"strings"

	"dotori/archive"
	"dotori/archive/media/xmp"
)

const pngXMP = "XML:com.adobe.xmp\x00"

// inspectPNG reads EXIF and IPTC with imagemeta, and what it leaves out: XMP,
// the creation time, and whether the end is there.
func inspectPNG(ctx context.Context, r io.ReaderAt, size int64) (found, Info, error) {
	f, _ := readMeta(ctx, io.NewSectionReader(r, 0, size), "image/png")
	i := Info{Truncated: true}
	at := int64(8)
	for chunks := 0; at+8 <= size && chunks < 1<<16; chunks++ {
		var h [8]byte
		if _, err := r.ReadAt(h[:], at); err != nil {
			return f, i, err
		}
		n, name := int64(binary.BigEndian.Uint32(h[:])), string(h[4:])
		body := io.NewSectionReader(r, at+8, min(n, xmp.MaxSize))
		switch name {
		case "IHDR":
			f.width, f.height = pngSize(body)
		case "iTXt":
			f.addPNGText(body)
		case "tEXt":
			i.fill(pngTime(body))
		case "zTXt":
			f.addRawProfile(body)
		case "IEND":
			i.Truncated = false
			return f, i, nil
		}
		at += 12 + n
	}
	return f, i, nil
}

func pngSize(body io.Reader) (width, height int) {
	var size [8]byte
	if _, err := io.ReadFull(body, size[:]); err != nil {
		return 0, 0
	}
	return int(binary.BigEndian.Uint32(size[:]) & 0x7FFFFFFF), int(binary.BigEndian.Uint32(size[4:]) & 0x7FFFFFFF)
}

// addPNGText reads XMP: keyword, compression flag and method, language,
// translated keyword, then the text.
func (f *found) addPNGText(body io.Reader) {
	b, err := io.ReadAll(body)
	if err != nil || !hasAny(b, pngXMP) || len(b) < len(pngXMP)+2 {
		return
	}
	compressed := b[len(pngXMP)] == 1
	rest := bytes.SplitN(b[len(pngXMP)+2:], []byte{0}, 3)
	packet := io.Reader(bytes.NewReader(rest[len(rest)-1]))
	if compressed {
		if packet, err = zlib.NewReader(packet); err != nil {
			return
		}
	}
	if x, err := xmp.Parse(packet); err == nil {
		f.xmp = append(f.xmp, x)
	}
}

// addRawProfile reads the hexadecimal blocks in which ImageMagick keeps XMP
// and EXIF: "Raw profile type xmp", NUL, method, and compressed a name, a
// length and the digits, each on lines of their own.
func (f *found) addRawProfile(body io.Reader) {
	b, err := io.ReadAll(body)
	key, rest, _ := bytes.Cut(b, []byte{0})
	profile, isRaw := strings.CutPrefix(string(key), "Raw profile type ")
	if err != nil || !isRaw || len(rest) < 2 {
		return
	}
	z, err := zlib.NewReader(bytes.NewReader(rest[1:]))
	if err != nil {
		return
	}
	text, _ := io.ReadAll(io.LimitReader(z, xmp.MaxSize))
	lines := bytes.SplitN(bytes.TrimLeft(text, "\n"), []byte("\n"), 3)
	digits := bytes.ReplaceAll(lines[len(lines)-1], []byte("\n"), nil)
	data := make([]byte, len(digits)/2)
	n, _ := hex.Decode(data, digits[:len(data)*2])
	f.addProfile(profile, data[:n])
}

func (f *found) addProfile(profile string, data []byte) {
	switch {
	case profile == "xmp", hasAny(data, xmpMark):
		if x, err := xmp.Parse(bytes.NewReader(bytes.TrimPrefix(data, []byte(xmpMark)))); err == nil {
			f.xmp = append(f.xmp, x)
		}
	case (profile == "exif" || profile == "APP1") && len(f.exif) == 0:
		if t, err := readEXIF(bytes.TrimPrefix(data, []byte(exifMark))); err == nil {
			f.exif = t
		}
	}
}

func pngTime(body io.Reader) Info {
	b, err := io.ReadAll(io.LimitReader(body, 1<<10))
	if key, value, ok := bytes.Cut(b, []byte{0}); err == nil && ok && string(key) == "Creation Time" {
		return Info{Moment: parseDate(string(value), archive.OriginContainer)}
	}
	return Info{}
}
