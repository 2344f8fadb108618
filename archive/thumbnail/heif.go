package thumbnail

import (
	"bytes"
	"image"
	"io"

	"github.com/gen2brain/avif"
	"github.com/gen2brain/heic"
	"github.com/gen2brain/jpegn"

	"dotori/archive/media/bmff"
)

// maxThumbItem is far more than an embedded thumbnail takes.
const maxThumbItem = 4 << 20

// codec is what the decoders of HEIC and AVIF differ in.
type codec struct {
	config        configFunc
	decode        decodeFunc
	upright       bool  // it turns the picture itself
	bytesPerPixel int64 // that it holds; measured on 12-megapixel pictures
}

// Both decoders run as WebAssembly, whose memory is copied as it grows.
var (
	heicCodec = codec{heic.DecodeConfig, heic.Decode, true, 30}
	avifCodec = codec{avif.DecodeConfig, avif.Decode, false, 42}
)

// planHEIC prefers the embedded thumbnail, which takes milliseconds where a
// whole phone picture takes seconds. One that is a little smaller than wanted
// will do, since most phones store 320 or 416 pixels.
func planHEIC(s source) (plan, error) {
	table, err := bmff.ReadHEIF(s.r, s.size)
	if err != nil {
		return planWhole(s, heicCodec) // a sequence
	}
	if p, ok := planThumb(s, table); ok {
		return p, nil
	}
	primary := table.PrimaryItem()
	if primary != nil && primary.Type == "grid" {
		if p, ok := planTiles(s, table, primary); ok {
			return p, nil
		}
	}
	return planPrimary(s, primary, heicCodec)
}

// planAVIF always decodes the whole picture.
func planAVIF(s source) (plan, error) {
	table, err := bmff.ReadHEIF(s.r, s.size)
	if err != nil {
		return planWhole(s, avifCodec)
	}
	return planPrimary(s, table.PrimaryItem(), avifCodec)
}

// planThumb decodes an embedded thumbnail as a file of its own and turns it
// as its own properties say. It reports false when there is none, or it is
// much smaller than wanted.
func planThumb(s source, table *bmff.HEIF) (plan, bool) {
	thumb := table.Thumbnail()
	if thumb == nil || s.edge == 0 {
		return plan{}, false
	}
	w, h := thumb.Size()
	if longest := max(w, h); longest > 1024 || longest*4 < s.edge*3 {
		return plan{}, false
	}
	data, err := thumb.Data(s.r, maxThumbItem)
	if err != nil {
		return plan{}, false
	}
	return plan{int64(w) * int64(h) * heicCodec.bytesPerPixel, func() (decoded, error) {
		img, err := decodeItem(table, thumb, data)
		if err != nil {
			return decoded{}, err
		}
		return decoded{image: turn(img, thumb.Orientation()), upright: true}, nil
	}}, true
}

// decodeItem decodes one item of a file without the rest of it, as it is stored.
func decodeItem(table *bmff.HEIF, it *bmff.Item, data []byte) (image.Image, error) {
	if it.Type == "jpeg" {
		return jpegn.Decode(bytes.NewReader(data))
	}
	return heic.Decode(bytes.NewReader(table.Single(it, data)))
}

// planPrimary weighs a picture by the size in its properties.
func planPrimary(s source, primary *bmff.Item, c codec) (plan, error) {
	if primary == nil {
		return plan{}, ErrDamaged
	}
	w, h := primary.Size()
	return planPixels(s, w, h, c)
}

// planWhole asks the decoder for the size.
func planWhole(s source, c codec) (plan, error) {
	cfg, err := c.config(io.NewSectionReader(s.r, 0, min(s.size, 1<<20)))
	if err != nil {
		return plan{}, err
	}
	return planPixels(s, cfg.Width, cfg.Height, c)
}

func planPixels(s source, w, h int, c codec) (plan, error) {
	if err := checkSize(w, h); err != nil {
		return plan{}, err
	}
	return plan{s.size + int64(w)*int64(h)*c.bytesPerPixel, func() (decoded, error) {
		b, err := s.bytes()
		if err != nil {
			return decoded{}, err
		}
		img, err := c.decode(bytes.NewReader(b))
		return decoded{image: img, upright: c.upright}, err
	}}, nil
}
