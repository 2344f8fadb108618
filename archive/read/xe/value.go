package xe

import (
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/read/board"
	"dotori/archive/read/sqldump"
)

// momentOf reads a date as XE keeps it, 20100514123456. Zeros are no date.
func momentOf(s string) archive.Moment {
	const layout = "20060102150405"
	t, err := time.Parse(layout, s)
	if err != nil || t.Year() < 1990 || t.Year() > 2100 {
		return board.Datetime(s)
	}
	return archive.At(t, archive.PrecisionSecond, archive.OriginArchive)
}

// visibility returns who may see a post, "" for everybody. Before XE 1.5 a
// column of its own said whether it is secret.
func visibility(row sqldump.Row) string {
	switch status := row.Text("status"); {
	case status == "TEMP":
		return "draft"
	case status == "SECRET", status == "PRIVATE", row.Text("is_secret") == "Y", row.Text("is_secret") == "1":
		return "private"
	}
	return ""
}

// tagsOf splits the tags of a document, each once.
func tagsOf(s string) (tags []string) {
	seen := map[string]bool{}
	for tag := range strings.SplitSeq(s, ",") {
		if tag = board.Line(tag); tag != "" && !seen[tag] {
			seen[tag] = true
			tags = append(tags, tag)
		}
	}
	return tags
}
