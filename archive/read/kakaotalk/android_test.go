package kakaotalk_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"dotori/archive"
	"dotori/archive/read/kakaotalk"
	"dotori/archive/read/readtest"
)

// crlf writes the line ends of a phone: "¶" ends a record, a line end of the
// literal stays inside of it.
func crlf(s string) string {
	s = strings.ReplaceAll(strings.TrimPrefix(s, "\n"), "¶\n", "¶")
	return "\uFEFF" + strings.ReplaceAll(s, "¶", "\r\n")
}

// plain is the same file with its line ends made equal by an editor.
func plain(s string) string {
	return strings.ReplaceAll(strings.TrimPrefix(s, "\n"), "¶", "")
}

// columns are the default ones and the room.
var columns = append(readtest.DefaultColumns(), readtest.Collections)

func run(t *testing.T, root fstest.MapFS, want ...string) {
	t.Helper()
	readtest.Run(t, readtest.Case{Reader: kakaotalk.New(), Root: root, Want: want})
}

const androidKorean = `
다람쥐 모임 4 님과 카카오톡 대화¶
저장한 날짜 : 2026년 2월 8일 오후 3:19


¶
2026년 2월 7일 오후 11:59¶
2026년 2월 7일 오후 11:59, 이다람님이 김도토리님과 박단풍님을 초대했습니다.¶
2026년 2월 7일 오후 11:59, 이다람 : 첫 줄
둘째 줄

넷째 줄¶
2026년 2월 7일 오후 11:59, 김도토리 : ㅋㅋ¶
2026년 2월 7일 오후 11:59, 김도토리 : ㅋㅋ¶
¶
2026년 2월 8일 오전 12:00¶
2026년 2월 8일 오전 12:00, 박 단풍/🍁, a:b : 시간 : 자정¶
2026년 2월 8일 오후 12:05, 김도토리 : 붙여 넣은 글
그리고 계속¶
CRLF 뒤에도 계속¶
2026년 2월 8일 오후 12:06, 김도토리 : ¶
`

func androidKoreanLines() []string {
	return []string{
		"2026-02-07T23:59 minute | message system |  | 이다람님이 김도토리님과 박단풍님을 초대했습니다.",
		"2026-02-07T23:59 minute | message | 이다람 | 첫 줄⏎둘째 줄⏎⏎넷째 줄",
		"2026-02-07T23:59 minute | message | 김도토리 | ㅋㅋ",
		"2026-02-07T23:59 minute | message | 김도토리 | ㅋㅋ",
		"2026-02-08T00:00 minute | message | 박 단풍/🍁, a:b | 시간 : 자정",
		"2026-02-08T12:05 minute | message | 김도토리 | 붙여 넣은 글⏎그리고 계속⏎CRLF 뒤에도 계속",
		"2026-02-08T12:06 minute | message | 김도토리",
	}
}

func TestAndroidKorean(t *testing.T) {
	run(t, readtest.Archive("KakaoTalkChats.txt", crlf(androidKorean)), androidKoreanLines()...)
}

func TestAndroidWithEqualLineEnds(t *testing.T) {
	run(t, readtest.Archive("KakaoTalkChats(1).txt", plain(androidKorean)), androidKoreanLines()...)
}

// A pasted chat is part of its message as long as the line ends are the phone's.
func TestAndroidPastedChat(t *testing.T) {
	run(t, readtest.Archive("KakaoTalkChats.txt", crlf(`
홍길동 님과 카카오톡 대화¶
저장한 날짜 : 2026년 2월 8일 오후 3:19


¶
2026년 2월 8일 오후 3:17¶
2026년 2월 8일 오후 3:17, 홍길동 : 이 대화 좀 봐
2025년 1월 1일 오후 1:00, 김도토리 : 새해 복 많이
2025년 1월 1일 오후 1:01, 이다람 : 받으세요¶
2026년 2월 8일 오후 3:18, 김도토리 : 봤어¶
`)),
		"2026-02-08T15:17 minute | message | 홍길동 | 이 대화 좀 봐⏎2025년 1월 1일 오후 1:00, 김도토리 : 새해 복 많이⏎2025년 1월 1일 오후 1:01, 이다람 : 받으세요",
		"2026-02-08T15:18 minute | message | 김도토리 | 봤어")
}

func TestAndroidEnglish(t *testing.T) {
	tests := []struct{ name, text string }{
		{"2014", `
KakaoTalk Chats with 김도토리¶
Date Saved : 9:48AM, February 20, 2014

¶
9:46AM, July 9, 2015¶
9:46AM, July 9, 2015, you : Good morning : )¶
8:44PM, July 9, 2015, 김도토리 : two
lines¶
8:44PM, July 9, 2015, 김도토리 invited 이다람 and 박단풍.¶
`},
		{"2015", `
KakaoTalk Chats with 김도토리¶
Date Saved : 1:01am, August 3, 2015

¶
9:46am, July 9, 2015¶
9:46am, July 9, 2015, you : Good morning : )¶
8:44pm, July 9, 2015, 김도토리 : two
lines¶
8:44pm, July 9, 2015, 김도토리 invited 이다람 and 박단풍.¶
`},
		{"2016 and later", `
KakaoTalk Chats with 김도토리¶
Date Saved : November 3, 2020, 1:08 PM

¶
July 9, 2015, 9:46 AM¶
July 9, 2015, 9:46 AM, you : Good morning : )¶
July 9, 2015, 8:44 PM, 김도토리 : two
lines¶
July 9, 2015, 8:44 PM, 김도토리 invited 이다람 and 박단풍.¶
`},
		{"U+202F and at", `
KakaoTalk Chats with 김도토리¶
Date Saved : November 3, 2020 at 1:08 PM

¶
July 9, 2015 at 9:46` + "\u202F" + `AM¶
July 9, 2015 at 9:46` + "\u202F" + `AM, you : Good morning : )¶
July 9, 2015 at 20:44, 김도토리 : two
lines¶
July 9, 2015 at 8:44` + "\u00A0" + `pm, 김도토리 invited 이다람 and 박단풍.¶
`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			run(t, readtest.Archive("KakaoTalkChats.txt", crlf(tt.text)),
				"2015-07-09T09:46 minute | message own | you | Good morning : )",
				"2015-07-09T20:44 minute | message | 김도토리 | two⏎lines",
				"2015-07-09T20:44 minute | message system |  | 김도토리 invited 이다람 and 박단풍.")
		})
	}
}

// In an open chat the notice of joining carries the rules of the room.
func TestAndroidNoticeOfSeveralLines(t *testing.T) {
	run(t, readtest.Archive("KakaoTalkChats.txt", crlf(`
KakaoTalk Chats with 오픈채팅 (8)¶
Date Saved : May 3, 2020, 1:08 PM

¶
May 3, 2020, 1:07 PM¶
May 3, 2020, 1:07 PM, 이다람 joined this chatroom.
Operation policy : be kind¶
May 3, 2020, 1:08 PM, 이다람 : Hi¶
`)),
		"2020-05-03T13:07 minute | message system |  | 이다람 joined this chatroom.⏎Operation policy : be kind",
		"2020-05-03T13:08 minute | message | 이다람 | Hi")
}

const (
	hashA = "f5c8fbdb871dd7e12907504dfc1b86d397ed58b8d595a82bdbcecd23eaa25e01"
	hashB = "5bb9f52bba8bbca2649ff696c703f29b5af20acf3b1913908a4614546640c202"
	hashC = "f92f6c1f66af7db2827e3e8e4b6ece8047d91e45e94c1b1d7bee629776d38103"
	hashD = "7d9bc0c41eed45af2038216f2c46dab583c2d7e5318ab94da0a58ef63368ce04"
)

func TestAndroidWithMedia(t *testing.T) {
	const folder = "KakaoTalk_Chats_2026-02-08_15.19.13_-131450398/"
	root := readtest.Archive(folder+"KakaoTalkChats.txt", crlf(`
다람쥐 모임 2 님과 카카오톡 대화¶
저장한 날짜 : 2026년 2월 8일 오후 3:19


¶
2026년 2월 8일 오후 3:18¶
2026년 2월 8일 오후 3:18, 홍길동 : `+hashA+`.jpg¶
`+hashB+`.png¶
`+hashC+`.mp4¶
2026년 2월 8일 오후 3:18, 홍길동 : `+hashA+`.jpg¶
2026년 2월 8일 오후 3:18, 홍길동 : `+hashB+`.png
`+hashC+`.mp4¶
2026년 2월 8일 오후 3:18, 홍길동 : <사진 읽지 않음>¶
2026년 2월 8일 오후 3:19, 홍길동 : 파일: 도토리%20지도%281%29.pdf¶
2026년 2월 8일 오후 3:19, 홍길동 : 연락처:김도토리 <`+hashD+`.vcf>¶
`),
		folder+hashA+".jpg", "same bytes",
		folder+hashB+".png", "same bytes",
		folder+hashD+".vcf", "BEGIN:VCARD",
		folder+hashD+".jpg", "no message shows it",
	)
	readtest.Run(t, readtest.Case{Reader: kakaotalk.New(), Root: root, Columns: columns, Want: []string{
		"2026-02-08T15:18 minute | message | 홍길동 |  | " + hashA + ".jpg, " + hashB + ".png, " + hashC + ".mp4? | chat 다람쥐 모임",
		"2026-02-08T15:18 minute | message | 홍길동 |  | " + hashA + ".jpg | chat 다람쥐 모임",
		"2026-02-08T15:18 minute | message | 홍길동 |  | " + hashB + ".png, " + hashC + ".mp4? | chat 다람쥐 모임",
		"2026-02-08T15:18 minute | message | 홍길동 |  | 사진? | chat 다람쥐 모임",
		"2026-02-08T15:19 minute | message | 홍길동 |  | 도토리 지도(1).pdf? | chat 다람쥐 모임",
		"2026-02-08T15:19 minute | message | 홍길동 |  | 김도토리.vcf | chat 다람쥐 모임",
		"unknown | photo |  |  | " + hashD + ".jpg | chat 다람쥐 모임",
	}})
}

// Two exports of one room that overlap name the same memories.
func TestOverlappingExports(t *testing.T) {
	root := readtest.Archive("a/KakaoTalkChats.txt", crlf(androidKorean), "b.zip/KakaoTalkChats.txt", plain(androidKorean))
	readtest.Run(t, readtest.Case{Reader: kakaotalk.New(), Root: root, Overlap: true,
		Want: append(androidKoreanLines(), androidKoreanLines()...)})
	items := readtest.Read(t.Context(), kakaotalk.New(), root, nil).Items
	half := len(items) / 2
	for i, it := range items[:half] {
		if it.Identity() != items[half+i].Identity() {
			t.Errorf("item %d (%s) has another identity in the second export", i, readtest.Line(it))
		}
	}
}

func TestOwnerAndZone(t *testing.T) {
	root := readtest.Archive("KakaoTalkChats.txt", crlf(androidKorean))
	tests := []struct {
		zone, want string
		set        bool
	}{
		{"", "+09:00 archive", false},
		{"", "archive", true},
		{"Asia/Seoul", "+09:00 archive", true},
		{"-03:30", "-03:30 archive", true},
		{"UTC", "+00:00 archive", true},
	}
	for _, tt := range tests {
		o := archive.Options{"owner": "김도토리"}
		if tt.set {
			o["timezone"] = tt.zone
		}
		own := 0
		for _, it := range readtest.Read(t.Context(), kakaotalk.New(), root, o).Items {
			if got := readtest.Zone(it); got != tt.want {
				t.Errorf("zone %q: got %q, want %q", tt.zone, got, tt.want)
			}
			if it.Own {
				own++
			}
		}
		if own != 4 {
			t.Errorf("%d own messages, want 4", own)
		}
	}
	if err := readtest.Read(t.Context(), kakaotalk.New(), root, archive.Options{"timezone": "Nowhere/Town"}).Err; err == nil {
		t.Error("a zone that does not exist is taken")
	}
}

func TestChoicesAreOrderedByMessages(t *testing.T) {
	root := readtest.Archive("x/KakaoTalkChats.txt", crlf(androidKorean))
	got, err := kakaotalk.New().Choices(t.Context(), root, "owner")
	if want := "김도토리|박 단풍/🍁, a:b|이다람"; strings.Join(got, "|") != want || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
}
