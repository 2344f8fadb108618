package media

import (
	"errors"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/media/xmp"
)

const sidecar = `<?xpacket begin="` + "\uFEFF" + `" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x='adobe:ns:meta/'>
<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>
 <rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:xmp='http://ns.adobe.com/xap/1.0/'
  xmlns:exif='http://ns.adobe.com/exif/1.0/' xmlns:lr='http://ns.adobe.com/lightroom/1.0/' xmlns:digiKam='http://www.digikam.org/ns/1.0/'
  xmlns:p='http://iptc.org/std/Iptc4xmpExt/2008-02-29/' xmlns:mwg-rs='http://www.metadataworkinggroup.com/schemas/regions/'>
  <dc:title><rdf:Alt><rdf:li xml:lang='en'>Trip</rdf:li><rdf:li xml:lang='x-default'>제주 여행</rdf:li></rdf:Alt></dc:title>
  <dc:description><rdf:Alt><rdf:li xml:lang='x-default'>오름 &amp; 바다</rdf:li></rdf:Alt></dc:description>
  <dc:subject><rdf:Bag><rdf:li>가족</rdf:li></rdf:Bag></dc:subject>
  <lr:hierarchicalSubject><rdf:Bag><rdf:li>앨범|제주</rdf:li><rdf:li>가족</rdf:li></rdf:Bag></lr:hierarchicalSubject>
  <exif:DateTimeOriginal>2019-08-03T18:22:10+09:00</exif:DateTimeOriginal>
  <exif:GPSLatitude>33,27.517800N</exif:GPSLatitude><exif:GPSLongitude>126,56.545200E</exif:GPSLongitude>
  <xmp:Rating>4</xmp:Rating>
  <p:PersonInImage><rdf:Bag><rdf:li>김영희</rdf:li></rdf:Bag></p:PersonInImage>
  <p:LocationShown><rdf:Bag><rdf:li rdf:parseType='Resource'><exif:GPSLatitude>1,1N</exif:GPSLatitude></rdf:li></rdf:Bag></p:LocationShown>
  <mwg-rs:Regions rdf:parseType='Resource'><mwg-rs:RegionList><rdf:Bag>
   <rdf:li rdf:parseType='Resource'><mwg-rs:Name>박철수</mwg-rs:Name><mwg-rs:Type>Face</mwg-rs:Type></rdf:li>
   <rdf:li><rdf:Description mwg-rs:Name='김영희' mwg-rs:Type='Face'/></rdf:li>
   <rdf:li rdf:parseType='Resource'><mwg-rs:Name>멍멍이</mwg-rs:Name><mwg-rs:Type>Pet</mwg-rs:Type></rdf:li>
  </rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>
 </rdf:Description>
</rdf:RDF></x:xmpmeta>`

func TestReadSidecar(t *testing.T) {
	i, err := ReadSidecar(strings.NewReader(sidecar))
	if err != nil {
		t.Fatal(err)
	}
	if i.Title != "제주 여행" || i.Caption != "오름 & 바다" || i.Rating != 4 {
		t.Errorf("%+v", i)
	}
	if stamp(i.Moment) != "2019-08-03T18:22:10+09:00" || i.Moment.Origin != archive.OriginSidecar {
		t.Errorf("moment %s from %s", stamp(i.Moment), i.Moment.Origin)
	}
	if i.Latitude == nil || math.Abs(*i.Latitude-33.45863) > 1e-6 || math.Abs(*i.Longitude-126.94242) > 1e-6 {
		t.Errorf("place %v, %v", i.Latitude, i.Longitude)
	}
	if !slices.Equal(i.Tags, []string{"앨범/제주", "가족"}) || !slices.Equal(i.People, []string{"김영희", "박철수"}) {
		t.Errorf("tags %q, people %q", i.Tags, i.People)
	}
}

func TestSidecarForms(t *testing.T) {
	const ns = `xmlns:xmp='http://ns.adobe.com/xap/1.0/' xmlns:exif='http://ns.adobe.com/exif/1.0/' xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/' xmlns:fstop='http://www.fstopapp.com/xmp/'`
	wrap := func(attributes, elements string) string {
		return `<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description ` + ns + ` ` + attributes + `>` + elements + `</rdf:Description></rdf:RDF>`
	}
	whole := wrap(`xmp:Rating='3'`, `<photoshop:DateCreated>2019-08-03</photoshop:DateCreated>`)
	tests := map[string]struct {
		packet string
		moment string
		rating int
		lat    float64
	}{
		"attributes":      {wrap(`xmp:Rating='3' xmp:CreateDate='2019-08-03T18:22:10'`, ``), "2019-08-03T18:22:10", 3, 0},
		"month":           {wrap(``, `<photoshop:DateCreated>2019-08</photoshop:DateCreated>`), "2019-08", 0, 0},
		"favourite":       {wrap(`fstop:favorite='1'`, ``), "", 5, 0},
		"rejected":        {wrap(`xmp:Rating='-1'`, ``), "", -1, 0},
		"rating of 99":    {wrap(`xmp:Rating='99'`, ``), "", 0, 0},
		"Apple's place":   {wrap(``, `<exif:GPSLatitude>52.5</exif:GPSLatitude><exif:GPSLatitudeRef>S</exif:GPSLatitudeRef><exif:GPSLongitude>13.4</exif:GPSLongitude>`), "", 0, -52.5},
		"place of 91":     {wrap(``, `<exif:GPSLatitude>91.5</exif:GPSLatitude><exif:GPSLongitude>13.4</exif:GPSLongitude>`), "", 0, 0},
		"cut off":         {whole[:strings.Index(whole, "Created>")], "", 3, 0},
		"padded":          {wrap(`xmp:Rating='3'`, ``) + strings.Repeat("\x00", 2000), "", 3, 0},
		"control signs":   {wrap(`xmp:Rating='3'`, "\x01\x02"), "", 3, 0},
		"UTF-16":          {utf16BE(wrap(`xmp:Rating='3'`, ``)), "", 3, 0},
		"clock never set": {wrap(`xmp:CreateDate='1970-01-01T00:00:00'`, ``), "", 0, 0},
	}
	for name, test := range tests {
		i, err := ReadSidecar(strings.NewReader(test.packet))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		lat := 0.0
		if i.Latitude != nil {
			lat = *i.Latitude
		}
		if stamp(i.Moment) != test.moment || i.Rating != test.rating || lat != test.lat {
			t.Errorf("%s: moment %q, rating %d, latitude %g", name, stamp(i.Moment), i.Rating, lat)
		}
	}
}

func utf16BE(s string) string {
	b := []byte("\xFE\xFF")
	for _, r := range s {
		b = append(b, byte(r>>8), byte(r))
	}
	return string(b)
}

func TestHostileSidecars(t *testing.T) {
	tests := map[string]string{
		"empty":          "",
		"no XML":         "hello",
		"HTML":           "<html><body>404</body></html",
		"deep":           strings.Repeat("<a>", 1_000_000),
		"wide":           `<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:q='q'>` + strings.Repeat("<q:a/>", 1_000_000),
		"entities":       `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><x:x xmlns:x='adobe:ns:meta/'>&b;&b;&b;</x:x>`,
		"external":       `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>`,
		"comments apart": `<a>` + strings.Repeat("a<!-- -->", 800_000),
		"16 MB":          `<a b="` + strings.Repeat("x", 16<<20),
	}
	for name, packet := range tests {
		start := time.Now()
		i, err := ReadSidecar(strings.NewReader(packet))
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("%s: took %v", name, took)
		}
		if err != nil && !errors.Is(err, xmp.ErrNoXMP) {
			t.Errorf("%s: %v", name, err)
		}
		if strings.Contains(i.Title+i.Caption, "root:") || i.Moment.Known() {
			t.Errorf("%s: %+v", name, i)
		}
	}
}

func TestSidecarsOfPrograms(t *testing.T) {
	const ns = `xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:lr='http://ns.adobe.com/lightroom/1.0/' xmlns:digiKam='http://www.digikam.org/ns/1.0/' xmlns:m='http://ns.microsoft.com/photo/1.0/'
 xmlns:MP='http://ns.microsoft.com/photo/1.2/' xmlns:MPRI='http://ns.microsoft.com/photo/1.2/t/RegionInfo#' xmlns:MPReg='http://ns.microsoft.com/photo/1.2/t/Region#' xmlns:kw='http://www.metadataworkinggroup.com/schemas/keywords/'
 xmlns:d='urn:dotori:1' xmlns:xmp='http://ns.adobe.com/xap/1.0/'`
	wrap := func(elements string) string {
		return `<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description ` + ns + `>` + elements + `</rdf:Description></rdf:RDF>`
	}
	list := func(name, kind string, entries ...string) string {
		return "<" + name + "><rdf:" + kind + "><rdf:li>" + strings.Join(entries, "</rdf:li><rdf:li>") + "</rdf:li></rdf:" + kind + "></" + name + ">"
	}
	tests := []struct {
		name, packet string
		want         Info
	}{
		{"digiKam", wrap(list("digiKam:TagsList", "Seq", "여행/제주", "People/김영희") + list("dc:subject", "Bag", "여행", "제주", "김영희", "새 낱말")),
			Info{Tags: []string{"여행/제주", "새 낱말"}, People: []string{"김영희"}}},
		{"darktable", wrap(list("lr:hierarchicalSubject", "Bag", "darktable|format|jpg", "여행|제주") + list("dc:subject", "Bag", "제주")), Info{Tags: []string{"여행/제주"}}},
		{"Windows", wrap(list("m:LastKeywordXMP", "Bag", "여행/제주") + `<MP:RegionInfo rdf:parseType='Resource'><MPRI:Regions><rdf:Bag><rdf:li><rdf:Description MPReg:PersonDisplayName='김영희' MPReg:Rectangle='0,0,1,1'/></rdf:li></rdf:Bag></MPRI:Regions></MP:RegionInfo>`),
			Info{Tags: []string{"여행/제주"}, People: []string{"김영희"}}},
		{"Metadata Working Group", wrap(`<kw:Keywords rdf:parseType='Resource'><kw:Hierarchy><rdf:Bag><rdf:li rdf:parseType='Resource'><kw:Keyword>여행</kw:Keyword><kw:Children><rdf:Bag>` +
			`<rdf:li rdf:parseType='Resource'><kw:Keyword>제주</kw:Keyword></rdf:li><rdf:li rdf:parseType='Resource'><kw:Keyword>부산</kw:Keyword></rdf:li></rdf:Bag></kw:Children></rdf:li></rdf:Bag></kw:Hierarchy></kw:Keywords>`),
			Info{Tags: []string{"여행/제주", "여행/부산"}}},
		{"F-Spot", `<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' ` + ns + `><rdf:Bag rdf:nodeID='a'><rdf:li>제주</rdf:li></rdf:Bag><rdf:Description rdf:about=''><dc:subject rdf:nodeID='a'/></rdf:Description></rdf:RDF>`,
			Info{Tags: []string{"제주"}}},
		{"Lightroom", wrap(`<xmp:Label>빨강</xmp:Label><xmp:Rating>3</xmp:Rating><dc:creator><rdf:Seq><rdf:li>김영희</rdf:li></rdf:Seq></dc:creator>`), Info{Label: "빨강", Rating: 3, Author: "김영희"}},
		{"Korean first", wrap(`<dc:title><rdf:Alt><rdf:li xml:lang='en'>Sea</rdf:li><rdf:li xml:lang='ko-KR'>바다</rdf:li></rdf:Alt></dc:title>`), Info{Title: "바다"}},
		{"Dotori", wrap(`<d:Service>photos</d:Service>` + list("digiKam:TagsList", "Seq", "앨범/제주 2019∕여름", "People/박∕민수", "가족")), Info{Albums: []string{"제주 2019/여름"}, People: []string{"박/민수"}, Tags: []string{"가족"}}},
		{"a tag of that name", wrap(list("digiKam:TagsList", "Seq", "앨범/제주")), Info{Tags: []string{"앨범/제주"}}},
		{"in a picture", "\xFF\xD8\xFF\xE1\x00<?xpacket?><x:xmpmeta xmlns:x='adobe:ns:meta/'>" + wrap(`<dc:title>바다</dc:title>`), Info{Title: "바다"}},
		{"a list in itself", `<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' ` + ns + `><rdf:Bag rdf:nodeID='a'><rdf:li rdf:parseType='Resource'><kw:Keyword>가</kw:Keyword><kw:Children rdf:nodeID='a'/></rdf:li></rdf:Bag>` +
			`<rdf:Description><kw:Keywords rdf:parseType='Resource'><kw:Hierarchy rdf:nodeID='a'/></kw:Keywords><dc:subject rdf:nodeID='a'/></rdf:Description></rdf:RDF>`, Info{}},
	}
	for _, tt := range tests {
		got, err := ReadSidecar(strings.NewReader(tt.packet))
		if err != nil || !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s: %+v, %v\nwant %+v", tt.name, got, err, tt.want)
		}
	}
}

// told is what a sample tells, as ExifTool 12.57 reads it.
type told struct {
	moment, title, caption string
	tags, people           []string
	rating                 int
	latitude, longitude    float64
}

func samples() map[string]told {
	iphone := told{moment: "2018-09-10T12:16:13", latitude: 34.79745, longitude: 134.764633333}
	named := iphone
	named.title = "iPhone 7 / September 2018"
	return map[string]told{
		"RECOMMENDED-template__photo.jpg.xmp": {"2019-08-03T18:22:10+09:00", "제주 여행", "성산일출봉에서 & 가족", []string{"앨범/제주 2019", "가족", "제주"}, []string{"김영희"}, 5, 33.45863, 126.94242},
		"exiftool__XMP.xmp":                   {moment: "2005-06-09T20:09:27+02:00", tags: []string{"test1", "&-&amp;-&"}, rating: 1},
		"exiftool__XMP2.xmp":                  {title: "XMP nodeID test (XMP written by f-spot)", tags: []string{"ExifTool", "XMP", "nodeID", "test"}},
		"exiftool__XMP3.xmp":                  {title: "ExifTool common node, nonstandard namespace prefix, and bad list type tests"},
		"exiftool__XMP4.xmp":                  {tags: []string{"one", "two"}},
		"exiftool__XMP5.xmp":                  {tags: []string{"A-1/A-2", "B-1/B-2", "C-1"}, people: []string{"Region 1"}},
		"exiftool__XMP6.xmp":                  {title: "a title", tags: []string{"x"}, rating: 2},
		"exiftool__XMP7.xmp":                  {},
		"exiftool__XMP8.xmp":                  {},
		"exiftool__XMP9.xmp":                  {},
		"exiv2__BlueSquare.xmp": {moment: "2005-09-07T15:07:40-07:00", title: "Blue Square Test File - .jpg",
			caption: "XMPFiles BlueSquare test file, created in Photoshop CS2, saved as .psd, .jpg, and .tif.", tags: []string{"XMP", "Blue Square", "test file", "Photoshop", ".jpg"}},
		"exiv2__StaffPhotographer-Example.xmp": {moment: "2003-04-03", title: "01661gdx",
			caption: "After digging the furrows another ten yards with the tractor, Jim Moore hops off to hand-set more leeks and onions.",
			tags: []string{"agriculture", "farm laborer", "farmer", "field hand", "field worker", "humans", "occupation", "people", "agricultural", "agronomy", "crops", "onions", "vegetable crops",
				"plants", "vegetables", "outdoors", "outside", "agricultural equipment", "tractor", "gender", "male", "men"}},
		"exiv2__coverage_xmpsidecar_isXmpType.xmp":                {},
		"exiv2__exiv2-bug1108.xmp":                                {caption: "Classic View"},
		"exiv2__exiv2-bug1112.xmp":                                {moment: "2012-02-01T16:28:00+02:00"},
		"exiv2__exiv2-pre-in-xmp.xmp":                             {},
		"exiv2__issue_1998.xmp":                                   {moment: "2021-02-03T12:34:56+02:00"},
		"exiv2__xmpsdk.xmp":                                       {},
		"immich-go__159d9172-2a1e-4d95-aef1-b5133549927b.jpg.xmp": {moment: "2018-08-11T17:38:25+00:00", caption: "Alors!", tags: []string{"activities/outdoors"}, rating: 4},
		"immich-go__IMG_2477.CR2.xmp":                             {latitude: 48.4083761465, longitude: -3.0905897935},
		"photoprism__assets_examples_iphone_7.xmp":                iphone,
		"photoprism__internal_meta_testdata_iphone_7.xmp":         named,
		"photoprism__internal_meta_testdata_apple-test-2.xmp": {moment: "2021-03-24T13:07:29+01:00", title: "Botanischer Garten", caption: "Tulpen am See", tags: []string{"Krokus", "Blume", "Schöne Wiese"},
			latitude: 52.5250816, longitude: 13.3693672},
		"photoprism__internal_meta_testdata_canon_eos_6d.xmp":   {moment: "2019-06-06T07:29:51"},
		"photoprism__internal_meta_testdata_date.heic.xmp":      {moment: "2022-09-03T17:48:26-07:00", latitude: 47.675403333, longitude: -122.317391667}, // the sign stands in GPSLongitudeRef, which ExifTool does not apply
		"photoprism__internal_meta_testdata_fstop-favorite.xmp": {rating: 5},
		"photoprism__internal_meta_testdata_ladybug.xmp":        {moment: "2011-07-10T19:34:28", title: "Ladybug", tags: []string{"Ladybug"}, rating: 1, latitude: 51.254851667, longitude: 7.389468333},
		"photoprism__internal_meta_testdata_photoshop.xmp": {moment: "2020-01-01T17:28:23", title: "Night Shift / Berlin / 2020", caption: "Example file for development",
			tags: []string{"desk", "coffee", "computer"}, people: []string{"Gopher"}, rating: 4, latitude: 52.45969, longitude: 13.321831667},
	}
}

// TestSampleSidecars reads sidecars of many programs, some of them attacks,
// which are not part of this repository.
func TestSampleSidecars(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/samples/global/xmp/*")
	if len(files) == 0 {
		t.Skip("the sample sidecars are not here")
	}
	all := samples()
	for _, path := range files {
		start := time.Now()
		i := readSample(t, path)
		if took := time.Since(start); took > time.Second {
			t.Errorf("%s took %v", path, took)
		}
		name := filepath.Base(path)
		want, known := all[name]
		if !known && !strings.Contains(name, "_poc") {
			t.Errorf("nobody knows what %s tells", name)
		}
		got := told{moment: stamp(i.Moment), title: i.Title, caption: i.Caption, tags: i.Tags, people: i.People, rating: i.Rating}
		if i.Latitude != nil && math.Abs(*i.Latitude-want.latitude) < 1e-8 && math.Abs(*i.Longitude-want.longitude) < 1e-8 {
			got.latitude, got.longitude = want.latitude, want.longitude
		}
		if known && !reflect.DeepEqual(got, want) {
			t.Errorf("%s:\ngot  %+v\nwant %+v", name, got, want)
		}
	}
}

func readSample(t *testing.T, path string) Info {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	i, err := ReadSidecar(f)
	if err != nil && !errors.Is(err, xmp.ErrNoXMP) {
		t.Errorf("%s: %v", path, err)
	}
	return i
}

func FuzzReadSidecar(f *testing.F) {
	f.Add(sidecar)
	f.Add(utf16BE(sidecar))
	f.Add(xmpPacket(`<GCamera:MicroVideoOffset>128</GCamera:MicroVideoOffset>`))
	f.Fuzz(func(t *testing.T, packet string) {
		i, err := ReadSidecar(strings.NewReader(packet))
		if err != nil && !errors.Is(err, xmp.ErrNoXMP) {
			t.Error(err)
		}
		if i.Rating < -1 || i.Rating > 5 || (i.Latitude == nil) != (i.Longitude == nil) {
			t.Errorf("%+v", i)
		}
	})
}
