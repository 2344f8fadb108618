package media

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"dotori/archive"
)

// ErrEmpty says that a file has no bytes.
var ErrEmpty = errors.New("the file is empty")

// Inspect reads what a file of the given size says about itself, from a few
// reads and without decoding it; a typical JPEG costs well under 1 ms. The
// name helps where the bytes leave a doubt: between TIFF-like formats, and for
// the time zone of videos. A damaged file gives what is known of it; the error
// tells when that is no more than its type, and Kind and MIME are set even then.
func Inspect(ctx context.Context, r io.ReaderAt, size int64, name string) (Info, error) {
	if size <= 0 {
		return Info{Kind: archive.File, MIME: Unknown}, ErrEmpty
	}
	head := make([]byte, min(size, SniffLen))
	n, err := r.ReadAt(head, 0)
	if err != nil && err != io.EOF {
		return Info{Kind: archive.File, MIME: Unknown}, fmt.Errorf("inspect %s: %w", name, err)
	}
	kind, mime := Sniff(head[:n], name)
	f, i, err := inspectAs(ctx, mime, r, size)
	if cancelled := ctx.Err(); cancelled != nil {
		return Info{Kind: kind, MIME: mime}, cancelled
	}
	i = f.merge(i)
	i.MIME = mime
	if i.Kind == "" {
		i.Kind = kind
	}
	i.upright(f.width, f.height)
	i.localTime(name)
	i.motion(r, size)
	if err != nil {
		return i, fmt.Errorf("inspect %s: %w", name, err)
	}
	return i, nil
}

// inspectAs survives the panics of what it calls.
func inspectAs(ctx context.Context, mime string, r io.ReaderAt, size int64) (f found, i Info, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("read %s: panic: %v", mime, p)
		}
	}()
	switch mime {
	case "image/jpeg":
		return inspectJPEG(ctx, r, size)
	case "image/tiff":
		return inspectTIFF(ctx, r, size)
	case "image/png":
		return inspectPNG(ctx, r, size)
	case "image/heic", "image/heif", "image/avif":
		return inspectHEIF(ctx, r, size, mime)
	case "image/webp":
		f, err = readMeta(ctx, io.NewSectionReader(r, 0, size), mime)
		return f, i, err
	case "image/x-fuji-raf":
		return inspectRAF(ctx, r, size)
	case "image/x-canon-cr3":
		return inspectCR3(r, size)
	case "image/gif", "image/bmp", "image/vnd.adobe.photoshop":
		return inspectSimple(r, mime)
	case "video/mp4", "video/quicktime", "video/3gpp", "audio/mp4":
		return inspectVideo(r, size)
	case "video/x-msvideo", "audio/wav":
		return inspectRIFF(r, size)
	}
	if _, ok := metaFormats[mime]; ok {
		return inspectRAW(ctx, r, size, mime)
	}
	return f, i, nil
}

// merge joins what was found in the order in which it is trusted: EXIF, the
// container, XMP, IPTC; but of texts XMP first, whose charset is certain.
func (f found) merge(container Info) Info {
	var x Info
	for _, packet := range f.xmp {
		x.fill(xmpInfo(packet))
	}
	i := container
	i.Moment, i.Moments = archive.Moment{}, nil
	i.fill(Info{Title: x.Title, Caption: x.Caption, Tags: x.Tags})
	exif := exifInfo(f.exif)
	i.ExposureTime, i.FNumber, i.ISO, i.FocalLength = exif.ExposureTime, exif.FNumber, exif.ISO, exif.FocalLength
	i.Software, i.Subsecond = exif.Software, exif.Subsecond
	var told []archive.Moment
	for _, from := range []Info{exif, container, x, iptcInfo(f.iptc)} {
		told = append(append(told, from.Moment), from.Moments...)
		i.fill(from)
	}
	i.Moment, i.Moments = archive.Settle(told...)
	return i
}

// upright sets the size as shown.
func (i *Info) upright(width, height int) {
	if i.Kind == archive.Photo && i.Orientation == 0 {
		i.Orientation = 1
	}
	if i.Orientation >= 5 && i.Kind == archive.Photo {
		width, height = height, width
	}
	i.Width, i.Height = max(width, 0), max(height, 0)
}

// localTime finds the local time of a video: containers keep UTC, but phones
// put the local time into the name. The two differ by the offset, and by the
// duration where the clock was read at the end.
func (i *Info) localTime(name string) {
	utc := i.Moment
	if utc.Origin != archive.OriginContainer || utc.Offset != archive.EastOf(0) {
		return
	}
	local, ok := DateFromName(name)
	if !ok || local.Offset.Known || local.Precision != archive.PrecisionSecond {
		return
	}
	slack := min(time.Minute+time.Duration(i.Duration)*time.Second, 7*time.Minute)
	if offset, ok := offsetBetween(local.Wall, utc.Wall, slack); ok {
		i.Moment.Wall = utc.Wall.Add(time.Duration(offset.Seconds) * time.Second)
		i.Moment.Offset = offset
	}
}

// motion keeps the place of an embedded video only when one is there.
func (i *Info) motion(r io.ReaderAt, size int64) {
	if i.Kind != archive.Photo {
		i.MotionOffset = 0
		return
	}
	if i.MotionOffset == 0 {
		i.MotionOffset = samsungVideo(r, size)
	}
	if !isVideoAt(r, i.MotionOffset, size) {
		i.MotionOffset = 0
	}
}
