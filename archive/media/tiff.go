package media

import (
	"bytes"
	"context"
	"io"

	"dotori/archive/media/xmp"
)

// maxWhole is up to which size a TIFF is read whole, as goexif does.
const maxWhole = 16 << 20

// inspectTIFF reads a TIFF with goexif; large ones with imagemeta, which seeks.
func inspectTIFF(ctx context.Context, r io.ReaderAt, size int64) (found, Info, error) {
	if size > maxWhole {
		return inspectRAW(ctx, r, size, "image/tiff")
	}
	whole := make([]byte, size)
	n, err := r.ReadAt(whole, 0)
	if err != nil && err != io.EOF {
		return found{}, Info{}, err
	}
	t, err := readEXIF(whole[:n])
	if len(t) == 0 {
		return inspectRAW(ctx, r, size, "image/tiff")
	}
	f := found{exif: t, width: int(t.number("ImageWidth")), height: int(t.number("ImageHeight"))}
	if b, ok := t["IPTC"].([]byte); ok {
		f.iptc = readIIM(b)
	}
	if b, ok := t["XMP"].([]byte); ok {
		if packet, bad := xmp.Parse(bytes.NewReader(b)); bad == nil {
			f.xmp = append(f.xmp, packet)
		}
	}
	return f, Info{}, err
}
