package media

import (
	"bytes"
	"encoding/binary"
	"io"
	"time"

	"dotori/archive"
	"dotori/archive/media/bmff"
	"dotori/archive/media/xmp"
)

// maxAtom bounds the boxes of a video that are read whole.
const maxAtom = 1 << 20

var xmpUUID = []byte("\xBE\x7A\xCF\xCB\x97\xA9\x42\xE8\x9C\x71\x99\x94\x91\xE3\xAF\xAC")

// inspectVideo reads the moov box of MP4, QuickTime, 3GP and M4A.
func inspectVideo(r io.ReaderAt, size int64) (found, Info, error) {
	var f found
	moov, ok := bmff.Find(r, 0, size, "moov")
	if !ok {
		return f, Info{Truncated: true}, nil
	}
	v := videoReader{r: r}
	v.header(moov)
	for b := range bmff.Boxes(r, moov.Body, moov.End) {
		switch b.Type {
		case "trak":
			v.track(b)
		case "meta":
			v.keys(b)
		case "udta":
			v.userData(b)
		}
	}
	v.embeddedXMP(size, &f)
	f.width, f.height = v.width, v.height
	if !v.i.Moment.Known() {
		v.i.Moment = v.created
	}
	if !v.picture && v.sound {
		v.i.Kind = archive.Audio
	}
	return f, v.i, nil
}

type videoReader struct {
	r              io.ReaderAt
	i              Info
	created        archive.Moment // of mvhd or mdhd: UTC
	width, height  int
	picture, sound bool
}

// header reads mvhd: creation time and duration.
func (v *videoReader) header(moov bmff.Box) {
	if b, ok := bmff.Find(v.r, moov.Body, moov.End, "mvhd"); ok {
		created, timescale, duration := v.times(b)
		v.created = created
		if timescale > 0 {
			v.i.Duration = float64(duration) / float64(timescale)
		}
	}
}

// times reads the common beginning of mvhd and mdhd.
func (v *videoReader) times(b bmff.Box) (created archive.Moment, timescale, duration uint64) {
	body, err := b.Read(v.r, maxAtom)
	switch {
	case err != nil:
	case len(body) >= 32 && body[0] == 1:
		created = since1904(binary.BigEndian.Uint64(body[4:]))
		timescale, duration = uint64(binary.BigEndian.Uint32(body[20:])), binary.BigEndian.Uint64(body[24:])
	case len(body) >= 20 && body[0] == 0:
		created = since1904(uint64(binary.BigEndian.Uint32(body[4:])))
		timescale, duration = uint64(binary.BigEndian.Uint32(body[12:])), uint64(binary.BigEndian.Uint32(body[16:]))
		if duration == 0xFFFFFFFF {
			duration = 0
		}
	}
	return created, timescale, duration
}

// since1904 makes a UTC moment of QuickTime's seconds. Some cameras count from
// 1970 instead; no video is older than that.
func since1904(seconds uint64) archive.Moment {
	if seconds == 0 || seconds > 1<<33 {
		return archive.Moment{}
	}
	t := time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC).Add(time.Duration(seconds) * time.Second)
	if t.Year() < 1970 {
		t = time.Unix(int64(seconds), 0).UTC()
	}
	m := wall([]int{t.Year(), int(t.Month()), t.Day(), t.Hour(), t.Minute(), t.Second()}, archive.OriginContainer)
	return zoned(m, "Z")
}

// track notes whether there is a picture and how large it is shown.
func (v *videoReader) track(trak bmff.Box) {
	handler := ""
	if b, ok := bmff.Path(v.r, trak.Body, trak.End, "mdia", "hdlr"); ok {
		if body, err := b.Read(v.r, maxAtom); err == nil && len(body) >= 12 {
			handler = string(body[8:12])
		}
	}
	v.sound = v.sound || handler == "soun"
	if handler != "vide" || v.picture {
		return
	}
	v.picture = true
	if b, ok := bmff.Find(v.r, trak.Body, trak.End, "tkhd"); ok {
		v.shown(b)
	}
	if b, ok := bmff.Path(v.r, trak.Body, trak.End, "mdia", "mdhd"); ok && !v.created.Known() {
		v.created, _, _ = v.times(b)
	}
}

// shown reads tkhd: the size, and the matrix, which may turn it on its side.
func (v *videoReader) shown(tkhd bmff.Box) {
	body, err := tkhd.Read(v.r, maxAtom)
	if err != nil || len(body) < 84 {
		return
	}
	matrix := body[40:]
	if body[0] == 1 {
		if len(body) < 96 {
			return
		}
		matrix = body[52:]
	}
	fixed := func(at int) int32 { return int32(binary.BigEndian.Uint32(matrix[at:])) }
	v.width, v.height = int(fixed(36)>>16), int(fixed(40)>>16)
	if fixed(0) == 0 && fixed(16) == 0 && fixed(4) != 0 {
		v.width, v.height = v.height, v.width
	}
}

func (v *videoReader) embeddedXMP(size int64, f *found) {
	for b := range bmff.Boxes(v.r, 0, size) {
		if b.Type != "uuid" {
			continue
		}
		body, err := b.Read(v.r, xmp.MaxSize)
		if err != nil || !bytes.HasPrefix(body, xmpUUID) {
			continue
		}
		if packet, err := xmp.Parse(bytes.NewReader(body[len(xmpUUID):])); err == nil {
			f.xmp = append(f.xmp, packet)
		}
	}
}
