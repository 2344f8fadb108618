package all_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"dotori/archive"
	"dotori/archive/read/all"
	"dotori/archive/read/kakaotalk/kakaotest"
	"dotori/archive/read/readtest"
)

const jpeg = "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00"

// exported is a line that our folder export writes.
const exported = `{"id":"00000000000000000000000000000001","kind":"photo","service":"photos","moment":{"wall":"","offset":"","precision":"","origin":""},` +
	`"media":[{"sha256":"","name":"a.jpg","mime":"image/jpeg","size":11,"path":"2019/08/a.jpg"}]}` + "\n"

// chat is a KakaoTalk export as Android writes it.
func chat() string { return string(kakaotest.Text(50, 1)) }

func fixtures() []readtest.Fixture {
	return []readtest.Fixture{
		{Name: "empty", Root: readtest.Empty()},
		{Name: "documents", Root: readtest.Archive("a.pdf", "%PDF-1.4", "b.txt", "메모")},

		{Name: "our export of chats and pictures", Service: "dotori", Root: readtest.Archive(
			"items.jsonl", exported, "2019/08/a.jpg", jpeg, "chats/가족방.md", "# 가족방\n")},

		{Name: "camera", Service: "photos", Root: readtest.Archive("DCIM/100APPLE/IMG_0001.JPG", jpeg)},
		{Name: "dated pictures", Service: "photos", Root: readtest.Archive("2006/20060314_210500.jpg", jpeg, "2006/메모.txt", "봄")},
		{Name: "one picture", Service: "photos", Root: readtest.Archive("x", jpeg)},

		{Name: "kakaotalk text", Service: "kakaotalk", Root: readtest.Archive("KakaoTalkChats.txt", chat())},
		{Name: "kakaotalk with media", Service: "kakaotalk", Root: readtest.Archive(
			"KakaoTalk_Chats_2026-02-08/KakaoTalkChats.txt", chat(), "KakaoTalk_Chats_2026-02-08/a.jpg", jpeg)},
		{Name: "kakaotalk among pictures", Service: "kakaotalk", Root: readtest.Archive(
			"KakaoTalkChats.txt", chat(), "DCIM/Camera/20190803_182210.jpg", jpeg)},
		{Name: "kakaotalk in a folder called 게시판", Service: "kakaotalk", Root: readtest.Archive("게시판/KakaoTalkChats.txt", chat())},

		{Name: "cy2me", Service: "cyworld", Root: readtest.Archive("MyCyDiary_Sat_Jun_27_2020_12_34_56.txt", `[{"id":"1","type":"M"}]`)},
		{Name: "cy2me under another name", Service: "cyworld", Root: readtest.Archive("diary.json", `[{"id":"1","type":"M","writer":"a","viewCount":"1"}]`)},
		{Name: "cy2me with pictures", Service: "cyworld", Root: readtest.Archive("MyCyPhoto_Sat.txt", `[]`, "사진/20060314_210500.1.jpg", jpeg)},
		{Name: "CyBackup", Service: "cyworld", Root: readtest.Archive("Images/cy-000001.jpg", jpeg)},
		{Name: "cyworld-bot", Service: "cyworld", Root: readtest.Archive("backup/posts/2006.03.14_봄_1.txt", "[ 봄 ]\n\n글", "backup/images/2006.03.14_봄_1.jpg", jpeg)},
		{Name: "Cyworld-Archive", Service: "cyworld", Root: readtest.Archive("photo/43/43_info.json", `{"title":"a"},`, "photo/43/0_a.jpg", jpeg)},
		{Name: "pages by month", Service: "cyworld", Root: readtest.Archive("posts/2006/03/20060314_봄_4299EC282E800182A2A86401.html", "<p>봄")},
		{Name: "pictures by id", Service: "cyworld", Root: readtest.Archive("4299EC282E800182A2A86401.jpg", jpeg)},
		{Name: "saved folders", Service: "cyworld", Root: readtest.Archive("미니홈피/사진첩/a.jpg", jpeg, "미니홈피/방명록/a.txt", "안녕")},
		{Name: "a folder called 사진첩", Service: "cyworld", Root: readtest.Archive("사진첩/a.jpg", jpeg)},
	}
}

// everything is all fixtures: one line a service, whose fixtures stand in
// <service>_test.go.
func everything() []readtest.Fixture {
	return slices.Concat(
		fixtures(),
		lineFixtures(),
		whatsappFixtures(),
		telegramFixtures(),
		facebookFixtures(),
		instagramFixtures(),
		bothFixtures(),
		tistoryFixtures(),
		ttxmlFixtures(),
		wordpressFixtures(),
		me2dayFixtures(),
		xFixtures(),
		mastodonFixtures(),
		photoProgramFixtures(),
		naverblogFixtures(),
		brunchFixtures(),
		daumblogFixtures(),
		mailFixtures(),
		cafe24Fixtures(),
		xeFixtures(),
		gnuboardFixtures(),
		zeroboardFixtures(),
		kakaostoryFixtures(),
		googlephotosFixtures(),
		takeoutFixtures(),
		flickrFixtures(),
		icloudFixtures(),
		pagesFixtures(),
	)
}

func TestTheRightReaderWins(t *testing.T) { readtest.Matrix(t, all.All().All(), everything()) }

// Our own exports hold everything else, and plain photos are in everything.
func TestOrder(t *testing.T) {
	readers := all.All().All()
	first, last := readers[0].Info().Service, readers[len(readers)-1].Info().Service
	if first != "dotori" || last != "photos" {
		t.Errorf("the readers go from %s to %s", first, last)
	}
}

// The real files of the project's samples, where they are at hand.
func TestSamples(t *testing.T) {
	const samples = "../../../../shared/samples"
	if _, err := os.Stat(samples); err != nil {
		t.Skip("the samples are not here")
	}
	var found []readtest.Fixture
	for service, folders := range map[archive.Service][]string{
		"photos":    {"photos", "photos/exif-samples", "photos/imagemeta", "photos/exif-orientation-examples"},
		"kakaotalk": {"kr/kakaotalk"},
		"line":      {"kr/line"},
		"me2day":    {"kr/me2day"},
		"cafe24":    {"kr/cafe24"},
		"telegram":  {"global/telegram"},
		"whatsapp":  {"global/whatsapp"},
		"wordpress": {"global/wordpress-wxr"},
		"facebook": {"global/facebook/json_simple", "global/facebook/json_with_media_alt", "global/facebook/e2ee_simple", "global/facebook/html_with_media",
			"global/facebook/html_timestamps", "global/facebook/mixed", "global/facebook/corrupt"},
		"instagram": {"global/instagram"},
		"icloud":    {"global/icloud", "global/icloud/icloud-takeout"},
	} {
		for _, folder := range folders {
			var root fs.FS = os.DirFS(filepath.Join(samples, filepath.FromSlash(folder)))
			found = append(found, readtest.Fixture{Name: folder, Root: root, Service: service})
		}
	}
	readtest.Matrix(t, all.All().All(), found)
}
