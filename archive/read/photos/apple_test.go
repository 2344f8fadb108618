package photos_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"dotori/archive"
	"dotori/archive/read/photos"
	"dotori/archive/read/readtest"
)

// apple is a sidecar as Photos on a Mac writes it: a title without
// alternatives, keywords in a sequence, the place as numbers with their sides.
const apple = "\xEF\xBB\xBF" + `<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="XMP Core 6.0.0"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">
<exif:GPSLongitude>126.977041</exif:GPSLongitude><exif:GPSLongitudeRef>E</exif:GPSLongitudeRef><exif:GPSLatitude>37.579617</exif:GPSLatitude><exif:GPSLatitudeRef>N</exif:GPSLatitudeRef>
<exif:GPSTimeStamp>2021-03-26T09:18:59Z</exif:GPSTimeStamp><dc:title>경복궁</dc:title><dc:description>꽃이 피었다</dc:description>
<dc:subject><rdf:Seq><rdf:li>나들이</rdf:li><rdf:li>봄</rdf:li></rdf:Seq></dc:subject><photoshop:DateCreated>2021-03-24T13:07:29+09:00</photoshop:DateCreated>
</rdf:Description></rdf:RDF></x:xmpmeta>`

// "Export Unmodified Originals" names one sidecar after picture and film
// together, numbers names that are taken, and decomposes Korean ones.
func TestApplePhotosWithSidecars(t *testing.T) {
	spring := norm.NFD.String("봄")
	c := readtest.Case{
		Reader: photos.New(), Foreign: foreign,
		Columns: []readtest.Column{readtest.Moment, readtest.Zone, readtest.Media, readtest.Title, readtest.Text, readtest.Tags, place, readtest.Files},
		Root: readtest.Archive(
			"IMG_1234.HEIC", heic+"1", "IMG_1234.mov", mov+"1", "IMG_1234.xmp", apple, "IMG_1234.AAE", "<plist/>", "IMG_E1234.HEIC", heic+"edited",
			"IMG_1234 (1).HEIC", heic+"2", "IMG_1234 (1).xmp", strings.Replace(apple, "경복궁", "덕수궁", 1),
			spring+".jpeg", jpeg+"3", spring+".xmp", apple,
		),
	}
	const facts = "2021-03-24T13:07:29 second | +09:00 sidecar | %s | 꽃이 피었다 | 나들이, 봄 | 37.579617 126.977041 | %s"
	c.Want = []string{
		fmt.Sprintf(facts, "IMG_1234 (1).HEIC | 덕수궁", "IMG_1234 (1).xmp"),
		fmt.Sprintf(facts, "IMG_1234.HEIC, IMG_1234.mov+live | 경복궁", "IMG_1234.xmp, IMG_1234.AAE"),
		"unknown |  | IMG_E1234.HEIC",
		fmt.Sprintf(facts, "봄.jpeg | 경복궁", spring+".xmp"),
	}
	readtest.Run(t, c)
}

func place(it archive.Item) string {
	if it.Latitude == nil {
		return ""
	}
	return fmt.Sprint(*it.Latitude, *it.Longitude)
}

// A sidecar that Photos wrote, where the project's samples are at hand.
func TestApplePhotosSample(t *testing.T) {
	b, err := os.ReadFile("../../../../shared/samples/global/xmp/photoprism__internal_meta_testdata_apple-test-2.xmp")
	if err != nil {
		t.Skip("the sample is not here")
	}
	items := readtest.Read(t.Context(), photos.New(), readtest.Archive("IMG_1.HEIC", heic, "IMG_1.mov", mov, "IMG_1.xmp", string(b)), nil).Items
	const want = "2021-03-24T13:07:29 second | +01:00 sidecar | IMG_1.HEIC, IMG_1.mov+live | Botanischer Garten | Tulpen am See | Krokus, Blume, Schöne Wiese | 52.5250816 13.3693672"
	if len(items) != 1 || readtest.Line(items[0], readtest.Moment, readtest.Zone, readtest.Media, readtest.Title, readtest.Text, readtest.Tags, place) != want {
		t.Errorf("%v", readtest.Lines(items, readtest.Moment, readtest.Zone, readtest.Media, readtest.Title, readtest.Text, readtest.Tags, place))
	}
}
