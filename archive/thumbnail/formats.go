package thumbnail

import (
	"image"
	"image/color"
	"image/gif"
	"image/png"
	"io"
	"strings"

	"golang.org/x/image/bmp"
	"golang.org/x/image/tiff"

	"dotori/archive"
	"dotori/archive/media"
)

// planFor chooses the decoder by type and lets it weigh the header.
func planFor(s source) (plan, error) {
	switch s.mime {
	case "image/jpeg":
		return planJPEG(s)
	case "image/png":
		return planStandard(s, png.DecodeConfig, png.Decode)
	case "image/gif":
		return planStandard(s, gif.DecodeConfig, gif.Decode)
	case "image/webp":
		return planWebP(s)
	case "image/bmp":
		return planStandard(s, bmp.DecodeConfig, bmp.Decode)
	case "image/tiff":
		return planTIFF(s)
	case "image/heic", "image/heif":
		return planHEIC(s)
	case "image/avif":
		return planAVIF(s)
	}
	switch {
	case media.IsRaw(s.mime):
		return planRAW(s)
	case media.KindOf(s.mime) == archive.Photo:
		return plan{}, ErrUnsupported
	case strings.HasPrefix(s.mime, "video/"):
		return plan{}, ErrNoPoster
	}
	return plan{}, ErrNotPicture
}

type (
	configFunc func(io.Reader) (image.Config, error)
	decodeFunc func(io.Reader) (image.Image, error)
)

// planStandard weighs a picture by its size and colours. Decoders hold the
// picture once, and scaling the result costs little beside it.
func planStandard(s source, config configFunc, decode decodeFunc) (plan, error) {
	cfg, err := config(s.reader())
	if err != nil {
		return plan{}, err
	}
	if err := checkSize(cfg.Width, cfg.Height); err != nil {
		return plan{}, err
	}
	need := int64(cfg.Width) * int64(cfg.Height) * bytesPerPixel(cfg.ColorModel)
	return plan{need, func() (decoded, error) {
		img, err := decode(s.reader())
		return decoded{image: img}, err
	}}, nil
}

func checkSize(width, height int) error {
	switch {
	case width <= 0 || height <= 0:
		return ErrDamaged
	case int64(width)*int64(height) > maxPixels:
		return ErrTooLarge
	}
	return nil
}

func bytesPerPixel(m color.Model) int64 {
	if _, ok := m.(color.Palette); ok {
		return 1
	}
	switch m {
	case color.GrayModel:
		return 1
	case color.Gray16Model:
		return 2
	case color.YCbCrModel:
		return 3
	case color.RGBA64Model, color.NRGBA64Model:
		return 8
	}
	return 4
}

// planTIFF decodes the first page; RAW files without a telling name end here
// too, and they have a preview.
func planTIFF(s source) (plan, error) {
	p, err := planStandard(s, tiff.DecodeConfig, tiff.Decode)
	if err != nil && ReasonOf(err) == ErrDamaged {
		if raw, bad := planRAW(s); bad == nil {
			return raw, nil
		}
	}
	return p, err
}
