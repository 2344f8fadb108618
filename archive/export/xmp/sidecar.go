package xmp

import (
	"fmt"
	"math"
	"path"
	"strings"

	"dotori/archive"
	"dotori/archive/export"
)

// Suffix is what the name of a sidecar has beyond that of its media:
// photo.jpg.xmp, which keeps photo.heic and photo.mov apart.
const Suffix = ".xmp"

// Describes reports whether a media may have a sidecar: pictures and videos.
func Describes(m archive.Media) bool {
	return strings.HasPrefix(m.MIME, "image/") || strings.HasPrefix(m.MIME, "video/")
}

// Sidecar returns the XMP of a media that shows an item.
func Sidecar(it archive.Item, m archive.Media) []byte {
	x := &xmp{}
	x.names(it, m)
	x.texts(it)
	x.dates(it.Moment)
	x.tags(it)
	x.place(it)
	if it.Favorite {
		x.simple("xmp:Rating", "5")
	}
	return x.packet(it.Favorite)
}

func (x *xmp) names(it archive.Item, m archive.Media) {
	x.simple("xmpMM:DocumentID", "uuid:"+export.UUID(m.SHA256[:32])) // of this file
	x.simple("xmpMM:OriginalDocumentID", "uuid:"+export.UUID(it.ID)) // of all files of the item
	x.simple("xmpMM:PreservedFileName", m.Name)
	x.simple("dotori:Service", string(it.Service))
	x.simple("dotori:Kind", string(it.Kind))
	x.simple("dotori:DateOrigin", string(it.Moment.Origin))
}

func (x *xmp) texts(it archive.Item) {
	text := strings.TrimSpace(strings.ReplaceAll(it.Text, string(archive.ObjectMark), ""))
	x.alt("dc:title", it.Title)
	x.alt("dc:description", text)
	x.alt("tiff:ImageDescription", text)
	if it.Author != "" {
		x.list("dc:creator", "Seq", []string{it.Author})
	}
}

// dates leaves out what is not known. A time of minutes gets its :00, because
// readers of XMP take a time without seconds for no time.
func (x *xmp) dates(m archive.Moment) {
	layouts := map[archive.Precision]string{
		archive.PrecisionDecade: "2006", archive.PrecisionYear: "2006", archive.PrecisionMonth: "2006-01", archive.PrecisionDay: "2006-01-02",
	}
	if !m.Known() {
		return
	}
	if m.Precision == archive.PrecisionDecade {
		x.simple("dotori:DatePrecision", string(m.Precision)) // XMP knows only years
	}
	if layout, partial := layouts[m.Precision]; partial {
		x.simple("photoshop:DateCreated", m.Wall.Format(layout))
		return
	}
	date := m.Wall.Format("2006-01-02T15:04:05") + m.Offset.String()
	x.simple("exif:DateTimeOriginal", date)
	x.simple("photoshop:DateCreated", date)
	x.simple("xmp:CreateDate", date)
}

// Tags returns all that a sidecar says of an item in tags, "/" between levels:
// its collections, its people and its tags.
func Tags(it archive.Item) []string {
	var paths []string
	for _, c := range it.Collections {
		paths = append(paths, export.CollectionWord(c.Kind)+"/"+flat(c.Title))
	}
	for _, p := range it.People {
		paths = append(paths, "People/"+flat(p))
	}
	return append(paths, it.Tags...)
}

// tags writes tags, people and collections. TagsList holds the full set,
// because some readers take only the first list that they find.
func (x *xmp) tags(it archive.Item) {
	paths := Tags(it)
	var leaves, pipes []string
	for _, t := range it.Tags {
		leaves = append(leaves, path.Base(t))
	}
	for _, p := range paths {
		pipes = append(pipes, strings.ReplaceAll(strings.ReplaceAll(p, "|", "∣"), "/", "|"))
	}
	x.list("dc:subject", "Bag", leaves)
	x.list("digiKam:TagsList", "Seq", paths)
	x.list("lr:hierarchicalSubject", "Bag", pipes)
	x.list("Iptc4xmpExt:PersonInImage", "Bag", it.People)
}

// flat keeps a slash in a name from making a level of a hierarchy.
func flat(name string) string { return strings.ReplaceAll(name, "/", "∕") }

// place never writes 0,0: that is what cameras without a fix say.
func (x *xmp) place(it archive.Item) {
	if it.Latitude == nil || it.Longitude == nil || *it.Latitude == 0 && *it.Longitude == 0 {
		return
	}
	x.simple("exif:GPSLatitude", degrees(*it.Latitude, "N", "S"))
	x.simple("exif:GPSLongitude", degrees(*it.Longitude, "E", "W"))
}

// degrees returns "33,27.517800N": degrees, minutes and the hemisphere.
func degrees(d float64, positive, negative string) string {
	ref := positive
	if d < 0 {
		ref, d = negative, -d
	}
	micro := math.Round(d * 60e6) // whole millionths of a minute, so that 59.9999999 does not become 60
	whole := math.Floor(micro / 60e6)
	return fmt.Sprintf("%d,%.6f%s", int(whole), (micro-whole*60e6)/1e6, ref)
}
