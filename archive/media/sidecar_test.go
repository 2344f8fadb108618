package media

import (
	"errors"
	"math"
	"os"
	"path/filepath"
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

// TestSampleSidecars reads sidecars of many programs, some of them attacks,
// which are not part of this repository.
func TestSampleSidecars(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/samples/global/xmp/*")
	if len(files) == 0 {
		t.Skip("the sample sidecars are not here")
	}
	want := map[string]string{"RECOMMENDED-template__photo.jpg.xmp": "2019-08-03T18:22:10+09:00", "photoprism__internal_meta_testdata_apple-test-2.xmp": "2021-03-24T13:07:29+01:00",
		"immich-go__159d9172-2a1e-4d95-aef1-b5133549927b.jpg.xmp": "2018-08-11T17:38:25+00:00"}
	for _, path := range files {
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		i, err := ReadSidecar(f)
		f.Close()
		if took := time.Since(start); took > time.Second {
			t.Errorf("%s took %v", path, took)
		}
		if w, ok := want[filepath.Base(path)]; ok && stamp(i.Moment) != w {
			t.Errorf("%s: %s, want %s", path, stamp(i.Moment), w)
		}
		t.Logf("%s: %s %q %q %q %q %d %v", filepath.Base(path), stamp(i.Moment), i.Title, i.Caption, i.Tags, i.People, i.Rating, err)
	}
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
