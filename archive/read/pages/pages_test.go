package pages_test

import (
	"io/fs"
	"testing"

	"golang.org/x/text/encoding/korean"

	"dotori/archive/read/pages"
	"dotori/archive/read/readtest"
)

// The beginnings of pictures; what follows tells them apart.
const (
	jpeg = "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00"
	gif  = "GIF89a"
	png  = "\x89PNG\r\n\x1A\n"
)

func cp949(t *testing.T, s string) string {
	t.Helper()
	out, err := korean.EUCKR.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func columns() []readtest.Column {
	return []readtest.Column{readtest.Moment, readtest.Zone, readtest.Kind, readtest.Author, readtest.Title, readtest.Text,
		readtest.Collections, readtest.Media, readtest.Details, readtest.Files}
}

var foreign = []fs.FS{
	readtest.Archive("DCIM/100APPLE/IMG_0001.JPG", jpeg, "DCIM/README.txt", "찍은 날: 2005.03.01", "20060314/메모.txt", "봄"),
	readtest.Archive("www/index.html", "<h1>쇼핑몰</h1><p>어서 오세요. 오늘도 좋은 하루 되세요.", "www/board.php", "<?php"),
	readtest.Archive("a.pdf", "%PDF-1.4", "b.txt", "메모"),
	readtest.Archive("사진.jpg", jpeg, "사진.jpg.json", `{"title":"사진.jpg","description":"봄 소풍","photoTakenTime":{"timestamp":"1"}}`),
	readtest.Archive("WhatsApp Chat.txt", "2019/01/01, 11:25 - 홍길동: 안녕\n2019/01/01, 11:26 - 성춘향: 응\n"),
	readtest.Archive("대화.csv", "Date,User,Message\n2019-01-01 11:25:00,홍길동,안녕\n", "talk.json", `[{"sender":"홍길동","text":"안녕","timestamp":"2019-01-01"}]`),
	readtest.Archive("package.json", `{"name":"a","description":"b","date":"2005-03-01"}`, "main.go", "package main", "docs/README.md", "# 2005-03-01 시작"),
}

func run(t *testing.T, c readtest.Case) {
	t.Helper()
	c.Reader, c.Columns, c.Foreign = pages.New(), columns(), foreign
	readtest.Run(t, c)
}

func TestPages(t *testing.T) {
	const cafe = `<html><head><title>봄 모임 : 네이버 카페</title><meta property="og:url" content="https://cafe.naver.com/spring/12"></head><body>
<a class="link_board">자유게시판</a><div class="ArticleTitle"><h3 class="title_text">봄 모임 후기</h3></div><div class="WriterInfo"><button class="nickname">홍길동</button>
<div class="article_info"><span class="date">2021.03.14. 21:05</span></div></div>
<div class="se-main-container"><p>다들 <b>반가웠어요</b></p><img src="a.jpg" data-lazy-src="https://x/봄.jpg?type=w1"></div>
<ul><li class="CommentItem"><a class="comment_nickname">성춘향</a><p class="comment_text_view">저도요</p><span class="comment_info_date">2021.03.14. 22:00</span></li>
<li class="CommentItem CommentItem--reply"><a class="comment_nickname">홍길동</a><p class="comment_text_view">또 봐요</p><span class="comment_info_date">2021.03.15. 08:00</span></li></ul></body></html>`
	run(t, readtest.Case{
		Root: readtest.Archive(
			"카페/봄 모임.html", cafe,
			"카페/봄 모임_files/봄.jpg", jpeg+"1",
			"카페/봄 모임_files/button.gif", gif,
			"카페/봄 모임_files/style.css", "a{}",
			"카페/봄 모임_files/큰 사진.jpg", jpeg+string(make([]byte, 20_000)),
			"카페/사본.html", cafe,
			"카페/목록.html", "<ul>"+link("하나")+link("둘")+link("셋")+link("넷")+link("다섯")+link("여섯")+"</ul>",
			"카페/빈.html", "<body></body>",
			"블로그/옛글.htm", cp949(t, `<meta http-equiv="Content-Type" content="text/html; charset=euc-kr"><title>제주 - 길동이네</title><meta property="og:site_name" content="길동이네"><p>2005년 5월 29일 제주에 왔다 &#52287;</p><img src="img/%C1%F6%B5%B5.gif"><img src="none.gif">`),
			"블로그/img/지도.gif", gif+"2",
			"블로그/img/남은.gif", gif+"3",
			"블로그/첨부.pdf", "%PDF-1.4",
		),
		Want: []string{
			"2005-05-29 day | +09:00 archive | post |  | 제주 | 2005년 5월 29일 제주에 왔다 찿⏎⏎▣▣ | blog 길동이네 | 지도.gif, none.gif? | Site: 길동이네 | 블로그/옛글.htm",
			"2021-03-14T21:05 minute | +09:00 archive | post | 홍길동 | 봄 모임 후기 | 다들 반가웠어요⏎⏎▣ | board 자유게시판 | 봄.jpg | Site: 네이버 카페, Address: https://cafe.naver.com/spring/12 | 카페/봄 모임.html",
			"2021-03-14T22:00 minute | +09:00 archive | comment | 성춘향 |  | 저도요 |  |  |  | 카페/봄 모임.html",
			"2021-03-15T08:00 minute | +09:00 archive | comment | 홍길동 |  | 또 봐요 |  |  |  | 카페/봄 모임.html",
			"unknown |  | file |  | 첨부 |  | board 블로그 | 첨부.pdf",
		},
		Warnings: []string{
			"카페/목록.html: This page only leads to others.",
			"카페/빈.html: There is nothing written on this page.",
			"카페/사본.html: The same stands in another file. (카페/봄 모임.html)",
			"카페/봄 모임_files/button.gif: This small picture belongs to the look of a saved page.",
			"카페/봄 모임_files/style.css: This part of a saved page shows nothing that somebody wrote.",
		},
		Left: []string{"블로그/img/남은.gif", "카페/봄 모임_files/큰 사진.jpg"},
	})
}

func link(s string) string { return `<li><a href="x.html">` + s + `번째 글로 가는 길</a>` }
