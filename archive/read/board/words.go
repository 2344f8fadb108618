package board

import (
	"html"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/text"
)

// Plain returns a body without markup as an item's text. Characters that the
// site's charset lacked stand in it as entities.
func Plain(s string) string {
	return strings.TrimSpace(clean(html.UnescapeString(s)))
}

// Line returns a title or a name: words without markup on one line.
func Line(s string) string {
	if strings.ContainsAny(s, "<&") {
		s = text.FromHTML(s, nil)
	}
	return strings.Join(strings.Fields(clean(s)), " ")
}

func clean(s string) string {
	if strings.ContainsAny(s, "\r\x00") || strings.ContainsRune(s, archive.ObjectMark) {
		s = cleaner.Replace(s)
	}
	return text.NFC(s)
}

var cleaner = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "", string(archive.ObjectMark), "")

// Breaks makes the line ends of HTML visible, as PHP's nl2br does.
func Breaks(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\n", "<br>\n")
}

// Datetime reads a DATETIME of MySQL; unknown when it is none.
func Datetime(s string) archive.Moment {
	m, ok := text.ParseDate(s)
	if !ok {
		return archive.Moment{}
	}
	m.Origin = archive.OriginArchive
	return m
}

// The years that a post of the web can be from.
const firstYear, lastYear = 1991, 2100

// Unix reads seconds since 1970 as the clocks of zone showed them, those of
// UTC where it is nil.
func Unix(seconds int64, zone *time.Location) archive.Moment {
	if zone == nil {
		zone = time.UTC
	}
	t := time.Unix(seconds, 0).In(zone)
	if t.Year() < firstYear || t.Year() > lastYear {
		return archive.Moment{}
	}
	return archive.At(t, archive.PrecisionSecond, archive.OriginArchive).In(zone)
}
