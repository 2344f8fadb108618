package media

import (
	"encoding/binary"
	"math"
	"regexp"
	"strconv"
	"strings"

	"dotori/archive"
	"dotori/archive/media/bmff"
)

// keys reads Apple's metadata: a box of names and a box of values that count
// from 1. ISO files put four bytes before the children, QuickTime does not.
func (v *videoReader) keys(meta bmff.Box) {
	from := meta.Body + 4
	if b, ok := bmff.Find(v.r, meta.Body, meta.End, "hdlr"); ok && b.Start == meta.Body {
		from = meta.Body
	}
	names := v.keyNames(from, meta.End)
	ilst, ok := bmff.Find(v.r, from, meta.End, "ilst")
	if !ok {
		return
	}
	for entry := range bmff.Boxes(v.r, ilst.Body, ilst.End) {
		index := int(binary.BigEndian.Uint32([]byte(entry.Type))) - 1
		name := entry.Type
		if index >= 0 && index < len(names) {
			name = names[index]
		}
		data, ok := bmff.Find(v.r, entry.Body, entry.End, "data")
		if !ok {
			continue
		}
		if value, err := data.Read(v.r, maxAtom); err == nil && len(value) > 8 {
			v.value(name, clean(string(value[8:])))
		}
	}
}

func (v *videoReader) keyNames(from, to int64) []string {
	b, ok := bmff.Find(v.r, from, to, "keys")
	if !ok {
		return nil
	}
	var names []string
	for entry := range bmff.Boxes(v.r, b.Body+8, b.End) {
		name, err := entry.Read(v.r, 1<<10)
		if err != nil || len(names) > 1<<10 {
			break
		}
		names = append(names, string(name))
	}
	return names
}

// userData reads the older texts: ©xyz and its kin, with two bytes of length
// and two of language before them, and iTunes' list.
func (v *videoReader) userData(udta bmff.Box) {
	for b := range bmff.Boxes(v.r, udta.Body, udta.End) {
		if b.Type == "meta" {
			v.keys(b)
			continue
		}
		if b.Type[0] != 0xA9 {
			continue
		}
		if body, err := b.Read(v.r, maxAtom); err == nil && len(body) > 4 {
			v.value(b.Type, clean(string(body[4:])))
		}
	}
}

// value takes one text of the metadata under either of its names.
func (v *videoReader) value(name, value string) {
	switch name {
	case "com.apple.quicktime.creationdate", "\xA9day":
		// A mere year or day is the date of a film or a song, not of a recording.
		if m := parseDate(value, archive.OriginContainer); m.Precision == archive.PrecisionSecond {
			v.i.Moment = m
		}
	case "com.apple.quicktime.content.identifier":
		v.i.ContentID = value
	case "com.apple.quicktime.location.ISO6709", "\xA9xyz":
		v.i.Latitude, v.i.Longitude = iso6709(value)
	case "com.apple.quicktime.make", "\xA9mak":
		v.i.Camera = camera(value, v.i.Camera)
	case "com.apple.quicktime.model", "\xA9mod":
		v.i.Camera = camera(v.i.Camera, value)
	case "com.apple.quicktime.title", "com.apple.quicktime.displayname", "\xA9nam":
		fillText(&v.i.Title, value)
	case "com.apple.quicktime.description", "\xA9des", "\xA9cmt":
		fillText(&v.i.Caption, value)
	}
}

var iso6709Text = regexp.MustCompile(`^([+-]\d+(?:\.\d+)?)([+-]\d+(?:\.\d+)?)`)

// iso6709 reads "+37.5665+126.9780+038.000/". Only degrees with a fraction
// occur in videos; more digits before the point would mean minutes.
func iso6709(s string) (latitude, longitude *float64) {
	m := iso6709Text.FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return nil, nil
	}
	lat, err := strconv.ParseFloat(m[1], 64)
	if err != nil {
		lat = math.NaN()
	}
	lon, err := strconv.ParseFloat(m[2], 64)
	if err != nil {
		lon = math.NaN()
	}
	return place(lat, lon)
}
