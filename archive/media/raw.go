package media

import (
	"context"
	"encoding/binary"
	"fmt"
	"io"

	"dotori/archive/media/bmff"
)

// inspectRAW reads the RAW formats that are TIFF inside with imagemeta.
// Olympus and Panasonic put a magic number of their own in front; it is
// covered, since the rest is the same.
func inspectRAW(ctx context.Context, r io.ReaderAt, size int64, mime string) (found, Info, error) {
	if mime == "image/x-panasonic-rw2" || mime == "image/x-olympus-orf" {
		r = tiffMagic{r}
	}
	f, err := readMeta(ctx, io.NewSectionReader(r, 0, size), mime)
	if len(f.exif) > 0 {
		err = nil
	}
	return f, Info{}, err
}

// tiffMagic shows the magic number of TIFF, in the byte order of the file.
type tiffMagic struct{ io.ReaderAt }

func (t tiffMagic) ReadAt(p []byte, off int64) (int, error) {
	n, err := t.ReaderAt.ReadAt(p, off)
	magic := "II*\x00"
	var order [1]byte
	if _, e := t.ReaderAt.ReadAt(order[:], 0); e == nil && order[0] == 'M' {
		magic = "MM\x00*"
	}
	for i := off; i < 4 && i-off < int64(n); i++ {
		p[i-off] = magic[i]
	}
	return n, err
}

// inspectRAF reads the JPEG that Fujifilm puts into its RAW files; its place
// stands at a fixed offset.
func inspectRAF(ctx context.Context, r io.ReaderAt, size int64) (found, Info, error) {
	var head [8]byte
	if _, err := r.ReadAt(head[:], 84); err != nil {
		return found{}, Info{}, fmt.Errorf("read RAF: %w", err)
	}
	at, n := int64(binary.BigEndian.Uint32(head[:])), int64(binary.BigEndian.Uint32(head[4:]))
	if at+n > size {
		n = size - at
	}
	f, i, err := inspectJPEG(ctx, io.NewSectionReader(r, at, max(n, 0)), n)
	i.MotionOffset = 0
	return f, i, err
}

// inspectCR3 reads the blocks of EXIF that Canon keeps in moov: CMT1 has the
// tags of the picture, CMT2 those of the exposure.
func inspectCR3(r io.ReaderAt, size int64) (found, Info, error) {
	f := found{exif: tags{}}
	uuid, ok := bmff.Path(r, 0, size, "moov", "uuid")
	if !ok {
		return f, Info{}, fmt.Errorf("read CR3: no metadata")
	}
	for b := range bmff.Boxes(r, uuid.Body+16, uuid.End) {
		if b.Type != "CMT1" && b.Type != "CMT2" {
			continue
		}
		block, err := b.Read(r, maxEXIF)
		if err != nil {
			continue
		}
		if t, err := readEXIF(block); err == nil {
			for name, value := range t {
				f.exif[name] = value
			}
		}
	}
	f.width, f.height = int(f.exif.number("ImageWidth")), int(f.exif.number("ImageHeight"))
	return f, Info{}, nil
}
