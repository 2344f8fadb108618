package googlephotos_test

import (
	"testing"

	"dotori/archive/read/googlephotos"
	"dotori/archive/read/readtest"
)

// A large Takeout describes a picture in each of its albums and holds it once.
func TestAlbumsWithoutPictures(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive(
			photos+"가족/metadata.json", `{"title":"가족"}`,
			photos+"가족/a.jpg.json", said("a.jpg"),
			photos+"가족/b.jpg(1).json", said("b.jpg", `"imageViews":"3"`), // counted otherwise there
			photos+"가족/gone.jpg.json", said("gone.jpg"),
			photos+"바다/metadata.json", `{"title":"바다"}`, photos+"바다/a.jpg.json", said("a.jpg"),
			year+"a.jpg", jpeg+"a", year+"a.jpg.json", said("a.jpg"),
			year+"b.jpg", jpeg+"b", year+"b.jpg.json", said("b.jpg"),
			year+"empty.jpg", "", year+"empty.jpg.json", said("empty.jpg"), photos+"바다/empty.jpg.json", said("empty.jpg"),
		),
		Columns: []readtest.Column{readtest.Media, readtest.Collections, readtest.Files},
		Want: []string{
			"a.jpg | album 가족, album 바다 | " + year + "a.jpg.json, " + photos + "가족/a.jpg.json, " + photos + "가족/metadata.json, " + photos + "바다/a.jpg.json, " + photos + "바다/metadata.json",
			"b.jpg | album 가족 | " + year + "b.jpg.json, " + photos + "가족/b.jpg(1).json, " + photos + "가족/metadata.json",
		},
		Warnings: []string{
			year + "empty.jpg: This file is empty.",
			year + "empty.jpg.json: The picture or video that this file describes is not here. (empty.jpg)",
			photos + "가족/gone.jpg.json: The picture or video that this file describes is not here. (gone.jpg)",
			photos + "바다/empty.jpg.json: The picture or video that this file describes is not here. (" + year + "empty.jpg)",
			photos + "바다/metadata.json: The picture or video that this file describes is not here. (" + year + "empty.jpg)",
		},
	})
}

func TestPartsBesideEachOther(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive(
			"1/Takeout/Google Photos/Photos from 2019/a.jpg", jpeg+"a",
			"1/Takeout/Google Photos/바다/a.jpg", jpeg+"a",
			"1/Takeout/Google Photos/Photos from 2018/z.jpg", jpeg+"z", // its JSONs are in a part that is not here
			"2/Takeout/Google Photos/Photos from 2019/a.jpg.json", said("a.jpg"),
			"2/Takeout/Google Photos/Photos from 2019/IMG_1.MP4", mp4,
			"2/Takeout/Google Photos/바다/metadata.json", `{"title":"바다 2019"}`,
			"2/Takeout/Google Photos/바다/a.jpg.json", said("a.jpg"),
			"3/Takeout/Google Photos/Photos from 2019/IMG_1.HEIC", heic,
			"3/Takeout/Google Photos/Photos from 2019/IMG_1.HEIC.json", said("IMG_1.HEIC"),
			"아빠/Takeout/Google Photos/Photos from 2019/a.jpg", jpeg+"b", // another a.jpg, which has no JSON
			"Desktop/바다/x.jpg", jpeg+"x", "Desktop/바다/x.txt", "메모", // another folder of that name
		),
		Left:    []string{"Desktop/바다/x.jpg", "Desktop/바다/x.txt"},
		Columns: []readtest.Column{readtest.Moment, readtest.Media, readtest.Collections, readtest.Files},
		Want: []string{
			"2018 year | z.jpg",
			"2019-08-03T18:22:10 second | a.jpg |  | 2/Takeout/Google Photos/Photos from 2019/a.jpg.json",
			"2019-08-03T18:22:10 second | IMG_1.HEIC, IMG_1.MP4+live |  | 3/Takeout/Google Photos/Photos from 2019/IMG_1.HEIC.json",
			"2019 year | a.jpg",
			"2019-08-03T18:22:10 second | a.jpg | album 바다 2019 | 2/Takeout/Google Photos/바다/a.jpg.json, 2/Takeout/Google Photos/바다/metadata.json",
		},
	})
}

// What one person's Takeout lacks is not taken from the other's.
func TestTwoPeople(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive(
			"엄마/Google Photos/Photos from 2019/a.jpg", jpeg+"a", "엄마/Google Photos/Photos from 2019/a.jpg.json", said("a.jpg", `"description":"엄마"`),
			"아빠/Google Photos/Photos from 2019/a.jpg", jpeg+"b", "아빠/Google Photos/Photos from 2019/a.jpg.json", said("a.jpg", `"description":"아빠"`),
		),
		Columns: []readtest.Column{readtest.Text, readtest.Files},
		Want: []string{
			"아빠 | 아빠/Google Photos/Photos from 2019/a.jpg.json",
			"엄마 | 엄마/Google Photos/Photos from 2019/a.jpg.json",
		},
	})
}

func TestMissingPart(t *testing.T) {
	r := readtest.Read(t.Context(), googlephotos.New(), readtest.Archive(
		year+"a.jpg", jpeg+"a", year+"b.jpg", jpeg+"b", year+"c.jpg", jpeg+"c", year+"c.jpg.json", said("c.jpg"), year+"d.jpg.json", said("d.jpg")), nil)
	var got []string
	for _, w := range r.Warnings {
		got = append(got, w.Error())
	}
	if len(r.Items) != 3 || len(got) != 2 ||
		got[0] != year+"d.jpg.json: The picture or video that this file describes is not here. (d.jpg)" ||
		got[1] != year+"a.jpg: Most pictures of this folder have no file that describes them; a part of the Takeout may be missing. (2)" {
		t.Errorf("%d items, warnings %q", len(r.Items), got)
	}
}

func TestTalk(t *testing.T) {
	const talk = `"sharedAlbumComments":[{"text":"예쁘다","creationTime":{"timestamp":"1564825000"},"contentOwnerName":"이철수"},` +
		`{"text":"","contentOwnerName":"이철수","liked":true},{"text":"예쁘다","creationTime":{"timestamp":"1564825000"},"contentOwnerName":"이철수"}]`
	run(t, readtest.Case{
		Root: readtest.Archive(
			year+"a.jpg", jpeg+"a", year+"a.jpg.json", said("a.jpg", talk),
			photos+"바다/a.jpg", jpeg+"a", photos+"바다/a.jpg.json", said("a.jpg", talk),
			photos+"바다/metadata.json", `{"title":"바다","description":"여름","date":{"timestamp":"1564820000"},"enrichments":[{"narrativeEnrichment":{"text":"첫날"}},`+
				`{"locationEnrichment":{"location":[{"name":"함덕","description":"제주"}]}}],"sharedAlbumComments":[{"text":"또 가자","contentOwnerName":"김도토"}]}`,
		),
		Columns: []readtest.Column{readtest.Moment, readtest.Kind, readtest.Title, readtest.Author, readtest.Text, readtest.Collections, parent},
		Want: []string{
			"2019-08-03T18:22:10 second | photo",
			"2019-08-03T18:36:40 second | comment |  | 이철수 | 예쁘다 |  | an answer",
			"2019-08-03T18:22:10 second | photo |  |  |  | album 바다",
			"2019-08-03T17:13:20 second | post | 바다 |  | 여름⏎⏎첫날⏎⏎함덕, 제주 | album 바다",
			"unknown | comment |  | 김도토 | 또 가자 |  | an answer",
		},
	})
}

func TestOtherProducts(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive(
			"Takeout/archive_browser.html", "<html>", year+"a.jpg", jpeg+"a", year+"a.jpg.json", said("a.jpg"),
			photos+"print-subscriptions.json", "{}", photos+"user-generated-memory-titles.json", `{"title":["봄"]}`, photos+"shared_album_comments.json", "{}",
			"Takeout/연락처/모든 연락처/모든 연락처.vcf", "BEGIN:VCARD", "Takeout/캘린더/가족.ics", "BEGIN:VCALENDAR",
			"Takeout/위치 기록/Records.json", `{ "locations": [{"latitudeE7":1}]}`, "Takeout/위치 기록/Settings.json", "{}",
			"Takeout/Keep/note.json", `{"title":"장보기"}`, "Takeout/Keep/a.jpg", jpeg, "Takeout/Mail/All.mbox", "From ",
			"Takeout/Google Chat/Groups/DM 1/messages.json", `{"messages":[]}`, "Takeout/YouTube/b.mp4", mp4,
			"elsewhere/c.vcf", "BEGIN:VCARD",
		),
		Left: []string{"Takeout/위치 기록/Settings.json", "Takeout/Keep/note.json", "Takeout/Keep/a.jpg", "Takeout/Mail/All.mbox",
			"Takeout/Google Chat/Groups/DM 1/messages.json", "Takeout/YouTube/b.mp4", "elsewhere/c.vcf"},
		Want: []string{"2019-08-03T18:22:10 second | +09:00 archive | photo | a.jpg"},
		Warnings: []string{
			"Takeout/archive_browser.html: This page only lists what is in the Takeout.",
			photos + "print-subscriptions.json: This list of Google Photos tells of no picture.",
			photos + "shared_album_comments.json: This list of Google Photos tells of no picture.",
			photos + "user-generated-memory-titles.json: This list of Google Photos tells of no picture.",
			"Takeout/연락처/모든 연락처/모든 연락처.vcf: Dotori does not read contacts.",
			"Takeout/위치 기록/Records.json: Dotori does not read where somebody was at each moment.",
			"Takeout/캘린더/가족.ics: Dotori does not read calendars.",
		},
	})
}

// What merely lies beside a folder of Google Photos is for other readers.
func TestStrangersBeside(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive(
			"Downloads/Photos from 2019/a.jpg", jpeg+"a", "Downloads/Photos from 2019/a.jpg.json", said("a.jpg"),
			"Downloads/KakaoTalk_Photos/b.jpg", jpeg+"b", "Downloads/여행/c.jpg", jpeg+"c", "Downloads/result.json", `{"title":"x"}`,
		),
		Left:    []string{"Downloads/KakaoTalk_Photos/b.jpg", "Downloads/여행/c.jpg", "Downloads/result.json"},
		Columns: []readtest.Column{readtest.Media},
		Want:    []string{"a.jpg"},
	})
	run(t, readtest.Case{ // the folder of the photos was opened itself
		Root: readtest.Archive(
			"Photos from 2019/a.jpg", jpeg+"a", "Photos from 2019/a.jpg.json", said("a.jpg"),
			"Photos from 2020/b.jpg", jpeg+"b", "Photos from 2020/b.jpg.json", said("b.jpg"), "Photos from 2021/c.jpg", jpeg+"c",
		),
		Columns: []readtest.Column{readtest.Moment, readtest.Media},
		Want:    []string{"2019-08-03T18:22:10 second | a.jpg", "2019-08-03T18:22:10 second | b.jpg", "2021 year | c.jpg"},
	})
}
