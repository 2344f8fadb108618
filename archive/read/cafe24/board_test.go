package cafe24_test

import (
	"testing"

	"dotori/archive/read/readtest"
)

const reviews = "번호,게시판,상품명,상품코드,제목,내용,작성자,작성일,조회수,평점,비밀글,첨부파일,답변,답변일\n" +
	"12,상품 사용후기,도토리 묵,P00000JT,쫄깃해요,\"맛있어요.\n또 살게요\",성춘향,2024-05-06 10:20:30,15,5,N,후기.jpg,고맙습니다,2024-05-07\n" +
	"11,상품 사용후기,도토리 묵,P00000JT,그저 그래요,<p>보통<br>입니다</p>,이몽룡,2024-05-05,3,3,Y,,,\n"

func TestReviews(t *testing.T) {
	want := []string{
		"2024-05-06T10:20:30 second | +09:00 archive | post | 성춘향 | 쫄깃해요 | 맛있어요.⏎또 살게요 | board 상품 사용후기 | 후기.jpg |  | " +
			"Product: 도토리 묵, Product code: P00000JT, Rating: 5, Views: 15",
		"2024-05-07 day | +09:00 archive | comment |  |  | 고맙습니다",
		"2024-05-05 day | +09:00 archive | post | 이몽룡 | 그저 그래요 | 보통⏎입니다 | board 상품 사용후기 |  |  | " +
			"Product: 도토리 묵, Product code: P00000JT, Rating: 3, Views: 3, Visibility: private",
	}
	for _, charset := range charsets {
		t.Run(charset, func(t *testing.T) {
			run(t, readtest.Case{Root: readtest.Archive("상품후기.csv", encode(t, charset, reviews), "후기.jpg", jpeg), Want: want})
		})
	}
}

// Lists have the newest first: answers stand before what they answer.
const board01 = "글번호,원글번호,제목,내용,작성자,작성일\n" +
	"4,3,Re: Re: 배송,네,성춘향,2020-01-04\n3,1,Re: 배송,내일 갑니다,방자,2020-01-03\n2,0,안녕,가입했어요,향단,2020-01-02\n1,,배송,언제 오나요?,성춘향,2020-01-01\n" +
	"9,8,Re: 없는 글,답,방자,2020-01-05\n5,,,,,\n"

const board01Comments = "댓글번호,게시글번호,상위댓글번호,내용,작성자,작성일\n1,1,,저도요,향단,2020-01-03\n2,1,1,맞아요,방자,2020-01-03\n3,77,,?,방자,지난주\n"

func TestMigrationForms(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive("dotori_board01.csv", board01, "dotori_board01_comment.csv", board01Comments,
			"dotori_member.csv", "아이디,이름,이메일,휴대폰번호,회원등급\nhyang,성춘향,a@example.com,010-0000-0000,일반\n"),
		Want: []string{
			"2020-01-02 day | +09:00 archive | post | 향단 | 안녕 | 가입했어요 | board board01",
			"2020-01-01 day | +09:00 archive | post | 성춘향 | 배송 | 언제 오나요? | board board01",
			"2020-01-03 day | +09:00 archive | post | 방자 | Re: 배송 | 내일 갑니다 | board board01",
			"2020-01-04 day | +09:00 archive | post | 성춘향 | Re: Re: 배송 | 네 | board board01",
			"2020-01-05 day | +09:00 archive | post | 방자 | Re: 없는 글 | 답 | board board01",
			"2020-01-03 day | +09:00 archive | comment | 향단 |  | 저도요",
			"2020-01-03 day | +09:00 archive | comment | 방자 |  | 맞아요",
			"unknown |  | comment | 방자 |  | ? | board board01",
		},
		Warnings: []string{
			"dotori_board01.csv:7: There is nothing in some rows.",
			"dotori_board01_comment.csv:4: The posts of some comments are not here. (77)",
			"dotori_member.csv: This is a list of a shop's members. Personal data of other people is not imported.",
		},
	})
}

func TestForeignTablesAreLeft(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive("board/dotori_board.csv", board01, "board/가계부.csv", "날짜,금액\n2020-01-01,\"1,000\"\n", "메모.csv", "안녕\n"),
		Left: []string{"board/가계부.csv", "메모.csv"},
	})
}

func TestTableWithNothing(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive("a.csv", "제목,내용,작성일\n"), Want: []string{},
		Warnings: []string{"a.csv: There is nothing to import in this table."},
	})
}
