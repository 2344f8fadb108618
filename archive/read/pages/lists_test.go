package pages_test

import (
	"encoding/base64"
	"strings"
	"testing"

	"dotori/archive/read/readtest"
)

// picture is a GIF that is large enough to be more than a spacer.
var picture = base64.StdEncoding.EncodeToString([]byte(gif + strings.Repeat("\x01", 400)))

func TestJSON(t *testing.T) {
	const cafe = `[{"id":12,"title":"봄 모임","writer":"홍길동","write_date":"2021.03.14. 21:05","content":"<p>다들 <b>반가웠어요</b><img src=\"https://x/봄.jpg?type=w1\"></p>","view_count":7,
"comments":[{"nickname":"성춘향","content":"저도요","date":"2021.03.14. 22:00","children":[{"nickname":"홍길동","content":"또 봐요"}]}]},
{"id":13,"title":"글만","writer":{"nickName":"이몽룡"},"write_date":"2021.03.15.","content":"안녕 &amp; 반가워","tags":["인사","#봄"],"images":["https://x/없는.png"]},
{"total":2}]`
	want := []string{
		"2021-03-14T21:05 minute | +09:00 archive | post | 홍길동 | 봄 모임 | 다들 반가웠어요▣ | board 크롤러 | 봄.jpg | Views: 7 | 크롤러/cafe_1_board_2_20240101_full.json",
		"2021-03-14T22:00 minute | +09:00 archive | comment | 성춘향 |  | 저도요 |  |  |  | 크롤러/cafe_1_board_2_20240101_full.json",
		"unknown |  | comment | 홍길동 |  | 또 봐요 |  |  |  | 크롤러/cafe_1_board_2_20240101_full.json",
		"2021-03-15 day | +09:00 archive | post | 이몽룡 | 글만 | 안녕 & 반가워 | board 크롤러 | 없는.png? |  | 크롤러/cafe_1_board_2_20240101_full.json",
	}
	for name, content := range encodings(t, cafe) {
		t.Run(name, func(t *testing.T) {
			run(t, readtest.Case{
				Root:     readtest.Archive("크롤러/cafe_1_board_2_20240101_full.json", content, "크롤러/images/봄.jpg", jpeg),
				Want:     want,
				Warnings: []string{"크롤러/cafe_1_board_2_20240101_full.json: Some rows of the list are no posts. (#3)"},
			})
		})
	}
}

func TestShapesOfJSON(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive(
			"a.json", `{"status":"ok","result":{"articleList":[{"item":{"subject":"하나","nickname":"a","regDate":"2005-03-01","body":"글"}}]}}`,
			"b.json", `{"제목":"둘","작성일":"2005년 3월 2일","내용":"글","게시판":"자유"}`,
			"c.jsonl", "{\"title\":\"셋\",\"created_at\":\"2005-03-03T12:00:00Z\",\"text\":\"글\",\"url\":\"https://a/3\"}\n{\"title\":\"넷\",\"timestamp\":1109862000,\"text\":\"글\"}\n",
			"d.json", `[{"title":"다섯","date":"2005-03-05","content":"글"},{"title":"잘`,
			"설정.json", `{"width":3}`,
			"목록.json", `[1,2,3]`,
		),
		Want: []string{
			"2005-03-01 day | +09:00 archive | post | a | 하나 | 글 |  |  |  | a.json",
			"2005-03-02 day | +09:00 archive | post |  | 둘 | 글 | board 자유 |  |  | b.json",
			"2005-03-03T21:00:00 second | +09:00 archive | post |  | 셋 | 글 |  |  | Address: https://a/3 | c.jsonl",
			"2005-03-04T00:00:00 second | +09:00 archive | post |  | 넷 | 글 |  |  |  | c.jsonl",
			"2005-03-05 day | +09:00 archive | post |  | 다섯 | 글 |  |  |  | d.json",
		},
		Warnings: []string{
			"d.json: This file could not be read to its end. (read JSON: unexpected EOF)",
			"목록.json: The shape of this list is not known.",
			"설정.json: The shape of this list is not known.",
		},
	})
}

// The columns of Han-jinwook/CafeScraper.
func TestCSV(t *testing.T) {
	const head = "cafe_id,article_id,article_url,title,author_nickname,posted_at,content_text,content_html,images_base64_json,comments_json,scraped_at\n"
	rows := `spring,12,https://cafe.naver.com/spring/12,봄 모임,홍길동,2021.03.14. 21:05,반가웠어요,<p>반가웠어요</p>,"[""` + picture + `"",""data:image/gif;base64,` + picture + `""]","[{""author"":""성춘향"",""text"":""저도요""}]",2024-01-01T00:00:00+09:00` + "\n" +
		`spring,13,https://cafe.naver.com/spring/13,"따옴표 ""안""",홍길동,,"여러
줄",,[],[],` + "\n"
	want := []string{
		"2021-03-14T21:05 minute | +09:00 archive | post | 홍길동 | 봄 모임 | 반가웠어요 |  | inline.gif, inline.gif | Address: https://cafe.naver.com/spring/12 | articles.csv",
		"unknown |  | comment | 성춘향 |  | 저도요 |  |  |  | articles.csv",
		`unknown |  | post | 홍길동 | 따옴표 "안" | 여러⏎줄 |  |  | Address: https://cafe.naver.com/spring/13 | articles.csv`,
	}
	for name, content := range encodings(t, head+rows) {
		t.Run(name, func(t *testing.T) {
			run(t, readtest.Case{Root: readtest.Archive("articles.csv", content), Want: want})
		})
	}
	run(t, readtest.Case{
		Root: readtest.Archive("게시판.csv", cp949(t, "번호;제목;작성자;작성일;조회\n1;공지;관리자;2005-03-01;7\n"), "가계부.csv", "날짜,금액\n2005-03-01,100\n"),
		Want: []string{
			"2005-03-01 day | +09:00 archive | post | 관리자 | 공지 |  |  |  | Views: 7 | 게시판.csv",
		},
		Warnings: []string{"가계부.csv: The shape of this list is not known."},
	})
}
