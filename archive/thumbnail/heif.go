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

// What the decoders of HEIC and AVIF hold for each pixel, measured: planes and
// RGBA inside the WebAssembly memory, which doubles as it grows, and RGBA outside.
const heifBytesPerPixel = 30

// maxThumbItem is far more than an embedded thumbnail takes.
const maxThumbItem = 4 << 20

// planHEIC prefers the embedded thumbnail, which takes milliseconds where a
// whole phone picture takes seconds. One that is a little smaller than wanted
// will do, since most phones store 320 or 416 pixels.
func planHEIC(s source) (plan, error) {
	table, err := bmff.ReadHEIF(s.r, s.size)
	if err != nil {
		return planWhole(s, heic.DecodeConfig, heic.Decode, true) // a sequence
	}
	if thumb := table.Thumbnail(); thumb != nil && s.edge > 0 {
		w, h := thumb.Size()
		if longest := max(w, h); longest <= 1024 && longest*4 >= s.edge*3 {
			if data, err := thumb.Data(s.r, maxThumbItem); err == nil {
				return planThumb(table, thumb, data), nil
			}
		}
	}
	if primary := table.PrimaryItem(); primary != nil && primary.Type == "grid" {
		if p, ok := planTiles(s, table, primary); ok {
			return p, nil
		}
	}
	return planPrimary(s, table, heic.Decode, true)
}

// planThumb decodes an embedded thumbnail as a file of its own and turns it
// as its own properties say.
func planThumb(table *bmff.HEIF, thumb *bmff.Item, data []byte) plan {
	w, h := thumb.Size()
	return plan{int64(w) * int64(h) * heifBytesPerPixel, func() (decoded, error) {
		img, err := decodeItem(table, thumb, data)
		if err != nil {
			return decoded{}, err
		}
		return decoded{image: turn(img, thumb.Orientation()), upright: true}, nil
	}}
}

func decodeItem(table *bmff.HEIF, it *bmff.Item, data []byte) (image.Image, error) {
	if it.Type == "jpeg" {
		return jpegn.Decode(bytes.NewReader(data))
	}
	return heic.Decode(bytes.NewReader(table.Single(it, data)))
}

// planAVIF turns the picture here, because the decoder does not.
func planAVIF(s source) (plan, error) {
	table, err := bmff.ReadHEIF(s.r, s.size)
	if err != nil {
		return planWhole(s, avif.DecodeConfig, avif.Decode, false)
	}
	return planPrimary(s, table, avif.Decode, false)
}

// planPrimary weighs a picture by the size in its properties.
func planPrimary(s source, table *bmff.HEIF, decode decodeFunc, upright bool) (plan, error) {
	primary := table.PrimaryItem()
	if primary == nil {
		return plan{}, ErrDamaged
	}
	w, h := primary.Size()
	return planPixels(s, w, h, decode, upright)
}

func planWhole(s source, config configFunc, decode decodeFunc, upright bool) (plan, error) {
	cfg, err := config(io.NewSectionReader(s.r, 0, min(s.size, 1<<20)))
	if err != nil {
		return plan{}, err
	}
	return planPixels(s, cfg.Width, cfg.Height, decode, upright)
}

func planPixels(s source, w, h int, decode decodeFunc, upright bool) (plan, error) {
	if err := checkSize(w, h); err != nil {
		return plan{}, err
	}
	return plan{s.size + int64(w)*int64(h)*heifBytesPerPixel, func() (decoded, error) {
		b, err := s.bytes()
		if err != nil {
			return decoded{}, err
		}
		img, err := decode(bytes.NewReader(b))
		return decoded{image: img, upright: upright}, err
	}}, nil
}
