package kakaotalk_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"dotori/archive/read/kakaotalk"
	"dotori/archive/read/readtest"
)

const iosFirst = `
Talk_2025.8.8 21:50-1.txt¶
저장한 날짜 : 2025. 8. 8. 21:54¶
¶
¶
¶
2025년 6월 8일 일요일¶
2025. 6. 8. 16:20: 이다람님이 들어왔습니다.¶
2025. 6. 8. 16:21, 이다람 : 안녕
하세요: 처음이에요¶
2025. 6. 8. 16:21, 홍길동 : 관리자가 1개의 메시지를 가렸습니다.¶
2025년 6월 9일 월요일¶
2025. 6. 9. 오전 12:07, 홍길동 : 이제 12시간으로¶
`

// The second part comes tenth and repeats the header.
const iosTenth = `
Talk_2025.8.8 21:50-10.txt¶
저장한 날짜 : 2025. 8. 8. 21:54¶
¶
¶
¶
2025. 6. 9. 오전 12:07, 홍길동 : 이제 12시간으로¶
오후 1:30, 이다람 : 날짜 없는 줄¶
2025. 6. 9. 오후 1:31, 이다람 : 삭제된 메시지입니다. ¶
`

func iosLines() []string {
	const room = " |  | chat 이다람, 홍길동"
	return []string{
		"2025-06-08T16:20 minute | message system |  | 이다람님이 들어왔습니다." + room,
		"2025-06-08T16:21 minute | message | 이다람 | 안녕⏎하세요: 처음이에요" + room,
		"2025-06-08T16:21 minute | message | 홍길동 | 관리자가 1개의 메시지를 가렸습니다." + room,
		"2025-06-09T00:07 minute | message | 홍길동 | 이제 12시간으로" + room,
		"2025-06-09T00:07 minute | message | 홍길동 | 이제 12시간으로" + room,
		"2025-06-09T13:30 minute | message | 이다람 | 날짜 없는 줄" + room,
		"2025-06-09T13:31 minute | message | 이다람 | 삭제된 메시지입니다. " + room,
	}
}

func TestIPhoneInParts(t *testing.T) {
	for name, form := range map[string]func(string) string{"as sent": crlf, "equal line ends": plain} {
		t.Run(name, func(t *testing.T) {
			root := readtest.Archive("Talk_2025.8.8 21_50-10.txt", form(iosTenth), "Talk_2025.8.8 21_50-2.txt", form(iosFirst))
			readtest.Run(t, readtest.Case{Reader: kakaotalk.New(), Root: root, Columns: columns, Want: iosLines()})
		})
	}
}

func TestIPhoneEnglish(t *testing.T) {
	tests := []struct{ name, text string }{
		{"old", `
KakaoTalk Chats with Acorns (4 people)-1.txt¶
Date Saved : Aug 3, 2015, 12:20 AM¶
¶
Thursday, July 9, 2015¶
Jul 9, 2015, 8:34 PM, you : Photo¶
Jul 9, 2015, 8:35 PM: 이다람 left this chatroom.¶
`},
		{"new", `
KakaoTalk Chats with Acorns (4 people)-1.txt¶
Date Saved : Apr 25, 2026 at 10:38¶
¶
Thursday, July 9, 2015¶
Jul 9, 2015 at 20:34, you : (Photo)¶
Jul 9, 2015 at 20:35: 이다람 left this chatroom.¶
`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			readtest.Run(t, readtest.Case{Reader: kakaotalk.New(), Columns: columns,
				Root: readtest.Archive("KakaoTalk Chats with Acorns (4 people)-1.txt", crlf(tt.text)),
				Want: []string{
					"2015-07-09T20:34 minute | message own | you |  | Photo? | chat Acorns",
					"2015-07-09T20:35 minute | message system |  | 이다람 left this chatroom. |  | chat Acorns",
				}})
		})
	}
}

// In May, abbreviated months look like full ones: the day lines tell.
func TestIPhoneEnglishInMay(t *testing.T) {
	run(t, readtest.Archive("chat.txt", plain(`
Acorns
Date Saved : May 3, 2015, 12:20 AM

Saturday, May 2, 2015
May 2, 2015, 8:34 PM, 이다람 : hi
May 2, 2015, 8:35 PM: 이다람 left this chatroom.
`)),
		"2015-05-02T20:34 minute | message | 이다람 | hi",
		"2015-05-02T20:35 minute | message system |  | 이다람 left this chatroom.")
}

func TestIPhoneWithMedia(t *testing.T) {
	const zip = "Kakaotalk_Chat_다람쥐 모임_20260127_215546.zip/"
	root := readtest.Archive(zip+"Talk_2026.6.10 09_30-1.txt", crlf(`
Talk_2026.6.10 09:30-1.txt¶
저장한 날짜 : 2026. 6. 10. 오전 9:45¶
¶
2026년 6월 10일 수요일¶
2026. 6. 10. 09:31, 홍길동 : 사진¶
2026. 6. 10. 09:32, 홍길동 : 사진 3장¶
2026. 6. 10. 09:32, 이다람 : 사진¶
2026. 6. 10. 09:33, 이다람 : 파일: 보고서.pdf¶
2026. 6. 10. 09:33, 이다람 : 파일: 없는것.xlsx¶
2026. 6. 10. 09:34, 이다람 : 사진 2장¶
2026. 6. 10. 09:35, 이다람 : 동영상¶
`),
		zip+"20260610_093210_10.jpg", "a10",
		zip+"20260610_093210_2.jpg", "a2",
		zip+"20260610_093245.jpeg", "b",
		zip+"20260610_093300.pdf", "c",
		zip+"20260610_093405.webp", "d",
		zip+"20260610_093406.png", "e",
		zip+"20260610_094700.jpeg", "no message of its minute",
		zip+"20261310_094700.jpeg", "no date",
	)
	readtest.Run(t, readtest.Case{Reader: kakaotalk.New(), Root: root, Columns: columns,
		Left: []string{zip + "20261310_094700.jpeg"},
		Want: []string{
			"2026-06-10T09:31 minute | message | 홍길동 |  | 사진? | chat 다람쥐 모임",
			"2026-06-10T09:32 minute | message | 홍길동 |  | 20260610_093210_2.jpg, 20260610_093210_10.jpg, 사진? | chat 다람쥐 모임",
			"2026-06-10T09:32 minute | message | 이다람 |  | 20260610_093245.jpeg | chat 다람쥐 모임",
			"2026-06-10T09:33 minute | message | 이다람 |  | 보고서.pdf | chat 다람쥐 모임",
			"2026-06-10T09:33 minute | message | 이다람 |  | 없는것.xlsx? | chat 다람쥐 모임",
			"2026-06-10T09:34 minute | message | 이다람 |  | 20260610_093405.webp, 20260610_093406.png | chat 다람쥐 모임",
			"2026-06-10T09:35 minute | message | 이다람 |  | 동영상? | chat 다람쥐 모임",
			"2026-06-10T09:47:00 second | photo |  |  | 20260610_094700.jpeg | chat 다람쥐 모임",
		}})
}

// named is a root that tells its name.
type named struct{ fstest.MapFS }

func (named) Name() string { return "Kakaotalk_Chat_다람쥐 모임_20260127_215546.zip" }

func TestIPhoneRoomNamedByTheZipAlone(t *testing.T) {
	root := named{readtest.Archive("Talk_2025.8.8 21_50-1.txt", plain(iosFirst))}
	for _, it := range readtest.Read(t.Context(), kakaotalk.New(), root, nil).Items {
		if got := readtest.Collections(it); got != "chat 다람쥐 모임" {
			t.Errorf("the room is %q", got)
		}
	}
}

// Two rooms that a person named like parts stay two rooms.
func TestIPhoneRoomsNamedLikeParts(t *testing.T) {
	text := "%s님과 카카오톡 대화\n저장한 날짜 : 2025. 8. 8. 21:54\n\n2025. 6. 8. 16:21, 홍길동 : 글\n"
	readtest.Run(t, readtest.Case{Reader: kakaotalk.New(),
		Root: readtest.Archive("방-1.txt", strings.ReplaceAll(text, "%s", "이다람"), "방-2.txt", strings.ReplaceAll(text, "%s", "김도토리")),
		Want: []string{"chat 이다람", "chat 김도토리"}, Columns: []readtest.Column{readtest.Collections}})
}
