package icloud_test

import (
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"dotori/archive"
	"dotori/archive/read/blog/blogtest"
	"dotori/archive/read/icloud"
	"dotori/archive/read/readtest"
)

const (
	jpeg = "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00"
	heic = "\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"
	mov  = "\x00\x00\x00\x14ftypqt  \x00\x00\x00\x00qt  "
)

const head = "imgName,fileChecksum,favorite,hidden,deleted,originalCreationDate,viewCount,importDate\n"

func row(name, flags, date string) string {
	return name + ",AQ==," + flags + `,"` + date + `",10,"Friday October 06,2023 12:11 PM GMT"` + "\n"
}

const friday = "Friday October 06,2023 12:11 PM GMT"

func columns() []readtest.Column {
	return []readtest.Column{readtest.Moment, readtest.Zone, readtest.Kind, readtest.Media, readtest.Collections, marks, readtest.Details, readtest.Files}
}

func marks(it archive.Item) string {
	var s []string
	if it.Favorite {
		s = append(s, "favourite")
	}
	if it.Hidden {
		s = append(s, "hidden")
	}
	if it.Trashed {
		s = append(s, "trashed")
	}
	return strings.Join(s, " ")
}

func foreign() []fs.FS {
	return []fs.FS{
		readtest.Archive("a.csv", "Name,Date\na,b\n", "Photos/IMG_1.JPG", jpeg), readtest.Archive("Photos/Photo Details.csv", ""), readtest.Archive("a.jpg", jpeg),
	}
}

func TestPartsInAnyOrder(t *testing.T) {
	const details = "iCloud Photos Part 2 of 2/Photos/Photo Details.csv"
	readtest.Run(t, readtest.Case{
		Reader: icloud.New(), Columns: columns(), Foreign: foreign(),
		Root: readtest.Archive(
			"iCloud Photos Part 1 of 2/Albums/제주 여행.csv", "imgName\nIMG_0001.HEIC\nIMG_0002.JPG\nIMG_0404.JPG\n",
			"iCloud Photos Part 1 of 2/Albums/없는 앨범.csv", "Images\nIMG_0404.JPG\n", "iCloud Photos Part 1 of 2/Albums/빈 앨범.csv", "imageName\n",
			"iCloud Photos Part 1 of 2/Memories/2023년 가을.csv", "imageName\r\nIMG_0002.JPG\r\n",
			"iCloud Photos Part 1 of 2/Photos/IMG_0001.HEIC", heic, "iCloud Photos Part 1 of 2/Photos/IMG_0001.MOV", mov,
			"iCloud Photos Part 1 of 2/Photos/IMG_0003.JPG", jpeg+"3", "iCloud Photos Part 1 of 2/Photos/IMG_0005.JPG", jpeg+"5",
			"iCloud Photos Part 1 of 2/iCloud Shared Albums-1.zip", "PK\x03\x04",
			details, "\xEF\xBB\xBF"+head+row("IMG_0001.HEIC", "yes,no,no", friday)+row("IMG_0001.MOV", "yes,no,no", friday)+row("IMG_0002.JPG", "no,yes,no", "Monday January 1,2024 12:05 AM GMT")+
				row("IMG_0003.JPG", "no,no,no", friday)+row("IMG_0003.JPG", "no,no,no", "Monday January 1,2024 12:05 AM GMT")+row("IMG_0004.JPG", "no,no,yes", "2023년 10월 6일 금요일 오후 12:11 GMT")+
				row("IMG_0005.JPG", "no,no,no", "neulich")+row("IMG_0404.JPG", "no,no,no", friday),
			"iCloud Photos Part 2 of 2/Photos/IMG_0002.JPG", jpeg+"2", "iCloud Photos Part 2 of 2/Photos/Photo Details-1.csv", "",
			"iCloud Photos Part 2 of 2/Recently Deleted/IMG_0004.JPG", jpeg+"4", "iCloud Photos Part 2 of 2/Recently Deleted/IMG_0009.JPG", jpeg+"9",
			"other/IMG_0001.HEIC", heic+"other",
		),
		Left: []string{"other/IMG_0001.HEIC"},
		Want: []string{
			"2023-10-06T21:11 minute | +09:00 archive | photo | IMG_0001.HEIC, IMG_0001.MOV+live | album 제주 여행 | favourite | Views: 10 | iCloud Photos Part 1 of 2/Albums/제주 여행.csv, " + details,
			"unknown |  | photo | IMG_0003.JPG |  |  |  | " + details,
			"unknown |  | photo | IMG_0005.JPG |  |  | Views: 10 | " + details,
			"2024-01-01T09:05 minute | +09:00 archive | photo | IMG_0002.JPG | album 제주 여행, album 2023년 가을 | hidden | Views: 10 | iCloud Photos Part 1 of 2/Albums/제주 여행.csv, iCloud Photos Part 1 of 2/Memories/2023년 가을.csv, " + details,
			"2023-10-06T21:11 minute | +09:00 archive | photo | IMG_0004.JPG |  | trashed | Views: 10 | " + details,
			"unknown |  | photo | IMG_0009.JPG |  | trashed",
		},
		Warnings: []string{
			details + ": Dates in this list could not be read; those in the pictures count. (neulich)",
			"iCloud Photos Part 1 of 2/iCloud Shared Albums-1.zip: This zip lies inside the archive; unpack it and import it by itself.",
			"iCloud Photos Part 1 of 2/Albums/빈 앨범.csv: This list is empty.",
			"iCloud Photos Part 1 of 2/Albums/없는 앨범.csv: The pictures of this list are not in this archive. (1)",
			"iCloud Photos Part 1 of 2/Albums/제주 여행.csv: Some pictures of this list are not in this archive. (1)",
			"iCloud Photos Part 2 of 2/Photos/Photo Details-1.csv: This list is empty.",
			details + ": Some pictures of this list are not in this archive. (1)",
			"iCloud Photos Part 1 of 2/Photos/IMG_0003.JPG: Several pictures have this name; what the lists say of them was not used.",
		},
	})
}

func TestEqualNamesWithEqualFacts(t *testing.T) {
	readtest.Run(t, readtest.Case{
		Reader: icloud.New(), Foreign: foreign(), Columns: columns(),
		Root: readtest.Archive("1/Photos/Photo Details.csv", head+row("a.jpg", "no,no,no", friday)+row("a.jpg", "no,no,no", friday), "1/Photos/a.jpg", jpeg+"1", "2/Photos/a.jpg", jpeg+"2"),
		Want: []string{
			"2023-10-06T21:11 minute | +09:00 archive | photo | a.jpg |  |  | Views: 10 | 1/Photos/Photo Details.csv",
			"2023-10-06T21:11 minute | +09:00 archive | photo | a.jpg |  |  | Views: 10 | 1/Photos/Photo Details.csv",
		},
	})
}

func TestAlbumsAlone(t *testing.T) {
	readtest.Run(t, readtest.Case{
		Reader: icloud.New(), Foreign: foreign(),
		Root:    readtest.Archive("Albums/봄.csv", "imgName\na.jpg\n", "사진/a.jpg", jpeg),
		Columns: columns(), Want: []string{"unknown |  | photo | a.jpg | album 봄 |  |  | Albums/봄.csv"},
	})
}

func TestEncodings(t *testing.T) {
	s := head + row("봄.jpg", "no,no,no", friday)
	for name, content := range blogtest.Encodings(t, s, s) {
		t.Run(name, func(t *testing.T) {
			readtest.Run(t, readtest.Case{Reader: icloud.New(), Root: readtest.Archive("Photos/Photo Details.csv", content, "Photos/봄.jpg", jpeg),
				Want: []string{"2023-10-06T21:11 minute | photo |  |  | 봄.jpg"}})
		})
	}
}

func TestDamaged(t *testing.T) {
	s := head + row("a.jpg", "no,no,no", friday)
	for name, content := range map[string]string{
		"cut": s[:len(s)-40], "an open quotation mark": head + `"a.jpg,x` + "\n", "a huge line": s + strings.Repeat("x", 1<<18), "a name elsewhere": head + row("../../a.jpg", "no,no,no", friday),
		"only a heading": head, "no names": head + row("", "no,no,no", friday),
	} {
		t.Run(name, func(t *testing.T) {
			readtest.Run(t, readtest.Case{Reader: icloud.New(), Root: readtest.Archive("Photos/Photo Details.csv", content, "Photos/a.jpg", jpeg)})
		})
	}
}

// The sample of the project, where it is at hand: photo1 and photo2 are the same bytes.
func TestSample(t *testing.T) {
	const sample = "../../../../shared/samples/global/icloud/icloud-takeout"
	if _, err := os.Stat(sample); err != nil {
		t.Skip("the sample is not here")
	}
	readtest.Run(t, readtest.Case{
		Reader: icloud.New(), Root: os.DirFS(sample), Overlap: true,
		Columns: []readtest.Column{inList, readtest.Media, readtest.Collections},
		Want: []string{
			" | photo1.jpg | album Spécial album, album 1. April 2025",
			" | photo2.jpg | album Spécial album 2, album Spécial album, album 1. April 2025",
			"2023-10-06T21:11 minute | photo_wo_exif.jpg",
		},
		Warnings: []string{"Photos/Photo Details-1.csv: This list is empty."},
	})
}

// inList shows the date that a list states.
func inList(it archive.Item) string {
	if it.Moment.Origin != archive.OriginArchive {
		return ""
	}
	return readtest.Moment(it)
}

// FuzzRead reads any bytes as the lists.
func FuzzRead(f *testing.F) {
	f.Add([]byte(head + row("a.jpg", "yes,no,yes", friday) + row("a.jpg", "no,no,no", "x")))
	f.Add([]byte("imgName\na.jpg\nb.jpg\n"))
	f.Fuzz(func(t *testing.T, content []byte) {
		blogtest.Fuzz(t, icloud.New(), fstest.MapFS{
			"1/Photos/Photo Details.csv": {Data: content}, "1/Albums/봄.csv": {Data: content}, "2/Photos/a.jpg": {Data: []byte(jpeg)}, "2/Photos/a.mov": {Data: []byte(mov)},
			"1/Photos/a.jpg": {Data: []byte(jpeg + "1")}, "2/Photos/b.csv": {Data: []byte("imgName\na.jpg\n")},
		})
	})
}
