package photos_test

import (
	"io/fs"
	"testing"
	"testing/fstest"
	"time"

	"dotori/archive/read/photos"
	"dotori/archive/read/readtest"
)

// The beginnings of files, enough to tell their kind.
const (
	jpeg = "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00"
	heic = "\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"
	png  = "\x89PNG\r\n\x1A\n"
	mov  = "\x00\x00\x00\x14ftypqt  \x00\x00\x00\x00qt  "
	mp4  = "\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00isommp42"
	avi  = "RIFF\x00\x00\x00\x00AVI LIST"
	m4a  = "\x00\x00\x00\x18ftypM4A \x00\x00\x00\x00M4A mp42"
	cr2  = "II*\x00\x10\x00\x00\x00CR\x02\x00"
	html = "<!DOCTYPE html><html><body>404</body></html>"
)

const sidecar = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
 exif:DateTimeOriginal="2019-08-03T18:22:10+09:00" xmp:Rating="5">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">바닷가</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">모래성을 쌓았다</rdf:li></rdf:Alt></dc:description>
</rdf:Description></rdf:RDF></x:xmpmeta>`

func columns() []readtest.Column {
	return []readtest.Column{readtest.Moment, readtest.Zone, readtest.Kind, readtest.Media, readtest.Collections, readtest.Title, readtest.Text, readtest.Files}
}

var foreign = []fs.FS{
	readtest.Archive("report.pdf", "%PDF-1.4", "notes.txt", "오늘은 맑음", "page.html", html, "photo.jpg", html, "empty.jpg", ""),
}

func run(t *testing.T, c readtest.Case) {
	t.Helper()
	c.Reader, c.Columns, c.Foreign = photos.New(), columns(), foreign
	readtest.Run(t, c)
}

func TestCameraFolder(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive(
			"DCIM/100APPLE/IMG_0001.HEIC", heic+"1",
			"DCIM/100APPLE/IMG_0001.MOV", mov+"1",
			"DCIM/100APPLE/IMG_0001.AAE", "<plist/>",
			"DCIM/100APPLE/IMG_0002.JPG", jpeg+"2",
			"DCIM/100APPLE/IMG_O0002.AAE", "<plist/>",
			"DCIM/100APPLE/IMG_0003.MOV", mov+"3",
			"DCIM/Camera/PXL_20230814_201154491.MP", mp4+"4",
			"DCIM/Camera/PXL_20230814_201154491.MP.jpg", jpeg+"4",
			"DCIM/Camera/PXL_20230814_201154491.MP~2", mp4+"5",
			"DCIM/Camera/PXL_20230814_201154491.MP~2.jpg", jpeg+"5",
			"DCIM/Camera/PXL_20230815_201154491.RAW-01.COVER.jpg", jpeg+"6",
			"DCIM/Camera/PXL_20230815_201154491.RAW-02.ORIGINAL.dng", "II*\x00\x08\x00\x00\x00",
			"DCIM/Screenshots/Screenshot_20230115-143022_Chrome.png", png,
		),
		Want: []string{
			"unknown |  | photo | IMG_0001.HEIC, IMG_0001.MOV+live |  |  |  | DCIM/100APPLE/IMG_0001.AAE",
			"unknown |  | photo | IMG_0002.JPG |  |  |  | DCIM/100APPLE/IMG_O0002.AAE",
			"unknown |  | video | IMG_0003.MOV",
			"2023-08-14T20:11:54 second | +00:00 filename | photo | PXL_20230814_201154491.MP.jpg, PXL_20230814_201154491.MP+live",
			"2023-08-14T20:11:54 second | +00:00 filename | photo | PXL_20230814_201154491.MP~2.jpg, PXL_20230814_201154491.MP~2+live",
			"2023-08-15T20:11:54 second | +00:00 filename | photo | PXL_20230815_201154491.RAW-01.COVER.jpg, PXL_20230815_201154491.RAW-02.ORIGINAL.dng+raw",
			"2023-01-15T14:30:22 second | filename | photo | Screenshot_20230115-143022_Chrome.png | album Screenshots",
		},
	})
}

func TestPairs(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive(
			"a/IMG_1.cr2", cr2, "a/IMG_1.jpg", jpeg, "a/IMG_1.xmp", sidecar,
			"b/IMG_2.HEIC", heic+"2", "b/IMG_2.JPG", jpeg+"2", "b/img_2.mov", mov+"2",
			"c/DSC_3.NEF", "II*\x00\x08\x00\x00\x00", "c/DSC_3.PNG", png,
			"d/MVI_4.AVI", avi, "d/MVI_4.THM", jpeg+"4",
			"e/IMG_5.jpg", jpeg+"5", "e/IMG_5.avi", avi+"5", "e/IMG_5.m4a", m4a,
			"f/IMG_6.jpg", jpeg+"6", "f/IMG_6.mp4", mp4+"6", "f/IMG_6.thm", jpeg+"66",
		),
		Want: []string{
			"2019-08-03T18:22:10 second | +09:00 sidecar | photo | IMG_1.jpg, IMG_1.cr2+raw | album a | 바닷가 | 모래성을 쌓았다 | a/IMG_1.xmp",
			"unknown |  | photo | IMG_2.HEIC, img_2.mov+live | album b",
			"unknown |  | photo | IMG_2.JPG | album b",
			"unknown |  | photo | DSC_3.NEF | album c",
			"unknown |  | photo | DSC_3.PNG | album c",
			"unknown |  | video | MVI_4.AVI, MVI_4.THM+cover | album d",
			"unknown |  | video | IMG_5.avi | album e",
			"unknown |  | photo | IMG_5.jpg | album e",
			"unknown |  | audio | IMG_5.m4a | album e",
			"unknown |  | photo | IMG_6.jpg, IMG_6.mp4+live, IMG_6.thm+cover | album f",
		},
	})
}

func TestSidecars(t *testing.T) {
	const stars = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="4"><dc:title xmlns:dc="http://purl.org/dc/elements/1.1/">다른 제목</dc:title></rdf:Description></rdf:RDF></x:xmpmeta>`
	run(t, readtest.Case{
		Root: readtest.Archive(
			"1.jpg", jpeg+"1", "1.jpg.xmp", stars, "1.xmp", sidecar,
			"2.heic", heic, "2.mov", mov, "2.XMP", sidecar,
			"3.mp4", mp4, "3.MP4.xmp", sidecar,
			"4.xmp", sidecar,
			"5.jpg", jpeg+"5", "5.jpg.xmp", "not XML",
			"6.jpg", html, "6.jpg.xmp", sidecar,
			"7.AAE", "<plist/>", "7.xmp", sidecar, "7.jpg", "", "7.jpg.xmp", sidecar, "7.heic", "", "7.heic.xmp", sidecar,
		),
		Want: []string{
			"2019-08-03T18:22:10 second | +09:00 sidecar | photo | 1.jpg |  | 다른 제목 | 모래성을 쌓았다 | 1.jpg.xmp, 1.xmp",
			"2019-08-03T18:22:10 second | +09:00 sidecar | photo | 2.heic, 2.mov+live |  | 바닷가 | 모래성을 쌓았다 | 2.XMP",
			"2019-08-03T18:22:10 second | +09:00 sidecar | video | 3.mp4 |  | 바닷가 | 모래성을 쌓았다 | 3.MP4.xmp",
			"unknown |  | photo | 5.jpg",
		},
		Warnings: []string{
			"4.xmp: The picture that this file describes is not beside it.",
			"5.jpg.xmp: This sidecar could not be read. (read sidecar: parse XMP: no XMP properties EOF)",
			"6.jpg: This is a web page that is named like a picture.",
			"6.jpg.xmp: The picture that this file describes is not beside it.",
			"7.heic: This file is empty.",
			"7.jpg: This file is empty.",
			"7.AAE: The picture that this file describes is not beside it.",
			"7.heic.xmp: The picture that this file describes is not beside it.",
			"7.jpg.xmp: The picture that this file describes is not beside it.",
			"7.xmp: The picture that this file describes is not beside it.",
		},
	})
}

// Sidecars of darktable's further edits belong to the picture; its name wins.
func TestSidecarsOfEdits(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive("IMG_1.CR2", cr2, "IMG_1.CR2.xmp", sidecar, "IMG_1_01.CR2.xmp", sidecar, "IMG_2_01.jpg", jpeg, "IMG_2_01.jpg.xmp", sidecar),
		Want: []string{
			"2019-08-03T18:22:10 second | +09:00 sidecar | photo | IMG_1.CR2 |  | 바닷가 | 모래성을 쌓았다 | IMG_1.CR2.xmp, IMG_1_01.CR2.xmp",
			"2019-08-03T18:22:10 second | +09:00 sidecar | photo | IMG_2_01.jpg |  | 바닷가 | 모래성을 쌓았다 | IMG_2_01.jpg.xmp",
		},
	})
}

func TestRatingsAndLabels(t *testing.T) {
	const rated = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="3" xmp:Label="빨강"/></rdf:RDF></x:xmpmeta>`
	r := readtest.Read(t.Context(), photos.New(), readtest.Archive("1.jpg", jpeg, "1.jpg.xmp", rated, "1.xmp", sidecar), nil)
	if got := readtest.Details(r.Items[0]); got != "Rating: 3, Label: 빨강" {
		t.Errorf("got %s", got)
	}
}

func TestAlbumsAndDates(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive(
			"2004/03/z.jpg", jpeg+"1",
			"20190803_182210.jpg", jpeg+"2",
			"여행/제주/DSC_0001", jpeg+"3", // no extension
			"여행/제주/2018-05-01/a.jpg", jpeg+"4",
			"휴대폰/DCIM/Camera/b.jpg", jpeg+"5",
			"여행/1/c.jpg", jpeg+"6",
			"1980년대 앨범/스캔 1.jpg", jpeg+"7",
			"할머니/70s/스캔 2.jpg", jpeg+"8",
		),
		Want: []string{
			"2019-08-03T18:22:10 second | filename | photo | 20190803_182210.jpg",
			"1980s decade | folder | photo | 스캔 1.jpg | album 1980년대 앨범",
			"2004-03 month | folder | photo | z.jpg",
			"unknown |  | photo | c.jpg | album 여행/1",
			"unknown |  | photo | DSC_0001 | album 여행/제주",
			"2018-05-01 day | folder | photo | a.jpg | album 여행/제주",
			"1970s decade | folder | photo | 스캔 2.jpg | album 할머니",
			"unknown |  | photo | b.jpg | album 휴대폰",
		},
	})
}

func TestWhatIsNoPicture(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive("a.jpg", jpeg, "b.jpg", "", "c.jpg", html, "d.jpg", "text", "e.pdf", "%PDF-1.4", "f.txt", "메모"),
		Want: []string{"unknown |  | photo | a.jpg"},
		Warnings: []string{
			"b.jpg: This file is empty.",
			"c.jpg: This is a web page that is named like a picture.",
			"d.jpg: This is named like a picture, but is none. (text/plain)",
			"e.pdf: This is not a photo, video or sound. (application/pdf)",
			"f.txt: This is not a photo, video or sound. (text/plain)",
		},
	})
}

func TestFileTimes(t *testing.T) {
	seoul := time.FixedZone("", 9*3600)
	at := func(when time.Time, content string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte(content), ModTime: when}
	}
	run(t, readtest.Case{
		Root: fstest.MapFS{
			"1.jpg": at(time.Date(2012, 5, 5, 23, 30, 0, 0, time.UTC), jpeg+"1"), // a zip's wall clock
			"2.jpg": at(time.Date(2012, 5, 6, 1, 0, 0, 0, seoul), jpeg+"2"),
			"3.jpg": at(time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC), jpeg+"3"),
			"4.jpg": at(time.Unix(0, 0), jpeg+"4"),
		},
		Options: map[string]string{"timezone": "+03:00"},
		Want: []string{
			"2012-05-05T23:30:00 second | mtime | photo | 1.jpg",
			"2012-05-05T19:00:00 second | +03:00 mtime | photo | 2.jpg",
			"unknown |  | photo | 3.jpg",
			"unknown |  | photo | 4.jpg",
		},
	})
}

func TestFavourite(t *testing.T) {
	r := readtest.Read(t.Context(), photos.New(), readtest.Archive("1.jpg", jpeg, "1.xmp", sidecar, "2.jpg", jpeg), nil)
	if len(r.Items) != 2 || !r.Items[0].Favorite || r.Items[1].Favorite {
		t.Errorf("want only the first of two to be a favourite: %+v", r.Items)
	}
}

func TestUnknownZone(t *testing.T) {
	r := readtest.Read(t.Context(), photos.New(), readtest.Archive("1.jpg", jpeg), map[string]string{"timezone": "Nowhere"})
	if r.Err == nil || len(r.Items) > 0 {
		t.Errorf("an unknown zone gives %d items and %v", len(r.Items), r.Err)
	}
}
