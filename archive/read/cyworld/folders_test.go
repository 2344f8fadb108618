package cyworld_test

import (
	"encoding/base64"
	"strings"
	"testing"

	"dotori/archive/read/cyworld"
	"dotori/archive/read/readtest"
)

func TestFolders(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive(
			"미니홈피/사진첩/제주 여행/20050529_일출.jpg", jpeg+"1",
			"미니홈피/사진첩/제주 여행/20050529_일출.txt", cp949(t, "바람이 세다"),
			"미니홈피/사진첩/b.jpg", jpeg+"2",
			"미니홈피/사진첩/c/20050530_한라산_IMG.jpg", jpeg+"3",
			"미니홈피/다이어리/2006/20060314_봄.txt", "벚꽃이 피었다",
			"미니홈피/다이어리/비밀 일기/1.txt", "제목: 혼잣말\n날짜: 2006년 3월 15일 오후 9:05\n\n졸리다",
			"미니홈피/게시판/글.html", `<html><head><title>공지 : 싸이월드</title><meta name="author" content="홍길동"></head><body>
<div id="menu">메뉴</div><span class="date">2005.03.01 10:00</span><div class="text-screen"><p>모임 있음</p><img src="%B1%DB_files/%C1%F6%B5%B5.gif"><img src="http://c1img.cyworld.co.kr/btn.gif"></div></body></html>`,
			"미니홈피/게시판/글_files/지도.gif", gif,
			"미니홈피/게시판/글_files/a.js", "var a",
			"미니홈피/방명록/2005.txt", cp949(t, "방명록\n\n성춘향 (2005.03.14 21:05)\n잘 지내?\n놀러 와\n\nNo.2 이몽룡 2005.03.15\n다녀감"),
			"미니홈피/방명록/2006-05-05 안부.txt", "건강하니?",
			"미니홈피/방명록/list.json", `[{"name":"홍길동","date":"2005.03.16","content":"반가워"}]`,
			"미니홈피/방명록/빈.html", "<p></p>",
			"미니홈피/일촌평/일촌평.txt", "작성자: 성춘향\n내용: 내 짝꿍\n작성자: 이몽룡\n내용: 멋쟁이",
			"여행/a.jpg", jpeg,
		),
		Want: []string{
			"2005-03-01T10:00 minute | +09:00 archive | post | 홍길동 | 공지 | 모임 있음⏎⏎▣▣ | board 게시판 | 지도.gif, btn.gif? | 미니홈피/게시판/글.html",
			"2006-03-14 day | +09:00 filename | diary |  | 봄 | 벚꽃이 피었다 | diary 다이어리 |  | 미니홈피/다이어리/2006/20060314_봄.txt",
			"2006-03-15T21:05 minute | +09:00 archive | diary |  | 혼잣말 | 졸리다 | diary 비밀 일기 |  | 미니홈피/다이어리/비밀 일기/1.txt",
			"2005-03-14T21:05 minute | +09:00 archive | guestbook | 성춘향 |  | 잘 지내?⏎놀러 와 | guestbook 방명록 |  | 미니홈피/방명록/2005.txt",
			"2005-03-15 day | +09:00 archive | guestbook | 이몽룡 |  | 다녀감 | guestbook 방명록 |  | 미니홈피/방명록/2005.txt",
			"2006-05-05 day | +09:00 filename | guestbook |  |  | 건강하니? | guestbook 방명록 |  | 미니홈피/방명록/2006-05-05 안부.txt",
			"2005-03-16 day | +09:00 archive | guestbook | 홍길동 |  | 반가워 | guestbook 방명록 |  | 미니홈피/방명록/list.json",
			"2005-05-29 day | +09:00 filename | photo |  | 일출 | 바람이 세다 | album 제주 여행 | 20050529_일출.jpg | 미니홈피/사진첩/제주 여행/20050529_일출.txt",
			"unknown |  | guestbook | 성춘향 |  | 내 짝꿍 | guestbook 일촌평 |  | 미니홈피/일촌평/일촌평.txt",
			"unknown |  | guestbook | 이몽룡 |  | 멋쟁이 | guestbook 일촌평 |  | 미니홈피/일촌평/일촌평.txt",
			"unknown |  | photo |  |  |  | album 사진첩 | b.jpg",
			"2005-05-30 day | +09:00 filename | photo |  | 한라산 IMG |  | album c | 20050530_한라산_IMG.jpg",
		},
		Warnings: []string{
			"미니홈피/방명록/빈.html: There is nothing written in this file.",
		},
		Left: []string{"미니홈피/게시판/글_files/a.js", "여행/a.jpg"},
	})
}

func TestAlbumsOfFolders(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive(
			"사진첩/100일/a.html", "<h1>백일</h1><img src='../p.jpg'>",
			"사진첩/2006년/3월/b.html", "<h1>또 백일</h1><img src='../../p.jpg'>",
			"사진첩/p.jpg", jpeg,
			"다이어리/a.html", "<p>그림 일기</p><img src='data:image/gif;base64,"+base64.StdEncoding.EncodeToString([]byte(gif+strings.Repeat("1", 300)))+"'>",
		),
		Want: []string{
			"unknown |  | diary |  | a | 그림 일기⏎⏎▣ | diary 다이어리 | inline.gif | 다이어리/a.html",
			"unknown |  | photo |  | 백일 |  | album 100일 | p.jpg | 사진첩/100일/a.html",
			"2006-03 month | +09:00 folder | post |  | 또 백일 | ▣ | album 사진첩 | p.jpg | 사진첩/2006년/3월/b.html",
		},
	})
}

func TestConfidenceOfFolders(t *testing.T) {
	tests := []struct {
		name, file string
		want       int
	}{
		{"pictures alone", "사진첩/a.jpg", 25},
		{"a text", "다이어리/a.txt", 45},
		{"with the service's name", "싸이월드 방명록/a.html", 45},
		{"another folder", "내 사진첩/a.jpg", 0},
		{"nothing of use", "게시판/a.exe", 0},
	}
	for _, tt := range tests {
		if m := cyworld.New().Detect(t.Context(), readtest.Archive(tt.file, "x")); m.Confidence != tt.want {
			t.Errorf("%s: %+v, want confidence %d", tt.name, m, tt.want)
		}
	}
}

// Old pages escaped names as JavaScript did, or in CP949.
func TestEscapedPictures(t *testing.T) {
	r := readtest.Read(t.Context(), cyworld.New(), readtest.Archive("게시판/글.html", "<p>글<img src='글_files/%uBD04.jpg'><img src='글_files/%BF%A9%B8%A7.jpg'></p>",
		"게시판/글_files/봄.jpg", jpeg+"1", "게시판/글_files/여름.jpg", jpeg+"2"), nil)
	if len(r.Items) != 1 || readtest.Media(r.Items[0]) != "봄.jpg, 여름.jpg" {
		t.Errorf("got %q, %v", readtest.Lines(r.Items, columns()...), r.Warnings)
	}
}
