package media

import (
	"math"
	"strconv"
	"strings"
	"time"

	"dotori/archive"
)

// exifInfo makes an Info of EXIF tags; kind, type and size are left to the caller.
func exifInfo(t tags) Info {
	i := Info{
		Title:        t.wide("XPTitle"),
		Caption:      exifCaption(t),
		Tags:         splitList(t.wide("XPKeywords")),
		Camera:       camera(t.text("Make"), t.text("Model")),
		Lens:         t.text("LensModel"),
		ExposureTime: t.number("ExposureTime"),
		FNumber:      t.number("FNumber"),
		ISO:          int(min(t.number("ISO"), 1<<24)),
		FocalLength:  t.number("FocalLength"),
		Software:     t.text("Software"),
		Subsecond:    fraction(t.text("SubSecTimeOriginal")),
	}
	i.Moment, i.Moments = exifMoments(t)
	i.Latitude, i.Longitude = exifPlace(t)
	if r := t.number("Rating"); r >= 1 && r <= 5 {
		i.Rating = int(r)
	}
	if o := t.number("Orientation"); o >= 1 && o <= 8 {
		i.Orientation = int(o)
	}
	return i
}

// fraction reads the digits behind the point of a second.
func fraction(digits string) time.Duration {
	f, err := strconv.ParseFloat("0."+strings.TrimSpace(digits), 64)
	if err != nil || f >= 1 {
		return 0
	}
	return time.Duration(math.Round(f*1e6)) * time.Microsecond
}

// exifMoments takes DateTimeOriginal, else CreateDate, and the time of the GPS
// fix. Where no offset is stated, the GPS time, which is UTC, tells it.
func exifMoments(t tags) (best archive.Moment, others []archive.Moment) {
	utc, known := gpsTime(t)
	fix := archive.Moment{}
	if known {
		fix = zoned(archive.At(utc, archive.PrecisionSecond, archive.OriginGPS), "Z")
	}
	for _, from := range []struct{ date, offset string }{
		{"DateTimeOriginal", "OffsetTimeOriginal"}, {"CreateDate", "OffsetTimeDigitized"},
	} {
		m := parseDate(t.text(from.date), archive.OriginEXIF)
		if !m.Known() {
			continue
		}
		m = zoned(m, strings.TrimSpace(t.text(from.offset)))
		if offset, ok := offsetBetween(m.Wall, utc, 5*time.Minute); ok && known && !m.Offset.Known && m.Precision == archive.PrecisionSecond {
			m.Offset = offset
			return m, nil
		}
		return archive.Settle(m, fix)
	}
	return fix, nil
}

// gpsTime joins GPSDateStamp and GPSTimeStamp.
func gpsTime(t tags) (time.Time, bool) {
	clock := t.text("GPSTimeStamp")
	if n := t.numbers("GPSTimeStamp"); len(n) >= 3 {
		second := n[0]*3600 + n[1]*60 + n[2]
		if second < 0 || second >= 86400 {
			return time.Time{}, false
		}
		clock = time.Unix(int64(second), 0).UTC().Format(time.TimeOnly)
	}
	m := parseDate(t.text("GPSDateStamp")+" "+clock, archive.OriginGPS)
	return m.Wall, m.Precision == archive.PrecisionSecond
}

func exifPlace(t tags) (latitude, longitude *float64) {
	return place(
		signed(degrees(t, "GPSLatitude"), t.text("GPSLatitudeRef"), "S"),
		signed(degrees(t, "GPSLongitude"), t.text("GPSLongitudeRef"), "W"))
}

// place returns both coordinates, or neither when one is out of range. 0,0 is
// what programs write that know no place.
func place(latitude, longitude float64) (*float64, *float64) {
	if !(math.Abs(latitude) <= 90 && math.Abs(longitude) <= 180) || latitude == 0 && longitude == 0 {
		return nil, nil
	}
	return &latitude, &longitude
}

func signed(v float64, ref, negative string) float64 {
	if strings.HasPrefix(strings.ToUpper(ref), negative) {
		return -math.Abs(v)
	}
	return v
}

// degrees returns a coordinate given as degrees, minutes and seconds, as one
// number, or as text with either; NaN when there is none.
func degrees(t tags, name string) float64 {
	n := t.numbers(name)
	if n == nil {
		n = textNumbers(t.text(name))
	}
	switch len(n) {
	case 0:
		return math.NaN()
	case 1:
		return n[0]
	case 2:
		return n[0] + n[1]/60
	}
	return n[0] + n[1]/60 + n[2]/3600
}

// textNumbers reads "52,00000,50,00000,34,01180", where the comma is both the
// decimal mark and the separator, and "52.5 50 34".
func textNumbers(s string) []float64 {
	if parts := strings.Split(s, ","); len(parts) == 6 {
		s = parts[0] + "." + parts[1] + " " + parts[2] + "." + parts[3] + " " + parts[4] + "." + parts[5]
	}
	var n []float64
	for _, field := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(", ;°'\"", r) }) {
		v, err := strconv.ParseFloat(field, 64)
		if err != nil {
			return nil
		}
		n = append(n, v)
	}
	return n
}

// emptyCaptions are what cameras write into every picture.
var emptyCaptions = []string{"olympus digital camera", "samsung camera pictures", "sony dsc", "dcim", "digital camera",
	"minolta digital camera", "konica minolta digital camera", "exif_jpeg_picture", "default", "binary comment", "created with gimp"}

func exifCaption(t tags) string {
	for _, caption := range []string{t.text("ImageDescription"), t.comment("UserComment"), t.wide("XPComment")} {
		if caption != "" && caption != t.text("Model") && !isEmptyCaption(caption) {
			return caption
		}
	}
	return ""
}

func isEmptyCaption(s string) bool {
	for _, empty := range emptyCaptions {
		if strings.EqualFold(s, empty) {
			return true
		}
	}
	return false
}

// camera joins maker and model unless the model begins with the maker.
func camera(maker, model string) string {
	first, _, _ := strings.Cut(maker, " ")
	if model == "" {
		return maker
	}
	if strings.HasPrefix(strings.ToLower(model), strings.ToLower(first)) {
		return strings.TrimSpace(model)
	}
	return strings.TrimSpace(maker + " " + model)
}

func splitList(s string) []string {
	var list []string
	for _, part := range strings.Split(s, ";") {
		if part = strings.TrimSpace(part); part != "" {
			list = append(list, part)
		}
	}
	return list
}
