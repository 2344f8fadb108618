package kakaotalk_test

import (
	"testing"

	"dotori/archive/read/readtest"
)

func TestWindows(t *testing.T) {
	run(t, readtest.Archive("KakaoTalk_20201103_1044_52_123_group.txt", readtest.CRLF(`다람쥐 모임 님과 카카오톡 대화
저장한 날짜 : 2020-11-03 10:44:52

--------------- 2020년 6월 28일 일요일 ---------------
김도토리님이 들어왔습니다.
[홍길동] [오전 12:01] 자정
[이다람] [2:37 PM] two
lines

and a blank one
[김도토리] [20:36] [x] [오후 1:00] 이라고 시작하는 글
[AM] [PM] [AM 9:04] 이름에 괄호
메시지가 삭제되었습니다.
[홍길동] [오후 2:38]
--------------- Saturday, August 1, 2020 ---------------
[홍길동] [오후 2:39] 사진 2장
----- 줄
[박단풍] 시간이 없는 줄
이다람님이 나갔습니다.
채팅방 관리자가 메시지를 가렸습니다.
[홍길동] [오후 12:40] 끝
`)),
		"2020-06-28 day | message system |  | 김도토리님이 들어왔습니다.",
		"2020-06-28T00:01 minute | message | 홍길동 | 자정",
		"2020-06-28T14:37 minute | message | 이다람 | two⏎lines⏎⏎and a blank one",
		"2020-06-28T20:36 minute | message | 김도토리 | [x] [오후 1:00] 이라고 시작하는 글",
		"2020-06-28T09:04 minute | message | AM] [PM | 이름에 괄호",
		"2020-06-28T09:04 minute | message system |  | 메시지가 삭제되었습니다.",
		"2020-06-28T14:38 minute | message | 홍길동",
		"2020-08-01T14:39 minute | message | 홍길동 | 사진 2장⏎----- 줄⏎[박단풍] 시간이 없는 줄",
		"2020-08-01T14:39 minute | message system |  | 이다람님이 나갔습니다.",
		"2020-08-01T14:39 minute | message system |  | 채팅방 관리자가 메시지를 가렸습니다.",
		"2020-08-01T12:40 minute | message | 홍길동 | 끝")
}

func TestWindowsEnglish(t *testing.T) {
	run(t, readtest.Archive("chat.txt", readtest.CRLF(`Acorns with KakaoTalk Chats
Date Saved : 2015-08-03 10:44:52

--------------- Saturday, August 1, 2015 ---------------
[Name] [2:37 PM] text
The message has been deleted.
`)),
		"2015-08-01T14:37 minute | message | Name | text",
		"2015-08-01T14:37 minute | message system |  | The message has been deleted.")
}
