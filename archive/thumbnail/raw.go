package thumbnail

import (
	"bytes"
	"io"

	"github.com/gen2brain/jpegn"
	"golang.org/x/image/tiff"
)

// Where cameras put their previews, and how large those may be.
const (
	scanWindow = 48 << 20
	maxPreview = 32 << 20
)

// planRAW shows a JPEG inside a camera's RAW file, turned as the RAW file says:
// the smallest that is large enough, else the largest. Camera makers hide them
// in ever new places, so they are searched for: a JPEG begins with markers
// that hardly anything else looks like.
func planRAW(s source) (plan, error) {
	var best plan
	bestEdge := 0
	for _, at := range jpegStarts(s.r, min(s.size, scanWindow)) {
		inner := s
		inner.size = min(s.size-at, maxPreview)
		inner.r = io.NewSectionReader(s.r, at, inner.size)
		cfg, err := jpegn.DecodeConfig(io.NewSectionReader(inner.r, 0, min(inner.size, 1<<20)))
		if err != nil || !better(max(cfg.Width, cfg.Height), bestEdge, s.edge) {
			continue
		}
		if p, err := planJPEG(inner); err == nil {
			best, bestEdge = p, max(cfg.Width, cfg.Height)
		}
	}
	if bestEdge > 0 {
		return best, nil
	}
	// The oldest cameras kept a small uncompressed picture first.
	if p, err := planStandard(s, tiff.DecodeConfig, tiff.Decode); err == nil {
		return p, nil
	}
	return plan{}, ErrUnsupported
}

// better prefers the smallest edge that suffices, and without one the largest.
func better(edge, than, want int) bool {
	if want > 0 && than >= want {
		return edge >= want && edge < than
	}
	return edge > than
}

// jpegStarts lists where pictures begin: the start marker followed by one of
// the markers that come next.
func jpegStarts(r io.ReaderAt, size int64) []int64 {
	const step = 1 << 20
	var starts []int64
	buffer := make([]byte, step+4)
	for base := int64(0); base < size && len(starts) < 64; base += step {
		n, _ := r.ReadAt(buffer[:min(step+4, size-base)], base)
		for at := 0; at < min(n-3, step); at++ {
			i := bytes.Index(buffer[at:n], []byte("\xFF\xD8\xFF"))
			if i < 0 {
				break
			}
			if at += i; at+3 < n && at < step && bytes.IndexByte([]byte{0xDB, 0xC4, 0xC0, 0xE0, 0xE1, 0xE2, 0xEE, 0xFE}, buffer[at+3]) >= 0 {
				starts = append(starts, base+int64(at))
			}
		}
	}
	return starts
}
