package flickr_test

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"dotori/archive"
	"dotori/archive/read/blog/blogtest"
	"dotori/archive/read/flickr"
	"dotori/archive/read/readtest"
)

const (
	jpeg = "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00"
	mp4  = "\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom"
)

func photo(id, more string) string {
	return `{"id":"` + id + `","name":"봄 나들이","description":"<a href=\"https:\/\/example.com\/\">경복궁<\/a>에서\n꽃이 <b>피었다<\/b>","count_views":"12","count_faves":"0",` +
		`"date_taken":"2007-08-31 12:00:00","date_imported":"2007-08-31 20:00:00","photopage":"https:\/\/www.flickr.com\/photos\/gildong\/` + id + `\/","original":"https:\/\/live.staticflickr.com\/1\/` + id + `_abc123_o.jpg",` +
		`"license":"All Rights Reserved","privacy":"friends only"` + more + `}`
}

const more = `,"geo":[{"latitude":"37579617","longitude":"126977041","accuracy":"16"}],"albums":[{"id":"1","title":"봄","url":""}],"tags":[{"tag":"경복궁","user":"x","date_create":"x"},{"tag":"경복궁"}],` +
	`"people":[{"username":"몽룡"}],"notes":[{"note":"여기"}],"comments":[{"id":"9-1","date":"2007-09-01 01:00:00","user":"11@N00","comment":"예쁘다 [http:\/\/example.com]","url":"https:\/\/www.flickr.com\/photos\/gildong\/1319891288\/#comment1"},` +
	`{"id":"9-2","date":"2007-09-01 02:00:00","user":"99@N00","comment":"고마워","url":"https:\/\/www.flickr.com\/photos\/gildong\/1319891288\/#comment2"}]`

var download = readtest.Archive(
	"99_abc_part1/photo_1319891288.json", photo("1319891288", more),
	"99_abc_part1/photo_2000000000.json", photo("2000000000", `,"geo":{"latitude":"-33.85","longitude":"151.2"},"comments":[]`),
	"99_abc_part1/photo_3000000000.json", photo("3000000000", `,"geo":[]`),
	"99_abc_part1/photo_12345.json", photo("12345", ``),
	"99_abc_part1/albums.json", `{"albums":[{"photo_count":"2","id":"7","title":"봄","cover_photo":"x","photos":["1319891288","0"]},{"photo_count":"1","title":"서울","cover_photo":"","photos":["2000000000",1319891288]}]}`,
	"99_abc_part1/account_profile.json", `{"real_name":"홍길동","screen_name":"길동","nsid":"99@N00"}`,
	"99_abc_part1/contacts_part001.json", `{"contacts":[]}`, "99_abc_part1/faves_part001.json", `{"faves":[]}`, "99_abc_part1/groups.json", `{}`,
	"99_abc_part1/photos_comments_part001.json", `{"comments":[{"photo_id":"5","photo_url":"https://www.flickr.com/photos/x/5","comment":"멋져요","comment_url":"https://www.flickr.com/photos/x/5#c","created":"2010-01-01 00:00:00"},`+
		`{"photo_id":"1319891288","comment":"고마워","comment_url":"https://www.flickr.com/photos/gildong/1319891288/#comment2","created":"2007-09-01 02:00:00"}]}`,
	"data-download-1/봄-나들이_1319891288_o.jpg", jpeg+"1", "data-download-2/clip_2000000000.mp4", mp4, "data-download-2/clip_2000000000.jpg", jpeg+"2", "data-download-2/12345_abcdef_o.jpg", jpeg+"3",
	"data-download-2/other_4000000000_o.jpg", jpeg+"4",
)

func place(it archive.Item) string {
	if it.Latitude == nil {
		return ""
	}
	return fmt.Sprint(*it.Latitude, *it.Longitude)
}

func columns() []readtest.Column {
	return []readtest.Column{readtest.Moment, readtest.Zone, readtest.Kind, func(it archive.Item) string { return it.Account + "/" + it.NativeID }, readtest.Author, readtest.Title, readtest.Text,
		readtest.Media, readtest.Collections, readtest.Tags, readtest.People, place, readtest.Details}
}

func foreign() []fs.FS {
	return []fs.FS{
		readtest.Archive("photo_1.json", `{"id":"1","title":"a"}`, "albums.json", `{"albums":[]}`), readtest.Archive("1319891288_abc_o.jpg", jpeg),
	}
}

const facts = "Visibility: friends only, Views: 12, License: All Rights Reserved"

func TestDownload(t *testing.T) {
	readtest.Run(t, readtest.Case{
		Reader: flickr.New(), Root: download, Columns: columns(), Foreign: foreign(), Left: []string{"data-download-2/other_4000000000_o.jpg"},
		Want: []string{
			"2007-08-31T12:00:00 second | +09:00 archive | photo own | gildong/12345 | 길동 | 봄 나들이 | 경복궁에서⏎꽃이 피었다 | 12345_abcdef_o.jpg |  |  |  |  | Address: https://www.flickr.com/photos/gildong/12345/, " + facts,
			"2007-08-31T12:00:00 second | +09:00 archive | photo own | gildong/1319891288 | 길동 | 봄 나들이 | 경복궁에서⏎꽃이 피었다 | 봄-나들이_1319891288_o.jpg | album 봄, album 서울 | 경복궁 | 몽룡 | 37.579617 126.977041 | Address: https://www.flickr.com/photos/gildong/1319891288/, " + facts + ", Note: 여기",
			"2007-09-01T17:00:00 second | +09:00 archive | comment | gildong/ | 11@N00 |  | 예쁘다 [http://example.com] |  | album 봄, album 서울 |  |  |  | Address: https://www.flickr.com/photos/gildong/1319891288/#comment1",
			"2007-09-01T18:00:00 second | +09:00 archive | comment own | gildong/ | 길동 |  | 고마워 |  | album 봄, album 서울 |  |  |  | Address: https://www.flickr.com/photos/gildong/1319891288/#comment2",
			"2007-08-31T12:00:00 second | +09:00 archive | video own | gildong/2000000000 | 길동 | 봄 나들이 | 경복궁에서⏎꽃이 피었다 | clip_2000000000.mp4, clip_2000000000.jpg+cover | album 서울 |  |  | -33.85 151.2 | Address: https://www.flickr.com/photos/gildong/2000000000/, " + facts,
			"2007-08-31T12:00:00 second | +09:00 archive | photo own | gildong/3000000000 | 길동 | 봄 나들이 | 경복궁에서⏎꽃이 피었다 | 3000000000_abc123_o.jpg? |  |  |  |  | Address: https://www.flickr.com/photos/gildong/3000000000/, " + facts,
			"2010-01-01T17:00:00 second | +09:00 archive | comment own | 99@N00/ | 길동 |  | 멋져요 |  |  |  |  |  | Address: https://www.flickr.com/photos/x/5#c",
		},
		Warnings: []string{
			"99_abc_part1/account_profile.json: This file says whose pictures these are.",
			"99_abc_part1/albums.json: The albums in this list are with their pictures.",
			"99_abc_part1/photo_3000000000.json: The picture that this file describes is not in this archive.",
			"99_abc_part1/contacts_part001.json: Favourites, contacts, groups and mails of Flickr are not read.",
			"99_abc_part1/faves_part001.json: Favourites, contacts, groups and mails of Flickr are not read.",
			"99_abc_part1/groups.json: Favourites, contacts, groups and mails of Flickr are not read.",
		},
	})
}

func TestPartsInAnyOrder(t *testing.T) {
	root := readtest.Archive("a/봄_1319891288_o.jpg", jpeg, "b/photo_1319891288.json", photo("1319891288", ""), "c/photo_1319891288.json", photo("1319891288", ""))
	readtest.Run(t, readtest.Case{Reader: flickr.New(), Root: root, Foreign: foreign(),
		Want:     []string{"2007-08-31T12:00:00 second | photo own |  | 경복궁에서⏎꽃이 피었다 | 봄_1319891288_o.jpg"},
		Warnings: []string{"c/photo_1319891288.json: This tells of a picture that was told of before."}})
}

func TestEncodings(t *testing.T) {
	s := photo("1319891288", "")
	for name, content := range blogtest.Encodings(t, s, s) {
		t.Run(name, func(t *testing.T) {
			readtest.Run(t, readtest.Case{Reader: flickr.New(), Root: readtest.Archive("photo_1319891288.json", content, "x_1319891288_o.jpg", jpeg),
				Want: []string{"2007-08-31T12:00:00 second | photo own |  | 경복궁에서⏎꽃이 피었다 | x_1319891288_o.jpg"}})
		})
	}
}

func TestDamaged(t *testing.T) {
	s := photo("1319891288", more)
	for name, content := range map[string]string{
		"cut":             s[:len(s)/2],
		"no date":         strings.Replace(s, "2007-08-31 12", "0000-00-00 00", 1),
		"strange fields":  strings.NewReplacer(`"comments":[`, `"comments":[null,7,`, `"count_views":"12"`, `"count_views":{}`, `"37579617"`, `"north"`).Replace(s),
		"a far place":     strings.Replace(s, "37579617", "937579617", 1),
		"a huge line":     strings.Replace(s, "피었다", strings.Repeat("피었다 ", 1<<17), 1),
		"no picture":      strings.Replace(s, "abc123_o.jpg", "../../etc/passwd", 1),
		"a list of lists": "[" + s + "]",
	} {
		t.Run(name, func(t *testing.T) {
			root := fstest.MapFS{"photo_1319891288.json": {Data: []byte(content)}, "1319891288_x_o.jpg": {Data: []byte("<html>")}}
			blogtest.Fuzz(t, flickr.New(), root)
		})
	}
}

// FuzzRead reads any bytes as the JSON of a picture and as the other lists.
func FuzzRead(f *testing.F) {
	for _, file := range download {
		f.Add(file.Data)
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		blogtest.Fuzz(t, flickr.New(), fstest.MapFS{
			"photo_1319891288.json": {Data: content}, "albums.json": {Data: content}, "photos_comments_part001.json": {Data: content}, "account_profile.json": {Data: content},
			"a_1319891288_o.jpg": {Data: []byte(jpeg)}, "photo_2000000000.json": {Data: []byte(photo("2000000000", more))},
		})
	})
}
