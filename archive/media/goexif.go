package media

import (
	"bytes"
	"fmt"

	"github.com/rwcarlsen/goexif/exif"
	"github.com/rwcarlsen/goexif/tiff"
)

// goexifNames are the tags that we use where goexif calls them differently.
var goexifNames = map[exif.FieldName]string{
	exif.DateTimeDigitized: "CreateDate",
	exif.ISOSpeedRatings:   "ISO",
	exif.PixelXDimension:   "ExifImageWidth",
	exif.PixelYDimension:   "ExifImageHeight",
	exif.ImageLength:       "ImageHeight",
}

// Tags that goexif does not know, by directory.
var (
	moreImageTags = map[uint16]exif.FieldName{0x02BC: "XMP", 0x83BB: "IPTC", 0x4746: "Rating"}
	moreExifTags  = map[uint16]exif.FieldName{0x9011: "OffsetTimeOriginal", 0x9012: "OffsetTimeDigitized"}
)

// readEXIF reads a block of EXIF, which is a TIFF file, with goexif. It
// repairs b in place first and survives goexif's panics.
func readEXIF(b []byte) (t tags, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("read EXIF: goexif panicked: %v", p)
		}
	}()
	if !repairTIFF(b) {
		return nil, fmt.Errorf("read EXIF: the block is not TIFF")
	}
	x, err := exif.Decode(bytes.NewReader(b))
	if x == nil {
		return nil, fmt.Errorf("read EXIF: %w", err)
	}
	loadMore(x, b)
	t = tags{}
	err = x.Walk(collector{t})
	return t, err
}

func loadMore(x *exif.Exif, b []byte) {
	x.LoadTags(x.Tiff.Dirs[0], moreImageTags, false)
	x.LoadTags(x.Tiff.Dirs[0], moreExifTags, false) // CR3 has the two apart
	pointer, err := x.Get(exif.ExifIFDPointer)
	if err != nil {
		return
	}
	offset, err := pointer.Int64(0)
	if err != nil || offset > int64(len(b)) {
		return
	}
	r := bytes.NewReader(b)
	if _, err = r.Seek(offset, 0); err != nil {
		return
	}
	if dir, _, err := tiff.DecodeDir(r, x.Tiff.Order); err == nil {
		x.LoadTags(dir, moreExifTags, false)
	}
}

// collector copies goexif's tags into ours.
type collector struct{ tags }

func (c collector) Walk(name exif.FieldName, tag *tiff.Tag) error {
	key, renamed := goexifNames[name]
	if !renamed {
		key = string(name)
	}
	switch tag.Format() {
	case tiff.StringVal:
		c.tags[key] = string(tag.Val)
	case tiff.IntVal, tiff.RatVal, tiff.FloatVal:
		if tag.Type == tiff.DTByte && tag.Count > 4 {
			c.tags[key] = tag.Val
			break
		}
		c.tags[key] = tagNumbers(tag)
	default:
		c.tags[key] = tag.Val
	}
	return nil
}

func tagNumbers(tag *tiff.Tag) []float64 {
	n := make([]float64, 0, tag.Count)
	for i := range int(tag.Count) {
		v, err := tagNumber(tag, i)
		if err != nil {
			return nil
		}
		n = append(n, v)
	}
	return n
}

func tagNumber(tag *tiff.Tag, i int) (float64, error) {
	switch tag.Format() {
	case tiff.IntVal:
		v, err := tag.Int64(i)
		return float64(v), err
	case tiff.RatVal:
		num, den, err := tag.Rat2(i)
		if den == 0 {
			return 0, err
		}
		return float64(num) / float64(den), err
	}
	return tag.Float(i)
}
