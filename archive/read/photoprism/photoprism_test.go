package photoprism_test

import (
	"io/fs"
	"testing"

	"dotori/archive/export/exporttest"
	ours "dotori/archive/export/photoprism"
	"dotori/archive/read/photoprism"
	"dotori/archive/read/readtest"
)

const (
	jpeg = "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00"
	heic = "\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"
	mov  = "\x00\x00\x00\x14ftypqt  \x00\x00\x00\x00qt  "

	// As PhotoPrism writes it since 2025.
	picture = `TakenAt: 2019-08-03T09:22:10Z
TakenAtLocal: 2019-08-03T18:22:10Z
TakenSrc: meta
UID: psg3k2x1abcdefgh
Type: live
Title: 해 뜨는 성산
TitleSrc: manual
Caption: '둘째 줄: 따옴표'
CaptionSrc: meta
OriginalName: Phone/IMG_0001
Favorite: true
Private: true
TimeZone: Asia/Seoul
Lat: 33.45863
Lng: 126.94242
PlaceSrc: meta
Year: 2019
Month: 8
Day: 3
Details:
  Keywords: 제주, 바다
  Notes: 메모
  Artist: 김영희
CreatedAt: 2020-01-01T00:00:00Z
`
	// As it wrote it in 2020; what it worked out by itself is no memory.
	before = `TakenAt: 2016-01-10T10:15:06Z
TakenSrc: meta
UID: pr9tsib2qf7dfegc
Type: image
Title: Long Crendon / United Kingdom / 2016
Description: 옛 설명
DescriptionSrc: meta
PlaceSrc: estimate
Lat: 51.7
Lng: -1
Details: {}
`
	album = `UID: arsg3k2x1abcdefg
Slug: jeju
Type: album
Title: 제주 여행
Photos:
- UID: psg3k2x1abcdefgh
- UID: pr9tsib2qf7dfegc
  Hidden: true
- UID: pzzzzzzzzzzzzzzz
`
	month = "UID: arsg3k2x1abcdefh\nSlug: august-2019\nType: month\nTitle: August 2019\n"
)

func columns() []readtest.Column {
	return []readtest.Column{readtest.Moment, readtest.Zone, readtest.Kind, readtest.Author, readtest.Media, readtest.Collections, readtest.Title, readtest.Text, readtest.Tags, readtest.Details, readtest.Files}
}

func foreign() []fs.FS {
	return []fs.FS{
		readtest.Archive("docker-compose.yml", "services:\n  photoprism:\n    image: x\n", "originals/a.jpg", jpeg),
		readtest.Archive("a.yml", "title: a\nUID: x\n", "a.jpg", jpeg),
		readtest.Archive("originals/a.jpg", jpeg, "albums.csv", "a,b\n"),
		readtest.Archive("albums.csv", "album,file,date,title\r\n", "a.jpg", jpeg),
	}
}

func run(t *testing.T, c readtest.Case) {
	t.Helper()
	c.Reader, c.Columns, c.Foreign = photoprism.New(), columns(), foreign()
	readtest.Run(t, c)
}

func TestStorage(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive(
			"prism/originals/2019/08/IMG_0001.HEIC", heic, "prism/originals/2019/08/IMG_0001.MOV", mov, "prism/storage/sidecar/2019/08/IMG_0001.yml", picture,
			"prism/storage/sidecar/2019/08/IMG_0001.HEIC.jpg", jpeg+"x", "prism/storage/sidecar/2019/08/IMG_0001.HEIC.json", `[{"SourceFile":"x"}]`,
			"prism/originals/가족/a.jpg", jpeg+"1", "prism/storage/sidecar/가족/a.yml", before,
			"prism/storage/albums/album/arsg3k2x1abcdefg.yml", album, "prism/storage/albums/month/arsg3k2x1abcdefh.yml", month,
			"prism/storage/sidecar/2019/08/gone.yml", "TakenAt: 2019-08-03T09:22:10Z\nUID: psg3k2x1abcdefgx\n",
			"prism/storage/cache/thumbnails/0/0/0/abc_720x720_fit.jpg", jpeg, "prism/storage/.ppstorage", "", "prism/storage/config/settings.yml", "UI:\n  Theme: x\n",
			"prism/storage/users/u/avatar.jpg", jpeg, "elsewhere/b.jpg", jpeg,
		),
		Left: []string{"elsewhere/b.jpg"},
		Want: []string{
			"2019-08-03T18:22:10 second | +09:00 sidecar | photo | 김영희 | IMG_0001.HEIC, IMG_0001.MOV+live | album 제주 여행 | 해 뜨는 성산 | 둘째 줄: 따옴표 | 제주, 바다 | Visibility: private, Notes: 메모, Original name: Phone/IMG_0001 | prism/storage/sidecar/2019/08/IMG_0001.yml",
			"2016-01-10T10:15:06 second | sidecar | photo |  | a.jpg | album 가족 |  | 옛 설명 |  |  | prism/storage/sidecar/가족/a.yml",
		},
		Warnings: []string{
			"prism/storage/albums/album/arsg3k2x1abcdefg.yml: This file says what is in an album; that was read.",
			"prism/storage/albums/month/arsg3k2x1abcdefh.yml: PhotoPrism made this album by itself. (month)",
			"prism/storage/.ppstorage: This file is for PhotoPrism itself, not a memory.",
			"prism/storage/cache/thumbnails/0/0/0/abc_720x720_fit.jpg: This is a small copy that PhotoPrism made.",
			"prism/storage/config/settings.yml: This file is for PhotoPrism itself, not a memory.",
			"prism/storage/sidecar/2019/08/IMG_0001.HEIC.jpg: This is a converted copy that PhotoPrism made.",
			"prism/storage/sidecar/2019/08/IMG_0001.HEIC.json: This file only repeats what the picture says of itself.",
			"prism/storage/users/u/avatar.jpg: This is the picture of a profile.",
			"prism/storage/sidecar/2019/08/gone.yml: The picture that this file describes is not here.",
		},
	})
}

// The YAML files may lie beside the pictures, as a setting has it.
func TestBesideThePictures(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive("여행/a.jpg", jpeg, "여행/a.yml", before),
		Want: []string{"2016-01-10T10:15:06 second | sidecar | photo |  | a.jpg | album 여행 |  | 옛 설명 |  |  | 여행/a.yml"},
	})
	items := readtest.Read(t.Context(), photoprism.New(), readtest.Archive("originals/a.jpg", jpeg, "originals/.photoprism/a.yml", picture+"DeletedAt: 2021-01-01T00:00:00Z\n"), nil).Items
	if it := items[0]; !it.Favorite || !it.Hidden || it.Latitude == nil || *it.Latitude != 33.45863 || it.Title != "해 뜨는 성산" {
		t.Errorf("got %+v", it)
	}
}

func TestZones(t *testing.T) {
	for yml, want := range map[string]string{
		"TakenAt: 2019-08-03T09:22:10Z\nTimeZone: Europe/London\nTakenSrc: meta\n":                          "2019-08-03T10:22:10 second+01:00",
		"TakenAt: 2019-08-03T09:22:10Z\nTakenAtLocal: 2019-08-03T18:22:10Z\nTimeZone: Local\nTakenSrc: m\n": "unknown",
		"TakenAt: 2019-08-03T09:22:10Z\nTakenAtLocal: 2019-08-03T18:22:10Z\nTakenSrc: manual\n":             "2019-08-03T18:22:10 second",
		"TakenAt: nonsense\nTakenSrc: manual\nLat: north\n":                                                 "unknown",
	} {
		it := readtest.Read(t.Context(), photoprism.New(), readtest.Archive("sidecar/a.yml", "UID: psg3k2x1abcdefgh\n"+yml, "a.jpg", jpeg), nil).Items[0]
		if got := readtest.Moment(it) + it.Moment.Offset.String(); got != want {
			t.Errorf("%q: %s, want %s", yml, got, want)
		}
	}
}

func TestDamaged(t *testing.T) {
	run(t, readtest.Case{
		Root:     readtest.Archive("sidecar/a.yml", "UID: psg3k2x1abcdefgh\nTitle: [", "a.jpg", jpeg, "storage/albums/album/x.yml", "UID: arsg3k2x1abcdefg\nPhotos: {"),
		Want:     []string{"unknown |  | photo |  | a.jpg"},
		Warnings: []string{"storage/albums/album/x.yml: This file could not be read. (read YAML: yaml: line 2: did not find expected node content)", "sidecar/a.yml: This sidecar could not be read. (read YAML: yaml: line 2: did not find expected node content)"},
	})
}

// Dotori's own export in this shape comes back where its lists are gone.
func TestDotorisExport(t *testing.T) {
	m, all := exporttest.NewMemory(), exporttest.Pictures()
	if _, err := (ours.Writer{}).Write(t.Context(), m, all, nil, nil); err != nil {
		t.Fatal(err)
	}
	root := exporttest.Bare(m.FS())
	if match := photoprism.New().Detect(t.Context(), root); match.Confidence == 0 {
		t.Fatal("the export is not recognised")
	}
	r := readtest.Read(t.Context(), photoprism.New(), root, nil)
	exporttest.ComparePictures(t, all, r.Items)
	if r.Warnings != nil {
		t.Errorf("warnings: %v", r.Warnings)
	}
}

// FuzzYAML reads any bytes as what PhotoPrism writes of a picture and an album.
func FuzzYAML(f *testing.F) {
	f.Add(picture, album)
	f.Add(before, month)
	f.Fuzz(func(t *testing.T, picture, album string) {
		root := readtest.Archive("originals/a.jpg", jpeg, "storage/sidecar/a.yml", "UID: psg3k2x1abcdefgh\n"+picture, "storage/albums/album/x.yml", "UID: arsg3k2x1abcdefg\n"+album)
		readtest.Fuzz(t, readtest.Case{Reader: photoprism.New(), Root: root})
	})
}
