package immich_test

import (
	"io/fs"
	"strings"
	"testing"

	"dotori/archive"
	"dotori/archive/export/exporttest"
	ours "dotori/archive/export/immich"
	"dotori/archive/read/immich"
	"dotori/archive/read/readtest"
)

const (
	jpeg = "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00"
	mp4  = "\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00isommp42"

	// As Immich writes it when somebody edits a description, rating or tags.
	sidecar = `<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>
 <rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:description><rdf:Alt><rdf:li xml:lang='x-default'>봄 소풍</rdf:li></rdf:Alt></dc:description></rdf:Description>
 <rdf:Description rdf:about='' xmlns:digiKam='http://www.digikam.org/ns/1.0/'><digiKam:TagsList><rdf:Seq><rdf:li>여행/경주</rdf:li></rdf:Seq></digiKam:TagsList></rdf:Description>
 <rdf:Description rdf:about='' xmlns:exif='http://ns.adobe.com/exif/1.0/' xmlns:xmp='http://ns.adobe.com/xap/1.0/'><exif:DateTimeOriginal>2018-04-11T17:38:25+09:00</exif:DateTimeOriginal><xmp:Rating>4</xmp:Rating></rdf:Description>
</rdf:RDF></x:xmpmeta>`

	described = `{
  "fileName": "IMG_1.jpg", "latitude": 33.45, "longitude": 126.94, "dateTaken": "2019-08-03T09:22:10Z", "description": "성산일출봉",
  "albums": [{"title": "제주 여행", "description": "", "start": "2019-08-01T00:00:00Z"}, {"title": "가족"}], "tags": [{"value": "여행/제주"}],
  "rating": 3, "trashed": false, "archived": false, "favorited": true, "fromPartner": false }`
)

func columns() []readtest.Column {
	return []readtest.Column{readtest.Moment, readtest.Zone, readtest.Kind, readtest.Media, readtest.Collections, readtest.Text, readtest.Tags, readtest.Details, account, readtest.Files}
}

func account(it archive.Item) string { return it.Account }

func foreign() []fs.FS {
	return []fs.FS{
		readtest.Archive("library/a.jpg", jpeg, "upload/b.jpg", jpeg, "2019/a.jpg", jpeg),
		readtest.Archive("a.jpg", jpeg, "a.jpg.json", `{"title":"a.jpg","photoTakenTime":{"timestamp":"1"}}`),
		readtest.Archive("albums.csv", "album,file,date,title\r\n", "a.jpg", jpeg),
		readtest.Archive("albums/a.jpg", jpeg, "timeline/b.jpg", jpeg, "albums.csv", "a,b"),
	}
}

func run(t *testing.T, c readtest.Case) {
	t.Helper()
	c.Reader, c.Columns, c.Foreign = immich.New(), columns(), foreign()
	readtest.Run(t, c)
}

func TestServer(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive(
			"immich/library/.immich", "x", "immich/library/gildong/2018/2018-04-11/IMG_1.jpg", jpeg+"1", "immich/library/gildong/2018/2018-04-11/IMG_1.jpg.xmp", sidecar,
			"immich/library/gildong/경주/20180412_101010.jpg", jpeg+"2",
			"immich/upload/5e1c2c3e/ab/cd/abcd1234.mp4", mp4, "immich/thumbs/.immich", "x", "immich/thumbs/5e1c2c3e/ab/cd/abcd1234-thumbnail.webp", "RIFF",
			"immich/encoded-video/5e1c2c3e/ab/cd/abcd1234.mp4", mp4, "immich/profile/5e1c2c3e/me.jpg", jpeg, "immich/backups/immich-db-backup-20260101.sql.gz", "\x1f\x8b",
			"other/a.jpg", jpeg,
		),
		Left: []string{"other/a.jpg"},
		Want: []string{
			"2018-04-11T17:38:25 second | +09:00 sidecar | photo | IMG_1.jpg |  | 봄 소풍 | 여행/경주 | Rating: 4 | gildong | immich/library/gildong/2018/2018-04-11/IMG_1.jpg.xmp",
			"2018-04-12T10:10:10 second | filename | photo | 20180412_101010.jpg | album 경주 |  |  |  | gildong",
			"unknown |  | video | abcd1234.mp4",
		},
		Warnings: []string{
			"immich/backups/immich-db-backup-20260101.sql.gz: The database of Immich is not read.",
			"immich/encoded-video/5e1c2c3e/ab/cd/abcd1234.mp4: This is a converted copy that Immich made.",
			"immich/library/.immich: This file only marks a folder for Immich.",
			"immich/profile/5e1c2c3e/me.jpg: This is the picture of a profile.",
			"immich/thumbs/.immich: This is a small copy that Immich made.",
			"immich/thumbs/5e1c2c3e/ab/cd/abcd1234-thumbnail.webp: This is a small copy that Immich made.",
		},
	})
}

// Servers before 2024 marked nothing.
func TestServerWithoutMarks(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive("library/admin/2018/a.jpg", jpeg+"1", "thumbs/x/a.webp", "RIFF", "encoded-video/x/a.mp4", mp4, "profile/x/a.jpg", jpeg),
		Want: []string{"2018 year | folder | photo | a.jpg |  |  |  |  | admin"},
		Warnings: []string{
			"encoded-video/x/a.mp4: This is a converted copy that Immich made.",
			"profile/x/a.jpg: This is the picture of a profile.",
			"thumbs/x/a.webp: This is a small copy that Immich made.",
		},
	})
}

func TestImmichGo(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive(
			"2019/2019-08/IMG_1.jpg", jpeg+"1", "2019/2019-08/IMG_1.jpg.JSON", described, "2019/2019-08/IMG_1.mp4", mp4,
			"2019/2019-08/IMG_2.jpg", jpeg+"2", "2019/2019-08/IMG_2.jpg.JSON", `{"software": "immich-go version: 0.30", "fileName": "IMG_2.jpg", "rating": "5", "archived": true`,
			"2019/2019-08/IMG_3.jpg", jpeg+"3", "2019/2019-08/IMG_3.jpg.JSON", `{"fileName": "IMG_3.jpg", "dateTaken":"0001-01-01T00:00:00Z", "albums": null, "rating": 5, "archived": true, "favorited": false, "fromPartner": false}`,
			"2019/2019-08/IMG_4.jpg.JSON", described,
		),
		Want: []string{
			"2019-08-03T18:22:10 second | +09:00 sidecar | photo | IMG_1.jpg, IMG_1.mp4+live | album 제주 여행, album 가족 | 성산일출봉 | 여행/제주 | Rating: 3 |  | 2019/2019-08/IMG_1.jpg.JSON",
			"2019-08 month | folder | photo | IMG_2.jpg",
			"2019-08 month | folder | photo | IMG_3.jpg |  |  |  |  |  | 2019/2019-08/IMG_3.jpg.JSON",
		},
		Warnings: []string{
			"2019/2019-08/IMG_2.jpg.JSON: This sidecar could not be read. (unexpected end of JSON input)",
			"2019/2019-08/IMG_4.jpg.JSON: The picture that this file describes is not beside it.",
		},
	})
	r := readtest.Read(t.Context(), immich.New(), readtest.Archive("IMG_1.jpg", jpeg, "IMG_1.jpg.JSON", described), nil)
	if it := r.Items[0]; !it.Favorite || it.Hidden || it.Latitude == nil || *it.Latitude != 33.45 {
		t.Errorf("got %+v", it)
	}
}

func TestUpload(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive(
			"albums.csv", "\uFEFFalbum,file,date,title\r\n제주 2019/여름,albums/제주 2019／여름/IMG_1.JPG,2019,\r\n'=가족,albums/제주 2019／여름/IMG_1.JPG,2019,\r\n",
			"albums/제주 2019／여름/IMG_1.JPG", jpeg+"1", "albums/다른 앨범／둘/IMG_2.JPG", jpeg+"2", "timeline/2019/08/IMG_3.JPG", jpeg+"3", "timeline/unknown-date/IMG_4.JPG", jpeg+"4",
		),
		Want: []string{
			"unknown |  | photo | IMG_2.JPG | album 다른 앨범/둘",
			"unknown |  | photo | IMG_1.JPG | album 제주 2019/여름, album =가족 |  |  |  |  | albums.csv",
			"2019-08 month | folder | photo | IMG_3.JPG",
			"unknown |  | photo | IMG_4.JPG",
		},
	})
	run(t, readtest.Case{
		Root:     readtest.Archive("albums.csv", "album,file,date,title\r\n", "timeline/2019/08/IMG_3.JPG", jpeg+"3"),
		Want:     []string{"2019-08 month | folder | photo | IMG_3.JPG"},
		Warnings: []string{"albums.csv: This list says which picture is in which album; none of them is here."},
	})
}

// Dotori's own export in this shape comes back where its lists are gone.
func TestDotorisExport(t *testing.T) {
	m, all := exporttest.NewMemory(), exporttest.Pictures()
	if _, err := (ours.Writer{}).Write(t.Context(), m, all, nil, nil); err != nil {
		t.Fatal(err)
	}
	root := exporttest.Bare(m.FS())
	if match := immich.New().Detect(t.Context(), root); match.Confidence == 0 {
		t.Fatal("the export is not recognised")
	}
	r := readtest.Read(t.Context(), immich.New(), root, nil)
	exporttest.ComparePictures(t, all, r.Items)
}

// FuzzDescription reads any bytes as a file of immich-go.
func FuzzDescription(f *testing.F) {
	f.Add(described)
	f.Add(`{"fileName":"a","favorited":true,"dateTaken":"x","latitude":1e300,"albums":[{"title":1}]}`)
	f.Fuzz(func(t *testing.T, s string) {
		root := readtest.Archive("2019/2019-08/a.jpg", jpeg, "2019/2019-08/a.jpg.JSON", `{"fileName":"a.jpg","fromPartner":false,`+strings.TrimPrefix(s, "{"))
		readtest.Fuzz(t, readtest.Case{Reader: immich.New(), Root: root})
	})
}
