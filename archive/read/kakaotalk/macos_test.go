package kakaotalk_test

import (
	"testing"

	"dotori/archive/read/kakaotalk"
	"dotori/archive/read/readtest"
)

func TestMacOS(t *testing.T) {
	root := readtest.Archive("KakaoTalk_Chat_다람쥐 모임_2026-05-18-12-03-00.csv", "\uFEFF"+`Date,User,Message
2015-07-09 20:34:26,"홍길동","본문 ""따옴표"""
2015-07-09 20:34:26,"홍길동","본문 ""따옴표"""
2015-07-09 20:34:27,"이 ""다"" 람, 2","둘째 줄 앞

""
2015-07-09 20:34:26,""홍길동"",""붙여 넣은 줄""
2015-07-09 20:34:26,홍길동,붙여 넣은 줄
끝, 그리고"
2015-07-09 20:35:00,"홍길동","(사진)"
2015-07-09 20:35:01,"홍길동","(Emoticon) "
2015-07-09 20:35:02,"홍길동","홍길동 invited 이다람 and."
2015-07-09 20:35:03,"이다람","이다람님이 나갔습니다."
2015-07-09 20:35:03,"홍길동","김도토리님이 부방장이 되었습니다"
2015-07-09 20:35:03,"홍길동","어제 일인데
이다람님이 나갔습니다."
,"","메시지가 삭제되었습니다."
2015-07-09 20:36:00,"홍길동",""
2015-07-09 20:36:01,"홍길동","사진 2장"
`)
	const room = " | chat 다람쥐 모임"
	readtest.Run(t, readtest.Case{Reader: kakaotalk.New(), Root: root, Columns: columns, Want: []string{
		`2015-07-09T20:34:26 second | message | 홍길동 | 본문 "따옴표" | ` + room,
		`2015-07-09T20:34:26 second | message | 홍길동 | 본문 "따옴표" | ` + room,
		`2015-07-09T20:34:27 second | message | 이 "다" 람, 2 | 둘째 줄 앞⏎⏎"⏎2015-07-09 20:34:26,"홍길동","붙여 넣은 줄"⏎2015-07-09 20:34:26,홍길동,붙여 넣은 줄⏎끝, 그리고 | ` + room,
		`2015-07-09T20:35:00 second | message | 홍길동 |  | 사진?` + room,
		`2015-07-09T20:35:01 second | message | 홍길동 | (Emoticon)  | ` + room,
		`2015-07-09T20:35:02 second | message system | 홍길동 | 홍길동 invited 이다람 and. | ` + room,
		`2015-07-09T20:35:03 second | message system | 이다람 | 이다람님이 나갔습니다. | ` + room,
		`2015-07-09T20:35:03 second | message system | 홍길동 | 김도토리님이 부방장이 되었습니다 | ` + room,
		`2015-07-09T20:35:03 second | message | 홍길동 | 어제 일인데⏎이다람님이 나갔습니다. | ` + room,
		`2015-07-09T20:35:03 second | message system |  | 메시지가 삭제되었습니다. | ` + room,
		`2015-07-09T20:36:00 second | message | 홍길동 |  | ` + room,
		`2015-07-09T20:36:01 second | message | 홍길동 |  | 사진?, 사진?` + room,
	}})
}

// A cell that was torn open must not swallow the rest of the table.
func TestMacOSTornCell(t *testing.T) {
	run(t, readtest.Archive("chat.csv", readtest.CRLF(`Date,User,Message
2015-07-09 20:34:26,"홍길동","찢어진 글
2015-07-09 20:34:27,"이다람","다음 글"
2015-07-09 20:34,홍길동,따옴표 없는 "글"
`)),
		`2015-07-09T20:34:26 second | message | 홍길동 | 찢어진 글`,
		`2015-07-09T20:34:27 second | message | 이다람 | 다음 글`,
		`2015-07-09T20:34 minute | message | 홍길동 | 따옴표 없는 "글"`)
}
