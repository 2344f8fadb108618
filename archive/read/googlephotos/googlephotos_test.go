package googlephotos_test

import (
	"io/fs"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"dotori/archive"
	"dotori/archive/read/googlephotos"
	"dotori/archive/read/readtest"
)

var foreign = []fs.FS{
	readtest.Archive("a.jpg", jpeg, "a.jpg.json", `[{"SourceFile":"a.jpg"}]`),
	readtest.Archive("Takeout/Keep/note.json", `{"title":"장보기","textContent":"우유"}`, "Takeout/Keep/note.html", "<html>"),
	readtest.Archive("Google Photos/Photos from 2019/a.jpg", jpeg, "Google Photos/Photos from 2019/metadata.json", "{"),
	readtest.Archive("Takeout/Google Photos/봄/metadata.json", `{"title":"봄"}`, "posts/posts_1.json", `[{"media":[]}]`),
}

func run(t *testing.T, c readtest.Case) {
	t.Helper()
	c.Reader, c.Foreign = googlephotos.New(), foreign
	if c.Columns == nil {
		c.Columns = []readtest.Column{readtest.Moment, readtest.Zone, readtest.Kind, readtest.Media, readtest.Collections, readtest.Text}
	}
	readtest.Run(t, c)
}

// said makes the JSON of a picture from its fields in Google's words.
func said(title string, fields ...string) string {
	return `{"title":"` + title + `","photoTakenTime":{"timestamp":"1564824130","formatted":"2019. 8. 3. 오전 9:22:10 UTC"},` +
		`"creationTime":{"timestamp":"1564824999"},"url":"https://photos.google.com/photo/AF1"` + strings.Join(append([]string{""}, fields...), ",") + "}"
}

const (
	photos = "Takeout/Google 포토/"
	year   = photos + "2019년의 사진/"
)

func TestAlbums(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive(
			year+"a.jpg", jpeg+"a", year+"a.jpg.supplemental-metadata.json", said("a.jpg"),
			photos+"제주 여행/a.jpg", jpeg+"a", photos+"제주 여행/a.jpg.supplemental-metadata.json", said("a.jpg"),
			photos+"제주 여행/메타데이터.json", `{"title":"제주 여행! 2019","description":"","access":"protected","date":{"timestamp":"0"}}`,
			photos+"2019 부산/b.jpg", jpeg+"b", photos+"2019 부산/b.jpg.json", said("b.jpg"), photos+"2019 부산/metadata.json", `{"albumData":{"title":"2019 부산"}}`,
			photos+"제목없음(9)/c.jpg", jpeg+"c", photos+"제목없음(9)/c.jpg.json", said("c.jpg"), photos+"제목없음(9)/metadata.json", `{"title":""}`,
			photos+"서울/d.jpg", jpeg+"d", photos+"서울/d.jpg.json", said("d.jpg"), // its JSON is in another part
			photos+"2013-05-12 #2/e.jpg", jpeg+"e", photos+"2013-05-12 #2/e.jpg.json", said("e.jpg"), photos+"2013-05-12 #2/metadata.json", `{"title":"2013-05-12 #2"}`,
			photos+"빈 앨범/metadata.json", `{"title":"빈 앨범"}`,
		),
		Want: []string{
			"2019-08-03T18:22:10 second | +09:00 archive | photo | e.jpg",
			"2019-08-03T18:22:10 second | +09:00 archive | photo | b.jpg | album 2019 부산",
			"2019-08-03T18:22:10 second | +09:00 archive | photo | a.jpg",
			"2019-08-03T18:22:10 second | +09:00 archive | photo | d.jpg | album 서울",
			"2019-08-03T18:22:10 second | +09:00 archive | photo | c.jpg | album 제목없음(9)",
			"2019-08-03T18:22:10 second | +09:00 archive | photo | a.jpg | album 제주 여행! 2019",
		},
		Warnings: []string{photos + "빈 앨범/metadata.json: No picture of this album is here. (빈 앨범)"},
	})
}

func TestFacts(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive(
			year+"1.jpg", jpeg+"1", year+"1.jpg.json", said("1.jpg", `"description":"모래성을\r\n쌓았다"`, `"people":[{"name":"김도토"},{"name":"이철수"},{"name":""},null]`,
				`"geoData":{"latitude":33.4586,"longitude":126.9424,"altitude":1.0}`, `"favorited":true`, `"imageViews":"12"`),
			year+"2.jpg", jpeg+"2", year+"2.jpg.json", said("2.jpg", `"geoData":{"latitude":0.0,"longitude":0.0}`, `"geoDataExif":{"latitude":"37.5","longitude":127}`, `"imageViews":7`,
				`"googlePhotosOrigin":{"mobileUpload":{"deviceFolder":{"localFolderName":"WhatsApp Images"},"deviceType":"ANDROID_PHONE"}}`, `"appSource":{"androidPackageName":"com.whatsapp"}`),
			year+"3.jpg", jpeg+"3", year+"3.jpg.json", said("3.jpg", `"archived":true`, `"googlePhotosOrigin":{"fromPartnerSharing":{}}`),
			year+"4.jpg", jpeg+"4", year+"4.jpg.json", said("4.jpg", `"trashed":true`),
			year+"5.jpg", jpeg+"5", year+"5.jpg.json", said("5.jpg", `"inLockedFolder":true`, `"googlePhotosOrigin":{"fromSharedAlbum":{}}`),
			year+"6-편집됨.jpg", jpeg+"6e", year+"6.jpg", jpeg+"6", year+"6.jpg.json", said("6.jpg", `"googlePhotosOrigin":{"composition":{"type":"AUTO"}}`),
		),
		Columns: []readtest.Column{readtest.Media, readtest.Text, people, where, flags, readtest.Details},
		Want: []string{
			"1.jpg | 모래성을⏎쌓았다 | 김도토, 이철수 | 33.4586 126.9424 | favorite | Address: https://photos.google.com/photo/AF1, Views: 12",
			"2.jpg |  |  | 37.5 127 |  | Address: https://photos.google.com/photo/AF1, Uploaded from: ANDROID_PHONE, Folder of the phone: WhatsApp Images, App: com.whatsapp, Views: 7",
			"3.jpg |  |  |  |  | Address: https://photos.google.com/photo/AF1, Visibility: archive, Shared by: partner",
			"4.jpg |  |  |  |  | Address: https://photos.google.com/photo/AF1, Visibility: trash",
			"5.jpg |  |  |  | hidden | Address: https://photos.google.com/photo/AF1, Visibility: locked folder, Shared by: shared album",
			"6-편집됨.jpg |  |  |  |  | Address: https://photos.google.com/photo/AF1, Made by Google Photos: AUTO, Edited from: 6.jpg",
			"6.jpg |  |  |  |  | Address: https://photos.google.com/photo/AF1, Made by Google Photos: AUTO",
		},
	})
}

func people(it archive.Item) string { return strings.Join(it.People, ", ") }

func TestReservedFolders(t *testing.T) {
	root := readtest.Archive(year+"a.jpg", jpeg+"a", year+"a.jpg.json", said("a.jpg"),
		photos+"Taka/z.jpg", jpeg+"z", photos+"Taka/z.jpg.json", said("z.jpg", `"trashed":true`),
		photos+"휴지통/b.jpg", jpeg+"b", photos+"보관처리됨/c.jpg", jpeg+"c", photos+"Failed Videos/d.mp4", mp4)
	for _, l := range locales()[:21] {
		root[photos+l.trash+"/"+l.id+".jpg"] = &fstest.MapFile{Data: []byte(jpeg + l.id)}
	}
	r := readtest.Read(t.Context(), googlephotos.New(), root, nil)
	got := map[string]string{}
	for _, it := range r.Items {
		got[path.Base(it.Media[0].Path)] = readtest.Line(it, readtest.Collections) + readtest.Details(it)
	}
	want := map[string]string{"a.jpg": "Address: https://photos.google.com/photo/AF1", "b.jpg": "Visibility: trash", "c.jpg": "Visibility: archive", "d.mp4": "",
		"z.jpg": "Address: https://photos.google.com/photo/AF1, Visibility: trash"}
	for _, l := range locales()[:21] {
		want[l.id+".jpg"] = "Visibility: trash"
	}
	for name, w := range want {
		if g, there := got[name]; !there || g != w {
			t.Errorf("%s is %q, want %q", name, g, w)
		}
	}
	if len(got) != len(want) || len(r.Warnings) > 0 {
		t.Errorf("%d items, warnings %v", len(got), r.Warnings)
	}
}

func TestDates(t *testing.T) {
	at := func(timestamp string) string { return `{"title":"x","photoTakenTime":{"timestamp":` + timestamp + `}}` }
	run(t, readtest.Case{
		Root: readtest.Archive(
			year+"1.jpg", jpeg+"1", year+"1.jpg.json", at(`"1577836799"`), // 23:59:59 of the last day of 2019, UTC
			year+"2.jpg", jpeg+"2", year+"2.jpg.json", at(`1564824130`),
			year+"3.jpg", jpeg+"3", year+"3.jpg.json", at(`"-315619200"`),
			year+"4.jpg", jpeg+"4", year+"4.jpg.json", at(`"0"`),
			year+"5.jpg", jpeg+"5", year+"5.jpg.json", at(`"-99999999999999"`),
			year+"6.jpg", jpeg+"6", year+"6.jpg.json", at(`{"a":[]}`),
			year+"20190803_182210.jpg", jpeg+"7",
			photos+"바다/7.jpg", jpeg+"8", photos+"바다/8.jpg", jpeg+"9", photos+"바다/8.jpg.json", `{"title":"8.jpg","photoTakenTime":null,"url":"https://photos.google.com/photo/AF1"}`,
		),
		Want: []string{
			"2020-01-01T08:59:59 second | +09:00 archive | photo | 1.jpg",
			"2019-08-03T18:22:10 second | +09:00 archive | photo | 2.jpg",
			"2019-08-03T18:22:10 second | filename | photo | 20190803_182210.jpg",
			"1960-01-01T08:30:00 second | +08:30 archive | photo | 3.jpg", // as Korea's clocks were
			"2019 year | folder | photo | 4.jpg",
			"2019 year | folder | photo | 5.jpg",
			"2019 year | folder | photo | 6.jpg",
			"unknown |  | photo | 7.jpg | album 바다",
			"unknown |  | photo | 8.jpg | album 바다",
		},
	})
}

func TestUnknownZone(t *testing.T) {
	root := readtest.Archive("a.jpg", jpeg, "a.jpg.json", said("a.jpg"))
	if r := readtest.Read(t.Context(), googlephotos.New(), root, archive.Options{"timezone": "Nowhere"}); r.Err == nil || len(r.Items) > 0 {
		t.Errorf("an unknown zone gives %d items and %v", len(r.Items), r.Err)
	}
	r := readtest.Read(t.Context(), googlephotos.New(), root, archive.Options{"timezone": ""})
	if got := readtest.Line(r.Items[0], readtest.Moment, readtest.Zone); got != "2019-08-03T09:22:10 second | +00:00 archive" {
		t.Errorf("without a zone it is %s", got)
	}
}
