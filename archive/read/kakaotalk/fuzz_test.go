package kakaotalk_test

import (
	"path"
	"slices"
	"testing"
	"testing/fstest"

	"dotori/archive"
	"dotori/archive/read/kakaotalk"
	"dotori/archive/read/kakaotalk/kakaotest"
	"dotori/archive/read/readtest"
)

var fuzzNames = []string{"KakaoTalkChats.txt", "Talk_2025.8.8 21_50-1.txt",
	"KakaoTalk_20201103_1044_52_123_group.txt", "KakaoTalk_Chat_방_2026-05-18-12-03-00.csv"}

// FuzzRead reads any bytes as a file of each platform's name.
func FuzzRead(f *testing.F) {
	for i, text := range []string{
		crlf(androidKorean),
		crlf(iosFirst),
		"방 님과 카카오톡 대화\r\n저장한 날짜 : 2020-11-03 10:44:52\r\n\r\n" +
			"--------------- 2020년 6월 28일 일요일 ---------------\r\n[홍길동] [오후 2:37] 글\r\n김도토리님이 나갔습니다.\r\n",
		"Date,User,Message\n2015-07-09 20:34:26,\"홍길동\",\"글 \"\"x\"\"\n둘\"\n,\"\",\"메시지가 삭제되었습니다.\"\n",
		"KakaoTalk Chats with A\nDate Saved : 1:01am, August 3, 2015\n\n8:44pm, July 9, 2015, you : <Photo Unread>\n" +
			"8:44pm, July 9, 2015, you : " + hashA + ".jpg\n",
		plain(iosTenth),
		string(kakaotest.Text(20, 1)),
	} {
		f.Add([]byte(text), uint8(i))
	}
	f.Fuzz(func(t *testing.T, text []byte, n uint8) {
		name := fuzzNames[int(n)%len(fuzzNames)]
		c := readtest.Case{Reader: kakaotalk.New(), Root: chatNamed(name, text)}
		if c.Reader.Detect(t.Context(), c.Root).Confidence == 0 && path.Ext(name) == ".csv" {
			c.Left = []string{name} // another program's table
		}
		readtest.Fuzz(t, c)
	})
}

// FuzzRooms reads any bytes as two exports, which may be of one room.
func FuzzRooms(f *testing.F) {
	f.Add([]byte(crlf(onMyPhone)), []byte(crlf(onMothersPhone)))
	f.Add([]byte(onMyNewMac), []byte(crlf(onMyPhone)))
	f.Add([]byte(crlf(koreanTwin)), []byte(crlf(koreanTwin)+crlf(partHead)))
	f.Fuzz(func(t *testing.T, a, b []byte) {
		root := readtest.Archive("a/KakaoTalkChats.txt", string(a), "b/Talk_2020.11.5 21_50-1.txt", string(b), "b/20201103_130801_1.jpg", "1")
		c := readtest.Case{Reader: kakaotalk.New(), Root: root, Overlap: true}
		if items := readtest.Read(t.Context(), c.Reader, root, nil).Items; !slices.ContainsFunc(items, func(it archive.Item) bool {
			return len(it.Media) > 0 && it.Media[0].Path != ""
		}) {
			c.Left = []string{"b/20201103_130801_1.jpg"} // only an iPhone's export explains it
		}
		readtest.Fuzz(t, c)
	})
}

func chatNamed(name string, text []byte) fstest.MapFS {
	return fstest.MapFS{name: &fstest.MapFile{Data: text}}
}
