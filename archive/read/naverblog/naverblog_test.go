package naverblog_test

import (
	"fmt"
	"io/fs"
	"testing"
	"testing/fstest"
	"time"

	"dotori/archive"
	"dotori/archive/read/naverblog"
	"dotori/archive/read/naverblog/pdftext/pdftest"
	"dotori/archive/read/readtest"
)

const jpeg = "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00"

// frame is around every post; head holds what tells of the post.
func saved(title, head, body string) string {
	return `<!DOCTYPE html>
<!-- saved from url=(0058)https://blog.naver.com/PostView.naver?blogId=gildong&logNo=220001234567&redirect=Dlog -->
<html lang="ko"><head><meta charset="UTF-8"><title>` + title + ` : 네이버 블로그</title><meta property="og:title" content="` + title + `">
<script>var blogId = 'gildong'; var nickName = '길동이'; var blogNo = '1234';</script></head><body>` + head + body + `</body></html>`
}

// one is a page of SmartEditor ONE.
func one(date, extra string) string {
	return saved("봄 나들이", "", `<div id="post-view220001234567"><div class="blog2_container"><span class="blog2_series"><a href="#">나들이</a></span></div>
<div class="se-viewer"><div class="se-component se-documentTitle"><div class="se-title-text"><p><span>봄 나들이</span></p></div>
<span class="nick">길동이</span><span class="se_publishDate pcol2">`+date+`</span></div>
<div class="se-main-container">
<div class="se-component se-text"><div class="se-module-text"><p>`+"\u200b"+`</p><p>경복궁에 갔다. <span class="__se-hash-tag">#경복궁</span></p></div></div>
<div class="se-component se-image"><a data-linkdata='{"src":"https://postfiles.pstatic.net/a/IMG_1.jpg"}'><img src="https://postfiles.pstatic.net/a/IMG_1.jpg?type=w80_blur" data-lazy-src="https://postfiles.pstatic.net/a/IMG_1.jpg?type=w773" alt=""></a><div class="se-caption"><p>근정전</p></div></div>
<div class="se-component se-image"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" data-lazy-src="https://postfiles.pstatic.net/a/%B2%C9.jpg?type=w773"></div>
<div class="se-component se-oglink"><a class="se-oglink-thumbnail" href="https://example.com/gung"><img src="https://dthumb-phinf.pstatic.net/x.jpg"></a><a class="se-oglink-info" href="https://example.com/gung"><strong class="se-oglink-title">고궁 안내</strong><p class="se-oglink-url">example.com</p></a></div>
<div class="se-component se-sticker"><img src="https://storep-phinf.pstatic.net/s.png"></div>
<div class="se-component se-video"><script class="__se_module_data" data-module='{"type":"v2_video","data":{"vid":"1","mediaMeta":{"title":"봄 바람"}}}'></script></div>
<div class="se-component se-oembed"><script class="__se_module_data" data-module='{"type":"v2_oembed","data":{"inputUrl":"https://www.youtube.com/watch?v=1","title":"노래"}}'></script></div>
<div class="se-component se-file"><span class="se-file-name">지도</span><span class="se-file-extension">.pdf</span><a class="se-file-save-button" href="https://download.blog.naver.com/x"></a></div>
<div class="se-component se-placesMap"><a class="se-map-info" data-linkdata='{"name":"경복궁","address":"서울","latitude":"37.5796","longitude":"126.9770"}'><strong class="se-map-title">경복궁</strong></a></div>
<div class="se-component se-anniversarySection"><span class="se-anniversary-date">2013.2.15.</span></div>
</div></div><div class="wrap_tag"><a href="#">#봄</a><a href="#">#경복궁</a><a href="#">태그 수정</a></div></div>`+extra)
}

const comments = `<ul><li class="u_cbox_comment"><div class="u_cbox_comment_box"><span class="u_cbox_nick">춘향</span><span class="u_cbox_contents">예쁘다</span><span class="u_cbox_date" data-value="2014-05-07T08:00:00+0900">2014.05.07. 08:00</span></div></li>
<li class="u_cbox_comment"><div class="u_cbox_comment_box"><span class="u_cbox_nick">길동이</span><span class="u_cbox_contents">고마워</span><span class="u_cbox_date">2014.05.07. 09:00</span></div></li></ul>`

const three = `<div class="se_component_wrap"><div class="se_component se_documentTitle"><div class="se_title"><h3 class="se_textarea">셋째 편집기</h3></div><span class="se_publishDate pcol2 fil5">2016. 1. 2. 3:04</span></div></div>
<div class="se_component_wrap sect_dsc __se_component_area"><div class="se_component se_paragraph"><p>글 하나</p></div>
<div class="se_component se_image"><img src="./셋째_files/1.jpg"></div>
<div class="se_component se_oglink"><a class="se_og_box" href="https://example.com/"><img src="https://a/b.jpg"><div class="se_og_tit">소개</div></a></div></div>`

const two = `<table><tr><td><span class="pcol1 itemSubjectBoldfont">둘째 편집기</span> <span class="cate pcol2"><a>일기</a></span></td></tr></table><p class="date fil5 pcol2 _postAddDate">2009/03/14 21:05</p>
<div id="postViewArea"><div id="post-view40012345678"><p>옛글 하나</p><p><img src="http://postfiles.naver.net/2.jpg" class="_photoImage"></p></div></div>`

func foreign() []fs.FS {
	return []fs.FS{
		readtest.Archive("a.html", `<title>글 : 네이버 카페</title><div class="se-main-container">글</div>`),
		readtest.Archive("a.html", `<title>네이버 블로그로 옮긴 글</title><a href="https://blog.naver.com/gildong">여기</a>`),
		readtest.Archive("word.md", "## 제목\n\n글", "full_a.md", "<html>", "2018/post.html", "<html>"),
		readtest.Archive("a.pdf", "%PDF-1.4\n", "a.jpg", jpeg),
	}
}

func nativeID(it archive.Item) string { return it.Account + "/" + it.NativeID }

func place(it archive.Item) string {
	if it.Latitude == nil {
		return ""
	}
	return fmt.Sprint(*it.Latitude, *it.Longitude)
}

var columns = []readtest.Column{readtest.Moment, readtest.Zone, readtest.Kind, nativeID, readtest.Author, readtest.Title, readtest.Text,
	readtest.Media, readtest.Collections, readtest.Tags, place}

var variants = []struct {
	name           string
	root           fstest.MapFS
	left           []string
	want, warnings []string
}{
	{
		name: "SmartEditor ONE", root: readtest.Archive(
			"봄 나들이 _ 네이버 블로그.html", `<html><head><title>봄 나들이 : 네이버 블로그</title></head><body><iframe id="mainFrame" src="./봄 나들이 _ 네이버 블로그_files/PostView.html"></iframe>https://blog.naver.com/gildong/220001234567</body></html>`,
			"봄 나들이 _ 네이버 블로그_files/PostView.html", one("2014. 5. 6. 21:05", comments),
			"봄 나들이 _ 네이버 블로그_files/IMG_1.jpg", jpeg+"1", "봄 나들이 _ 네이버 블로그_files/profile.jpg", jpeg+"2",
			"봄 나들이 _ 네이버 블로그_files/blog.css.다운로드", "p{}",
			"다른 글_files/꽃.jpg", jpeg+"3",
		),
		left: []string{"다른 글_files/꽃.jpg"},
		want: []string{
			"2014-05-06T21:05 minute | +09:00 archive | post own | gildong/220001234567 | 길동이 | 봄 나들이 | 경복궁에 갔다. #경복궁⏎⏎▣⏎⏎근정전⏎⏎▣⏎고궁 안내⏎▣⏎노래⏎지도.pdf⏎경복궁⏎2013.2.15. | IMG_1.jpg, 꽃.jpg?, 봄 바람?, 지도.pdf? | blog 나들이 | 경복궁, 봄 | 37.5796 126.977",
			"2014-05-07T08:00:00 second | +09:00 archive | comment | gildong/ | 춘향 |  | 예쁘다 |  | blog 나들이",
			"2014-05-07T09:00 minute | +09:00 archive | comment own | gildong/ | 길동이 |  | 고마워 |  | blog 나들이",
		},
		warnings: []string{
			"봄 나들이 _ 네이버 블로그.html: This page is only the frame around a post.",
			"봄 나들이 _ 네이버 블로그_files/blog.css.다운로드: This file only gives the pages their look.",
			"봄 나들이 _ 네이버 블로그_files/profile.jpg: This belongs to a saved page, but not to what was written.",
		},
	},
	{
		name: "a date that only held on the day", root: fstest.MapFS{
			"PostView.html": {Data: []byte(one("3시간 전", "")), ModTime: time.Date(2014, 5, 6, 23, 0, 0, 0, time.UTC)},
		},
		want: []string{"2014-05-06T23:00:00 second | +09:00 mtime | post own | gildong/220001234567 | 길동이 | 봄 나들이 | " +
			"경복궁에 갔다. #경복궁⏎⏎▣⏎⏎근정전⏎⏎▣⏎고궁 안내⏎▣⏎노래⏎지도.pdf⏎경복궁⏎2013.2.15. | IMG_1.jpg?, 꽃.jpg?, 봄 바람?, 지도.pdf? | blog 나들이 | 경복궁, 봄 | 37.5796 126.977"},
	},
	{
		name: "SmartEditor 3", root: readtest.Archive("셋째.html", saved("셋째 편집기", "", three), "셋째_files/1.jpg", jpeg),
		want: []string{"2016-01-02T03:04 minute | +09:00 archive | post own | gildong/220001234567 | 길동이 | 셋째 편집기 | 글 하나⏎⏎▣⏎소개 | 1.jpg | blog gildong"},
	},
	{
		name: "SmartEditor 2", root: readtest.Archive("둘째.html", saved("둘째 편집기", "", two)),
		want: []string{"2009-03-14T21:05 minute | +09:00 archive | post own | gildong/220001234567 | 길동이 | 둘째 편집기 | 옛글 하나⏎⏎▣ | 2.jpg? | blog 일기"},
	},
	{
		name: "Naver-Blog-Backup", root: readtest.Archive(
			"blogstyle.css", "p{}",
			"posts/2018. 3. 4. 2115 [봄 나들이]/post.html", `<html>
    <head>
        <meta http-equiv="content-type" content="text/html;charset=UTF-8"/>
        <title>봄 나들이?</title>
    </head>
    <body>
<link rel="stylesheet" type="text/css" href="../../blogstyle.css" /><div class="se_editView se_title"><h3 class="se_textarea">봄 나들이?</h3></div>
<div class="se_component se_paragraph"><p>경복궁</p></div><div class="se_component se_image"><img src="0.jpg"/></div>
    </body>
</html>`,
			"posts/2018. 3. 4. 2115 [봄 나들이]/0.jpg", jpeg+"1", "posts/2018. 3. 4. 2115 [봄 나들이]/1.jpg", jpeg+"2",
			"posts/2018. 3. 5. 905 [둘째]/post.html", `<html><head><title>둘째</title></head><body><span class="pcol1 itemSubjectBoldfont">둘째</span><p>글</p></body></html>`,
		),
		want: []string{
			"2018-03-04T21:15 minute | +09:00 folder | post | / |  | 봄 나들이? | 경복궁⏎⏎▣ | 0.jpg, 1.jpg",
			"2018-03-05T09:05 minute | +09:00 folder | post | / |  | 둘째 | 글",
		},
		warnings: []string{"blogstyle.css: This file only gives the pages their look."},
	},
	{
		name: "naver-blog-backer", root: readtest.Archive(
			"backlink.txt", "봄 나들이\nhttps://blog.naver.com/PostView.naver?blogId=gildong&logNo=/220001234567\n\n",
			"220001234567/word.md", "## 봄 나들이\n\n경복궁\n\n\u200b\n\n![0](asset/0.png)\n\n근정전\n\n 해시태그 : #봄#나들이 ",
			"220001234567/asset/0.png", jpeg,
		),
		want: []string{"unknown |  | post own | gildong/220001234567 |  | 봄 나들이 | 경복궁⏎⏎▣⏎⏎근정전 | 0.png | blog gildong | 봄, 나들이"},
	},
	{
		name: "download-naver-blog", root: readtest.Archive(
			"out/220001234567/봄.md", "# 봄 나들이\n\n경복궁\n\n![./img/0.png](./img/0.png)\n\n[sticker]\n\n[https://example.com](https://example.com)\n\n",
			"out/220001234567/full_봄.md", one("2014. 5. 6. 21:05", ""),
			"out/220001234567/img/0.png", jpeg,
		),
		want: []string{"2014-05-06T21:05 minute | +09:00 archive | post own | gildong/220001234567 | 길동이 | 봄 나들이 | 경복궁⏎⏎▣⏎⏎https://example.com | 0.png | blog 나들이 | 경복궁, 봄 | 37.5796 126.977"},
	},
}

var naverPDF = pdftest.Document("길동이의 기록", []string{"봄 나들이", "2014. 5. 6. 21:05", "https://blog.naver.com/gildong/220001234567", "경복궁에 갔다."}, []string{"둘째 글"})

func TestPDF(t *testing.T) {
	objects := pdftest.Objects("남의 글", []string{"아무 글"})
	root := fstest.MapFS{
		"분책/1권.pdf": {Data: naverPDF}, "보고서.pdf": {Data: pdftest.Write(objects), ModTime: time.Date(2021, 1, 2, 3, 4, 5, 0, time.UTC)},
		"글/둘째.html": {Data: []byte(saved("둘째 편집기", "", two))}, "글/곁에.pdf": {Data: []byte("%PDF-1.4\n")},
	}
	readtest.Run(t, readtest.Case{
		Reader: naverblog.New(), Root: root, Left: []string{"보고서.pdf"}, Foreign: foreign(), Options: archive.Options{"owner": "gildong"},
		Columns: append(columns, readtest.Details),
		Want: []string{
			"2009-03-14T21:05 minute | +09:00 archive | post own | gildong/220001234567 | 길동이 | 둘째 편집기 | 옛글 하나⏎⏎▣ | 2.jpg? | blog 일기 |  |  | Address: https://blog.naver.com/PostView.naver?blogId=gildong&logNo=220001234567&redirect=Dlog",
			"unknown |  | file | / |  | 곁에 |  | 곁에.pdf",
			"2021-01-02T13:05:00 second | +09:00 container | file own | gildong/ |  | 길동이의 기록 | 봄 나들이⏎2014. 5. 6. 21:05⏎https://blog.naver.com/gildong/220001234567⏎경복궁에 갔다.⏎⏎둘째 글 | 1권.pdf | blog gildong |  |  | Pages: 2",
		},
		Warnings: []string{"글/곁에.pdf: The text of this PDF could not be read; it cannot be searched. (this is not a PDF)"},
	})
}

func TestOnlyAPDF(t *testing.T) {
	readtest.Run(t, readtest.Case{Reader: naverblog.New(), Root: fstest.MapFS{"1.pdf": {Data: naverPDF}}, Columns: []readtest.Column{readtest.Title},
		Want: []string{"길동이의 기록"}})
}

func TestVariants(t *testing.T) {
	for _, tt := range variants {
		t.Run(tt.name, func(t *testing.T) {
			readtest.Run(t, readtest.Case{
				Reader: naverblog.New(), Root: tt.root, Left: tt.left, Foreign: foreign(), Columns: columns,
				Options: archive.Options{"owner": owner(tt.name)}, Want: tt.want, Warnings: tt.warnings,
			})
		})
	}
}

// owner tries both ways to say who one is.
func owner(variant string) string {
	if variant == "SmartEditor ONE" {
		return "길동이"
	}
	return "gildong"
}
