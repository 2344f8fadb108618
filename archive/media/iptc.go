package media

import (
	"bytes"
	"encoding/binary"
	"strings"

	"dotori/archive"
)

// iptcNames are the data sets of record 2 (application) that we use.
var iptcNames = map[byte]string{5: "ObjectName", 25: "Keywords", 55: "DateCreated", 60: "TimeCreated",
	62: "DigitalCreationDate", 63: "DigitalCreationTime", 105: "Headline", 120: "Caption-Abstract"}

// readPhotoshop finds the IPTC block among Photoshop's resources (a JPEG's APP13).
func readPhotoshop(b []byte) map[string][]string {
	b = bytes.TrimPrefix(b, []byte("Photoshop 3.0\x00"))
	for len(b) >= 12 && string(b[:4]) == "8BIM" {
		id := binary.BigEndian.Uint16(b[4:])
		name := 1 + int(b[6])
		at := 6 + name + name%2
		if at+4 > len(b) {
			return nil
		}
		size := int(binary.BigEndian.Uint32(b[at:]))
		body := b[at+4:]
		if size < 0 || size > len(body) {
			return nil
		}
		if id == 0x0404 {
			return readIIM(body[:size])
		}
		b = body[min(size+size%2, len(body)):]
	}
	return nil
}

// readIIM reads IPTC-IIM data sets. Their charset is stated, or UTF-8, or
// else, on Korean computers, CP949.
func readIIM(b []byte) map[string][]string {
	found := map[string][]string{}
	for len(b) >= 5 && b[0] == 0x1C {
		size := int(binary.BigEndian.Uint16(b[3:]))
		if size > len(b)-5 { // also the extended sizes of binary data
			break
		}
		if name := iptcNames[b[2]]; b[1] == 2 && name != "" {
			if value := clean(string(b[5 : 5+size])); value != "" {
				found[name] = append(found[name], value)
			}
		}
		b = b[5+size:]
	}
	return found
}

func iptcInfo(t map[string][]string) Info {
	first := func(name string) string {
		if len(t[name]) == 0 {
			return ""
		}
		return clean(t[name][0])
	}
	i := Info{Title: first("ObjectName"), Caption: first("Caption-Abstract"), Tags: t["Keywords"]}
	fillText(&i.Title, first("Headline"))
	i.Moment = iptcMoment(first("DateCreated"), first("TimeCreated"))
	if !i.Moment.Known() {
		i.Moment = iptcMoment(first("DigitalCreationDate"), first("DigitalCreationTime"))
	}
	return i
}

// iptcMoment reads 20190803 and 182210+0900, with or without separators.
func iptcMoment(date, clock string) archive.Moment {
	date = strings.NewReplacer(":", "", "-", "").Replace(date)
	clock, zone := cutZone(strings.ReplaceAll(clock, ":", ""))
	if len(date) != 8 {
		return archive.Moment{}
	}
	text := date[:4] + ":" + date[4:6] + ":" + date[6:]
	if len(clock) >= 6 {
		text += " " + clock[:2] + ":" + clock[2:4] + ":" + clock[4:6] + zone
	}
	return parseDate(text, archive.OriginIPTC)
}

func cutZone(clock string) (string, string) {
	if at := strings.IndexAny(clock, "+-Z"); at >= 0 {
		return clock[:at], clock[at:]
	}
	return clock, ""
}
