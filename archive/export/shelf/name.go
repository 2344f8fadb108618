package shelf

import (
	"path"
	"strings"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/media"
)

// Undated is the folder for what has no date at all.
const Undated = "unknown-date"

// Month is the folder of a moment: 2019/08, 2019, 1980s, or [Undated].
func Month(m archive.Moment) string {
	switch {
	case !m.Known():
		return Undated
	case m.Precision == archive.PrecisionDecade:
		return m.Wall.Format("2006") + "s"
	case m.Precision == archive.PrecisionYear:
		return m.Wall.Format("2006")
	}
	return m.Wall.Format("2006/01")
}

// Stem begins a file name with as much of the date as is known: "20190803_182210_".
func Stem(m archive.Moment) string {
	if m.Precision == archive.PrecisionDecade {
		return m.Wall.Format("2006") + "s_"
	}
	layouts := map[archive.Precision]string{
		archive.PrecisionYear:   "2006_",
		archive.PrecisionMonth:  "200601_",
		archive.PrecisionDay:    "20060102_",
		archive.PrecisionMinute: "20060102_1504_",
		archive.PrecisionSecond: "20060102_150405_",
	}
	layout, ok := layouts[m.Precision]
	if !ok {
		return ""
	}
	return m.Wall.Format(layout)
}

// Dated names a media by its date and content, in the folder of its month:
// 2019/08/20190803_182210_1a2b3c4d.jpg. It is a [Layout]'s Place. A second media
// (live video, RAW) takes the name of the first.
func Dated(it archive.Item, i int, first string) string {
	m := it.Media[i]
	if i > 0 && first != "" && m.Role != archive.RoleMain {
		return Companion(first, m)
	}
	return path.Join(Month(it.Moment), Stem(it.Moment)+m.SHA256[:8]+Ext(m))
}

// Companion gives first's stem the extension of m, or says its role when the
// extensions are equal. Of versions there may be many, and none is to look like
// the other half of a pair.
func Companion(first string, m archive.Media) string {
	stem, ext := strings.TrimSuffix(first, path.Ext(first)), Ext(m)
	if m.Role == archive.RoleVersion {
		return stem + "_" + string(m.Role) + "_" + m.SHA256[:8] + ext
	}
	if strings.EqualFold(ext, path.Ext(first)) {
		return stem + "_" + export.SafeName(string(m.Role)) + ext
	}
	return stem + ext
}

// Ext takes the extension from the content, and from the name only where the
// content is nothing that we know.
func Ext(m archive.Media) string {
	ext := media.Ext(m.MIME)
	if ext != ".bin" {
		return ext
	}
	named := export.SafeName("x" + strings.ToLower(path.Ext(m.Name)))
	if len(named) < 3 || len(named) > 12 {
		return ext
	}
	return named[1:]
}
