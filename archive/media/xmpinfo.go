package media

import (
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"dotori/archive"
	"dotori/archive/media/xmp"
)

// ReadSidecar reads an XMP sidecar, such as photo.jpg.xmp, at most
// [xmp.MaxSize] bytes of it. Broken ones are read as far as they go; the error
// is [xmp.ErrNoXMP] when there is nothing in it.
func ReadSidecar(r io.Reader) (Info, error) {
	packet, err := xmp.Parse(r)
	if err != nil {
		return Info{}, fmt.Errorf("read sidecar: %w", err)
	}
	i := xmpInfo(packet)
	if i.Moment.Known() {
		i.Moment.Origin = archive.OriginSidecar
	}
	return i, nil
}

// xmpInfo makes an Info of a packet of XMP.
func xmpInfo(x *xmp.Node) Info {
	i := Info{
		Moment:  xmpMoment(x),
		Title:   tidy(x.First("dc:title", "photoshop:Headline")),
		Caption: tidy(x.First("dc:description", "tiff:ImageDescription", "exif:UserComment")),
		Author:  tidy(x.First("dc:creator")),
		Rating:  xmpRating(x),
		Label:   tidy(x.First("xmp:Label")),
		Camera:  camera(tidy(x.First("tiff:Make")), tidy(x.First("tiff:Model"))),
		Lens:    tidy(x.First("exifEX:LensModel", "aux:Lens")),
	}
	i.sort(xmpTags(x), xmpPeople(x), x.Find("dotori:Service") != nil)
	if isEmptyCaption(i.Caption) {
		i.Caption = ""
	}
	i.Latitude, i.Longitude = place(
		signed(xmpDegrees(x.First("exif:GPSLatitude")), x.First("exif:GPSLatitudeRef"), "S"),
		signed(xmpDegrees(x.First("exif:GPSLongitude")), x.First("exif:GPSLongitudeRef"), "W"))
	return i
}

// xmpMoment takes the finest of the dates that mean when the picture was taken.
func xmpMoment(x *xmp.Node) archive.Moment {
	for _, name := range []string{"exif:DateTimeOriginal", "photoshop:DateCreated", "exif:DateTimeDigitized", "xmp:CreateDate"} {
		m := parseDate(x.First(name), archive.OriginXMP)
		if m.Precision == archive.PrecisionYear && x.First("dotori:DatePrecision") == string(archive.PrecisionDecade) {
			return m.Truncate(archive.PrecisionDecade)
		}
		if m.Known() {
			return zoned(m, x.First("exifEX:OffsetTimeOriginal"))
		}
	}
	return archive.Moment{}
}

// xmpDegrees reads "33,27.517800N", "33,27,31.1N" and "33.458630".
func xmpDegrees(s string) float64 {
	s = strings.ToUpper(strings.TrimSpace(s))
	body := strings.TrimRight(s, "NSEW ")
	if body == "" {
		return math.NaN()
	}
	v := degrees(tags{"": body}, "")
	if strings.HasSuffix(s, "S") || strings.HasSuffix(s, "W") {
		v = -v
	}
	return v
}

func xmpRating(x *xmp.Node) int {
	if x.First("fstop:favorite") == "1" {
		return 5
	}
	rating, err := strconv.ParseFloat(x.First("xmp:Rating"), 64)
	if err != nil || !(rating >= -1 && rating <= 5) {
		return 0
	}
	return int(rating)
}

func tidy(s string) string { return strings.TrimSpace(norm.NFC.String(s)) }
