package folder

import (
	"path"
	"strings"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/media"
)

// undated is the folder for what has no date at all.
const undated = "unknown-date"

// monthDir is where an item's files lie: 2019/08, 2019, or [undated].
func monthDir(m archive.Moment) string {
	switch {
	case !m.Known():
		return undated
	case m.Precision == archive.PrecisionYear:
		return m.Wall.Format("2006")
	}
	return m.Wall.Format("2006/01")
}

// stem begins a file name with as much of the date as is known.
func stem(m archive.Moment) string {
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

// mediaPath returns the name that the i-th media of an item should have. A
// second media (live video, RAW) takes the name of the first.
func (r *run) mediaPath(it archive.Item, i int) string {
	m := it.Media[i]
	if _, ok := toSHA(it.Media[0].SHA256); ok && i > 0 && m.Role != archive.RoleMain {
		first := r.pathOf(it.Media[0])
		if first == "" {
			first = r.mediaPath(it, 0)
		}
		return beside(first, extOf(m), m)
	}
	return path.Join(monthDir(it.Moment), stem(it.Moment)+m.SHA256[:8]+extOf(m))
}

// beside gives first's stem another extension, or says the role when the
// extensions are equal.
func beside(first, ext string, m archive.Media) string {
	stem := strings.TrimSuffix(first, path.Ext(first))
	if ext == path.Ext(first) {
		return stem + "_" + export.SafeName(string(m.Role)) + ext
	}
	return stem + ext
}

// pathOf returns where a media lies, or "".
func (r *run) pathOf(m archive.Media) string {
	h, ok := toSHA(m.SHA256)
	if !ok || r.places[h] == nil {
		return ""
	}
	return r.places[h].path
}

// extOf takes the extension from the content, and from the name only where
// the content is nothing that we know.
func extOf(m archive.Media) string {
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
