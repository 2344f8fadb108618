package media

import (
	"encoding/binary"
	"io"
	"time"

	"dotori/archive"
)

// inspectRIFF reads AVI (size, duration, the date that cameras write) and the
// duration of WAV. Chunks are a name, a length and a body padded to even.
func inspectRIFF(r io.ReaderAt, size int64) (found, Info, error) {
	w := riffReader{r: r}
	w.chunks(12, size, 0)
	if w.rate > 0 {
		w.i.Duration = float64(w.bytes) / float64(w.rate)
	}
	return w.f, w.i, nil
}

type riffReader struct {
	r           io.ReaderAt
	f           found
	i           Info
	rate, bytes uint32 // of WAV
	seen        int
}

func (w *riffReader) chunks(at, end int64, depth int) {
	for at+8 <= end && w.seen < 1000 {
		w.seen++
		var h [12]byte
		if _, err := w.r.ReadAt(h[:], at); err != nil && err != io.EOF {
			return
		}
		n := int64(binary.LittleEndian.Uint32(h[4:]))
		if string(h[:4]) == "LIST" && string(h[8:]) != "movi" && depth < 4 {
			w.chunks(at+12, min(at+8+n, end), depth+1)
		} else {
			w.chunk(string(h[:4]), at+8, n)
		}
		at += 8 + n + n%2
	}
}

func (w *riffReader) chunk(name string, at, n int64) {
	var body [64]byte
	k, _ := w.r.ReadAt(body[:min(n, 64)], at)
	le := func(at int) uint32 { return binary.LittleEndian.Uint32(body[at:]) }
	switch name {
	case "avih":
		w.f.width, w.f.height = int(le(32)), int(le(36))
		w.i.Duration = float64(le(0)) * float64(le(16)) / 1e6
	case "IDIT":
		w.i.Moment = aviDate(clean(string(body[:k])))
	case "fmt ":
		w.rate = le(8)
	case "data":
		w.bytes = uint32(n)
	}
}

// aviDate reads "Mon Mar 10 15:04:43 2003" and "2003:03:10 15:04:43".
func aviDate(s string) archive.Moment {
	for _, layout := range []string{time.ANSIC, "Mon Jan 02 15:04:05 2006"} {
		if t, err := time.Parse(layout, s); err == nil {
			return parseDate(t.Format(time.DateTime), archive.OriginContainer)
		}
	}
	return parseDate(s, archive.OriginContainer)
}
