package pages_test

import (
	"encoding/base64"
	"strings"
	"testing"

	"dotori/archive/read/pages"
	"dotori/archive/read/readtest"
)

// chrome is a page as Chrome saves it, its words in a frame.
func chrome() string {
	return readtest.CRLF(`From: <Saved by Blink>
Snapshot-Content-Location: https://cafe.naver.com/spring/12
Subject: =?utf-8?Q?=EB=B4=84?=
Date: Sun, 14 Mar 2021 21:05:06 -0000
MIME-Version: 1.0
Content-Type: multipart/related;
	type="text/html";
	boundary="----MultipartBoundary--abc----"


------MultipartBoundary--abc----
Content-Type: text/html
Content-ID: <frame-1@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://cafe.naver.com/spring/12

<html><head><meta charset=3D"utf-8"><title>=EB=B4=84 : =EB=84=A4=EC=9D=B4=
=EB=B2=84 =EC=B9=B4=ED=8E=98</title></head><body><iframe src=3D"cid:frame-2@=
mhtml.blink"></iframe></body></html>
------MultipartBoundary--abc----
Content-Type: text/html
Content-ID: <frame-2@mhtml.blink>
Content-Transfer-Encoding: base64
Content-Location: https://cafe.naver.com/ArticleRead.nhn?id=12

` + base64.StdEncoding.EncodeToString([]byte(`<meta charset="utf-8"><span class="date">2021.03.14. 21:05</span><div class="se-main-container">다들 반가웠어요. 다음 달에도 꼭 다시 만나요.<img src="/img/%EB%B4%84.png?type=w1"><img src="cid:pic@x"><img src="gone.gif"></div>`)) + `
------MultipartBoundary--abc----
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://cafe.naver.com/img/%EB%B4%84.png?type=w1

` + base64.StdEncoding.EncodeToString([]byte(png+"1")) + `
------MultipartBoundary--abc----
Content-Type: image/gif
Content-Transfer-Encoding: base64
Content-ID: <pic@x>

` + base64.StdEncoding.EncodeToString([]byte(gif+"2")) + `
------MultipartBoundary--abc------
`)
}

// explorer is a page as Internet Explorer saves it, in the charset that the part names.
func explorer(t *testing.T) string {
	return "From: \"Windows Internet Explorer\"\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype=\"text/html\";\n\tboundary=\"----=_NextPart_000\"\n\n" +
		"This is a multi-part message in MIME format.\n\n------=_NextPart_000\nContent-Type: text/html;\n\tcharset=\"ks_c_5601-1987\"\nContent-Transfer-Encoding: 8bit\nContent-Location: http://www.example.com/a.htm\n\n" +
		cp949(t, "<title>옛 글</title><p>2004년 2월 3일 눈이 왔다<img src=\"눈.gif\">") +
		"\n------=_NextPart_000\nContent-Type: image/gif\nContent-Transfer-Encoding: base64\nContent-Location: " + "=?euc-kr?B?" + base64.StdEncoding.EncodeToString([]byte(cp949(t, "http://www.example.com/눈.gif"))) + "?=\n\n" +
		base64.StdEncoding.EncodeToString([]byte(gif+"3")) // its end is missing
}

func TestWebArchives(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive("봄.mhtml", chrome(), "옛글.mht", explorer(t), "없음.mht", "MIME-Version: 1.0\n\n", "길.mht", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html\n\n"),
		Want: []string{
			"2021-03-14T21:05 minute | +09:00 archive | post |  | 봄 | 다들 반가웠어요. 다음 달에도 꼭 다시 만나요.▣▣▣ | board 네이버 카페 | 봄.png, picture.gif, gone.gif? | Site: 네이버 카페, Address: https://cafe.naver.com/spring/12 | 봄.mhtml",
			"2004-02-03 day | +09:00 archive | post |  | 옛 글 | 2004년 2월 3일 눈이 왔다▣ |  | 눈.gif | Site: example.com, Address: http://www.example.com/a.htm | 옛글.mht",
		},
		Warnings: []string{
			"길.mht: There is nothing written on this page.",
			"없음.mht: There is no page in this web archive.",
		},
	})
}

func TestMediaOfWebArchives(t *testing.T) {
	got := readtest.Read(t.Context(), pages.New(), readtest.Archive("봄.mhtml", chrome()), nil)
	if got.Err != nil || len(got.Unread) > 0 || len(got.Items) != 1 {
		t.Fatalf("%v, %v, %d items", got.Err, got.Unread, len(got.Items))
	}
}

// A frame in a page that a browser saved with its parts.
func TestFramedPages(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive(
			"봄.htm", `<title>길동이네 : 네이버 블로그</title><meta property="og:url" content="https://blog.naver.com/hong"><iframe id=mainFrame src="봄_files/PostView.html"></iframe>`,
			"봄_files/PostView.html", `<title>봄 소풍 : 네이버 블로그</title><span class="se_publishDate">2021. 1. 2. 13:05</span><div class="se-main-container">`+strings.Repeat("김밥을 쌌다. ", 9)+`<img src="a.jpg"></div>`,
			"봄_files/ad.html", "<p>광고", "봄_files/a.jpg", jpeg),
		Want: []string{
			"2021-01-02T13:05 minute | +09:00 archive | post |  | 봄 소풍 | " + strings.TrimSpace(strings.Repeat("김밥을 쌌다. ", 9)) + " ▣ | blog 네이버 블로그 | a.jpg | Site: 네이버 블로그, Address: https://blog.naver.com/hong | 봄.htm, 봄_files/PostView.html",
		},
		Warnings: []string{"봄_files/ad.html: This part of a saved page shows nothing that somebody wrote."},
	})
}
