package tistory_test

import (
	"io/fs"
	"testing"
	"testing/fstest"

	"dotori/archive/read/readtest"
	"dotori/archive/read/tistory"
)

const (
	jpeg = "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00"
	bom  = "\xEF\xBB\xBF"
)

// post is a page of Tistory's backup.
func post(title, category, date, body, tags string) string {
	return `<!doctype html><html lang="ko"><head><meta charset="utf-8"><link rel="stylesheet" href="./../style.css"></head>
<body id="tt-body-page"><div id="wrap"><div class="area-view"><div class="article-header"><div class="inner-article-header"><div class="box-meta">
<h2 class="title-article">` + title + `</h2><div class="box-info"><p class="category">` + category + `</p><p class="date">` + date + `</p></div>
</div></div></div><hr><div class="article-view"><div class="contents_style">` + body + `</div><br><div class="tags">` + tags + `</div></div></div></div></body></html>`
}

var backup = readtest.Archive(
	"spring-1-1/style.css", "p{}",
	"spring-1-1/7/7-봄 나들이.html", post("봄 나들이 &amp; 김밥", "일상/나들이", "2024-03-14 21:05:06",
		`<p data-ke-size="size16">경복궁에 갔다.</p>
<figure class="imageblock alignCenter" data-ke-mobileStyle="widthOrigin" data-phocus="https://blog.kakaocdn.net/dn/a/b/c/img.jpg" data-url="https://blog.kakaocdn.net/dn/a/b/c/img.jpg">
<img src="./img/img.jpg" data-origin-width="640"/><figcaption>근정전</figcaption></figure>
<figure class="imagegridblock"><div class="image-container"><span data-url="https://blog.kakaocdn.net/dn/d/img.png"><img src="./img/img_1.jpg"/></span><span><img src="./img/%EA%BD%83%20%ED%95%98%EB%82%98.jpg"/></span></div></figure>
<figure class="fileblock" data-ke-align="alignCenter"><a href="./file/%EC%A7%80%EB%8F%84.pdf" class=""><div class="image"></div><div class="desc"><div class="filename"><span class="name">지도.pdf</span></div><div class="size">0.30MB</div></div></a></figure>
<figure id="og_1" contenteditable="false" data-ke-type="opengraph" data-og-title="고궁 안내" data-og-url="https://example.com/gung"><a href="https://example.com/gung"><div class="og-image" style="background-image:url(x.png)">&nbsp;</div><div class="og-text"><p class="og-title">고궁 안내</p><p class="og-host">example.com</p></div></a></figure>
<p><img src="https://blog.kakaocdn.net/dn/e/f/g/img.png"/></p>`,
		"#봄 #두 단어 #나들이"),
	"spring-1-1/7/img/img.jpg", jpeg+"1", "spring-1-1/7/img/img_1.jpg", jpeg+"2", "spring-1-1/7/img/꽃 하나.jpg", jpeg+"3",
	"spring-1-1/7/img/img_2.jpg", jpeg+"4", "spring-1-1/7/file/지도.pdf", "%PDF-1.4\n",
	"spring-1-2/12/12.html", bom+post("옛글", "", "2008-05-06 07:08:09",
		`[#M_더보기|접기|숨은 이야기<br>둘째 줄_M#]<p>[##_1C|cfile2.uf.jpg|width="5" alt=""|돌담길_##]</p><p><a href="./file/없는 것.hwp">없는 것.hwp</a></p>`, ""),
	"spring-1-2/12/file/img/cfile2.uf.jpg", jpeg+"5",
)

func foreign() []fs.FS {
	return []fs.FS{
		readtest.Archive("1/1-a.html", "<html><body>제목</body></html>", "index.html", "<h1>a</h1>"),
		readtest.Archive("20240422_a.md", "# 제목\n\n글", "posts/1.md", "# a"),
		readtest.Archive("KakaoTalkChats.txt", "홍길동 님과 카카오톡 대화\n"),
		readtest.Archive("a.jpg", jpeg),
	}
}

func TestOfficialBackup(t *testing.T) {
	readtest.Run(t, readtest.Case{
		Reader: tistory.New(), Root: backup, Foreign: foreign(),
		Columns: []readtest.Column{readtest.Moment, readtest.Zone, readtest.Title, readtest.Text, readtest.Media, readtest.Collections, readtest.Tags},
		Want: []string{
			"2024-03-14T21:05:06 second | +09:00 archive | 봄 나들이 & 김밥 | 경복궁에 갔다.⏎⏎▣⏎근정전⏎▣▣⏎지도.pdf⏎고궁 안내⏎⏎▣ | img.jpg, img_1.jpg, 꽃 하나.jpg, img.png?, 지도.pdf, img_2.jpg | blog 일상/나들이 | 봄, 두 단어, 나들이",
			"2008-05-06T07:08:09 second | +09:00 archive | 옛글 | 더보기⏎숨은 이야기⏎둘째 줄⏎⏎▣⏎돌담길⏎⏎없는 것.hwp | cfile2.uf.jpg, 없는 것.hwp? | blog spring",
		},
		Warnings: []string{"spring-1-1/style.css: This file only gives the pages their look."},
	})
}

func TestOfficialIdentity(t *testing.T) {
	items := readtest.Read(t.Context(), tistory.New(), backup, nil).Items
	for i, want := range []string{"7", "12"} {
		if items[i].Account != "spring" || items[i].NativeID != want || !items[i].Own {
			t.Errorf("item %d is %s of %q, own %v", i, items[i].NativeID, items[i].Account, items[i].Own)
		}
	}
	if want := `<a href="https://example.com/gung">고궁 안내</a>`; !contains(items[0].HTML, want) {
		t.Errorf("%s is not in %s", want, items[0].HTML)
	}
}

var programs = []struct {
	name     string
	root     fstest.MapFS
	left     []string
	want     []string
	warnings []string
}{
	{
		name: "nhj7", root: readtest.Archive(
			"target/spring/index.html", "<frameset><frame src='category-frame.html'></frameset>",
			"target/spring/category-frame.html", "<title>Category List (spring)</title>",
			"target/spring/allposts-frame.html", "<title>All Posts ( spring )</title>",
			"target/spring/0 - style.css", "p{}",
			"target/spring/일상/나들이/7/7.html", `<html><head></head><body><div class="skin_view"><div class="area_title"> <h4 class="tit_category">나들이</h4> <h1 class="tit_post"> 봄 나들이 </h1> <p class="tit_sub"> 2024-03-14 21:05:06 </p> </div>
<div class="area_view"><div class="tt_article_useless_p_margin contents_style"><p>경복궁</p><img src="./0.jpg"></div></div></div></body></html>`,
			"target/spring/일상/나들이/7/7.md", "---\ntitle: '봄 나들이'\n---\n\n경복궁", "target/spring/일상/나들이/7/0.jpg", jpeg,
		),
		want: []string{"2024-03-14T21:05:06 second | 7 | spring | 봄 나들이 | 경복궁⏎⏎▣ | 0.jpg | blog 일상/나들이"},
		left: []string{"target/spring/index.html"},
		warnings: []string{
			"target/spring/일상/나들이/7/7.md: The same post is there as a page.",
			"target/spring/0 - style.css: This file only gives the pages their look.",
			"target/spring/allposts-frame.html: This page only lists posts.",
			"target/spring/category-frame.html: This page only lists posts.",
		},
	},
	{
		name: "pronist", root: readtest.Archive(
			"spring/봄 나들이/index.html", `<html xmlns="http://www.w3.org/1999/xhtml"><head></head><body><h2 data-ke-size="size26">경복궁</h2><p><img src="./aB_cD_eF.jpeg" /></p></body></html>`,
			"spring/봄 나들이/aB_cD_eF.jpeg", jpeg,
		),
		want: []string{"unknown | 봄 나들이 | spring | 봄 나들이 | 경복궁⏎⏎▣ | aB_cD_eF.jpeg | blog spring"},
	},
	{
		name: "helloSaltedCaramel", root: readtest.Archive(
			"history.db", "https://spring.tistory.com/3\nhttps://spring.tistory.com/4",
			"posts/20240422_18b24f97681257cac1956cc3f31ea52d.md", "# 봄 나들이\n\n*발행: Tue, 23 Apr 2024 00:15:44 +0900*\n\n---\n\n<p>경복궁<br />근정전</p>",
			"posts/20240424_제목.md", "# 둘째\n\n*발행: 몰라*\n\n---\n\n글",
			"backup.py", "import os",
		),
		left: []string{"backup.py"},
		want: []string{
			"2024-04-23T00:15:44 second | 3 | spring | 봄 나들이 | 경복궁⏎근정전 |  | blog spring",
			"2024-04-24 day |  |  | 둘째 | 글",
		},
	},
	{
		name: "saved page", root: readtest.Archive(
			"봄 나들이.html", `<!DOCTYPE html><html><head><title>봄날 :: 봄 나들이</title><link rel="canonical" href="https://spring.tistory.com/7"><meta property="og:site_name" content="봄날">
<meta property="og:title" content="봄 나들이"><meta property="article:published_time" content="2024-03-14T21:05:06+09:00"><script src="./봄 나들이_files/tistory_admin/a.js"></script></head>
<body id="tt-body-page"><a href="/category/%EC%9D%BC%EC%83%81" class="category">일상</a><div class="tt_article_useless_p_margin contents_style"><p>경복궁</p><img src="./봄 나들이_files/img.jpg"></div><a href="/tag/봄" rel="tag">봄</a></body></html>`,
			"봄 나들이_files/img.jpg", jpeg, "봄 나들이_files/logo.png", "\x89PNG\r\n\x1a\n", "봄 나들이_files/a.css", "p{}",
		),
		want: []string{"2024-03-14T21:05:06 second | 7 | spring | 봄 나들이 | 경복궁⏎⏎▣ | img.jpg | blog 일상"},
		warnings: []string{
			"봄 나들이_files/a.css: This file only gives the pages their look.",
			"봄 나들이_files/logo.png: This belongs to a saved page, but not to what was written.",
		},
	},
}

func TestPrograms(t *testing.T) {
	for _, tt := range programs {
		t.Run(tt.name, func(t *testing.T) {
			readtest.Run(t, readtest.Case{
				Reader: tistory.New(), Root: tt.root, Left: tt.left, Foreign: foreign(), Want: tt.want, Warnings: tt.warnings,
				Columns: []readtest.Column{readtest.Moment, nativeID, account, readtest.Title, readtest.Text, readtest.Media, readtest.Collections},
			})
		})
	}
}
