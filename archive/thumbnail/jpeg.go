package thumbnail

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image/jpeg"
	"io"

	"github.com/gen2brain/jpegn"

	"dotori/archive/thumbnail/dcjpeg"
)

// General decoders keep all coefficients of a progressive JPEG.
const progressiveBytesPerPixel = 12

// planJPEG decodes no finer than needed: at an eighth from the means alone,
// else by an inverse DCT that scales itself.
func planJPEG(s source) (plan, error) {
	cfg, err := jpegn.DecodeConfig(io.NewSectionReader(s.r, 0, min(s.size, 1<<20)))
	if errors.Is(err, jpegn.ErrUnsupported) {
		return planStandard(s, jpeg.DecodeConfig, jpeg.Decode) // which reads extended sequential files
	}
	if err != nil {
		return plan{}, err
	}
	if err := checkSize(cfg.Width, cfg.Height); err != nil {
		return plan{}, err
	}
	denominator := scaleFor(max(cfg.Width, cfg.Height), s.edge)
	pixels := int64(cfg.Width) * int64(cfg.Height)
	need := s.size + 3*pixels/int64(denominator*denominator)
	if isProgressive(s) {
		whole := progressiveBytesPerPixel * pixels
		if denominator == 8 && whole > memory/4 {
			return plan{need, func() (decoded, error) { return decodeEighth(s) }}, nil
		}
		need += whole
	}
	return plan{need, func() (decoded, error) { return decodeJPEG(s, denominator) }}, nil
}

func decodeJPEG(s source, denominator int) (decoded, error) {
	if denominator == 8 {
		if out, err := decodeEighth(s); !errors.Is(err, dcjpeg.ErrUnsupported) {
			return out, err
		}
	}
	b, err := s.bytes()
	if err != nil {
		return decoded{}, err
	}
	img, err := jpegn.Decode(bytes.NewReader(b), &jpegn.Options{ScaleDenom: denominator})
	return decoded{image: img}, err
}

func decodeEighth(s source) (decoded, error) {
	b, err := s.bytes()
	if err != nil {
		return decoded{}, err
	}
	img, whole, err := dcjpeg.Decode(b)
	return decoded{image: img, cut: !whole}, err
}

// scaleFor returns the coarsest scale that still leaves edge pixels.
func scaleFor(longest, edge int) int {
	denominator := 1
	for edge > 0 && denominator < 8 && longest/(denominator*2) >= edge {
		denominator *= 2
	}
	return denominator
}

// isProgressive looks for the frame marker of a JPEG. What it cannot find
// counts as not progressive; the decoder will refuse it anyway.
func isProgressive(s source) bool {
	at := int64(2)
	for range 1000 {
		var h [4]byte
		if _, err := s.r.ReadAt(h[:], at); err != nil || h[0] != 0xFF {
			return false
		}
		switch h[1] {
		case 0xC2, 0xC6, 0xCA, 0xCE:
			return true
		case 0xC0, 0xC1, 0xC3, 0xC5, 0xC7, 0xC9, 0xCB, 0xDA:
			return false
		case 0xFF:
			at++
			continue
		}
		at += 2 + int64(binary.BigEndian.Uint16(h[2:]))
	}
	return false
}
