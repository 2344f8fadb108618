package me2day_test

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"dotori/archive"
	"dotori/archive/read/blog/blogtest"
	"dotori/archive/read/me2day"
	"dotori/archive/read/readtest"
)

const (
	jpeg = "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00"
	mp4  = "\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom"
)

// post is a page as me2day wrote it: not well-formed, with the text broken
// over lines.
func post(date, body, around, comments string) string {
	return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="ko"><head>
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<title>길동님의 글</title><link href="../styles/mystream_1.css" rel="stylesheet"></head>
<body><div id="mystream" class="mystream single_post"><div class="section_wrap">` + around + `
<div class="post_txt"><p class="post_body">
      ` + body + `

      <span class="post_permalink">` + date + `</span>
</p></div>
<div class="profile_master"><a href="../posts/all/t.aAA/index.html"><img class="profile_img" src="../img/20130908_9/gildong_1400000018887ABCD_JPEG/original_profile.s75.jpg" alt="길동"></a></div>
<div class="profile_txt"><a class="txt_nickname no_link">길동</a></div></div>
<div class="comments_list_wrap">` + comments + `</div></div></body></html>`
}

func comment(author, text, date string) string {
	return `<div class="comment_item"><a class="comment_profile"><img src="../img/images/user/x/profile.png"></a>
<span class="comment_author"><a class="profile_popup no_link">` + author + `</a></span>
<div class="comment_body"><span class="comment_text"><p class="para">
   ` + text + `

</p></span><span class="comment_time">` + date + `</span></div></div>`
}

const around = `<div class="post_photo"><ul class="multi_photo_thumb"><li><a href="#photo_1"><img src="../img/20140323_233/gildong_1395500000000ABCD_JPEG/gildong_1.s75.jpg"></a></li></ul>
<a href="../img/20140323_233/gildong_1395500000000ABCD_JPEG/gildong_1.jpg" class="per_img photo group_1"><img src="../img/20140323_233/gildong_1395500000000ABCD_JPEG/gildong_1.w640.jpg"></a>
<a href="../img/20140323_195/gildong_1395500000001ABCD_JPEG/gildong_2.jpg" class="per_img photo group_1"><img src="../img/20140323_195/gildong_1395500000001ABCD_JPEG/gildong_2.w640.jpg"></a></div>
<div class="embed_me2photo" ><a href="gildong/video/0123.mp4"><img src="gildong/video/0123.jpg"/></a></div>
<div class="map_container"><a href="http://map.naver.com/?enc=b64&amp;x=126.978&amp;y=37.566&amp;dlevel=12"><img src="../location/l.a.png" /></a><span class="map_location_alt">서울광장</span></div>
<p class="post_tag">봄 나들이 /
   봄;;</p><span class="selected_list_name">느낌</span>
<span class="me2_count"><b>2</b></span><span class="me2ed_profile"><a title="춘향"></a><a title="몽룡"></a></span>`

var backup = readtest.Archive(
	"me2day/gildong/post/p.a.b.html", post("14.03.23 19:57", "<a class=\"profile_popup no_link\">춘향</a>\n\n님 꽃이\n\n피었어요.", around,
		comment("춘향", "예쁘다", "14.03.23 20:12")+comment("길동", "그렇지?", "14.03.23 20:13")+comment("춘향", "예쁘다", "14.03.23 20:12")),
	"me2day/gildong/post/p.c.d.html", post("07.12.31 00:00", `<a href="http://example.com/">링크</a> 하나`, "", ""),
	"me2day/gildong/posts/all/t.aAA/index.html", "<title>길동님의 글</title>",
	"me2day/gildong/styles/mystream_1.css", "p{}",
	"me2day/gildong/images/common/logo.png", "\x89PNG\r\n\x1a\n",
	"me2day/gildong/location/l.a.png", "\x89PNG\r\n\x1a\n",
	"me2day/gildong/img/20140323_233/gildong_1395500000000ABCD_JPEG/gildong_1.jpg", jpeg+"1",
	"me2day/gildong/img/20140323_233/gildong_1395500000000ABCD_JPEG/gildong_1.s75.jpg", jpeg+"2",
	"me2day/gildong/img/20140323_195/gildong_1395500000001ABCD_JPEG/gildong_2.w640.jpg", jpeg+"3",
	"me2day/gildong/img/20140324_7/gildong_1395630000000ABCD_JPEG/gildong_3.jpg", jpeg+"4",
	"me2day/gildong/img/20140325_7/gildong_1000000000000ABCD_JPEG/gildong_4.jpg", jpeg+"5",
	"me2day/gildong/img/20130908_9/gildong_1400000018887ABCD_JPEG/original_profile.s75.jpg", jpeg+"6",
	"me2day/gildong/video/0123.mp4", mp4, "me2day/gildong/video/0123.jpg", jpeg+"7",
)

func foreign() []fs.FS {
	return []fs.FS{
		readtest.Archive("post/p.a.html", "<title>글</title>"),
		readtest.Archive("post/1.html", "<p class='post_body'>"),
		readtest.Archive("a.jpg", jpeg),
	}
}

func account(it archive.Item) string { return it.Account }

func place(it archive.Item) string {
	if it.Latitude == nil {
		return ""
	}
	return fmt.Sprint(*it.Latitude, *it.Longitude)
}

func TestBackup(t *testing.T) {
	readtest.Run(t, readtest.Case{
		Reader: me2day.New(), Root: backup, Foreign: foreign(),
		Columns: []readtest.Column{readtest.Moment, readtest.Zone, readtest.Kind, account, readtest.Author, readtest.Text, readtest.Media, readtest.People, readtest.Tags, readtest.Details, place},
		Want: []string{
			"2014-03-23T19:57 minute | +09:00 archive | post own | gildong | 길동 | ▣▣▣⏎⏎춘향 님 꽃이 피었어요. | gildong_1.jpg, gildong_2.w640.jpg, 0123.mp4, 0123.jpg+cover | 춘향 | 봄, 나들이 | " +
				"Tags as written: 봄 나들이 / 봄;;, Feeling: 느낌, Place: 서울광장, Me2s: 2, Me2 by: 춘향, 몽룡 | 37.566 126.978",
			"2014-03-23T20:12 minute | +09:00 archive | comment | gildong | 춘향 | 예쁘다",
			"2014-03-23T20:13 minute | +09:00 archive | comment own | gildong | 길동 | 그렇지?",
			"2014-03-23T20:12 minute | +09:00 archive | comment | gildong | 춘향 | 예쁘다",
			"2007-12-31T00:00 minute | +09:00 archive | post own | gildong | 길동 | 링크 하나",
			"2014-03-24T12:00:00 second | +09:00 folder | photo | gildong |  |  | gildong_3.jpg",
			"2014-03-25 day | +09:00 folder | photo | gildong |  |  | gildong_4.jpg",
		},
		Warnings: []string{
			"me2day/gildong/images/common/logo.png: This file only gives the pages their look.",
			"me2day/gildong/img/20130908_9/gildong_1400000018887ABCD_JPEG/original_profile.s75.jpg: This is a small copy of a picture.",
			"me2day/gildong/img/20140323_233/gildong_1395500000000ABCD_JPEG/gildong_1.s75.jpg: This is a small copy of a picture.",
			"me2day/gildong/location/l.a.png: This is a drawn map; the place itself is in the post.",
			"me2day/gildong/posts/all/t.aAA/index.html: This page only lists posts.",
			"me2day/gildong/styles/mystream_1.css: This file only gives the pages their look.",
		},
	})
}

func TestCommentsHangBelowTheirPost(t *testing.T) {
	items := readtest.Read(t.Context(), me2day.New(), backup, nil).Items
	for _, it := range items[1:4] {
		if it.Parent != items[0].Identity() {
			t.Errorf("the parent of %s is %q", readtest.Line(it), it.Parent)
		}
	}
}

func TestEncodings(t *testing.T) {
	s := post("14.03.23 19:57", "꽃이 피었어요.", "", "")
	for name, content := range blogtest.Encodings(t, s, s) {
		t.Run(name, func(t *testing.T) {
			readtest.Run(t, readtest.Case{Reader: me2day.New(), Root: readtest.Archive("gildong/post/p.a.b.html", content),
				Want: []string{"2014-03-23T19:57 minute | post own | 길동 | 꽃이 피었어요."}})
		})
	}
}

func TestDamaged(t *testing.T) {
	whole := post("14.03.23 19:57", "꽃이 피었어요.", "", comment("춘향", "예쁘다", "14.03.23 20:12"))
	tests := []struct {
		name, content string
		want          []string
	}{
		{"cut in the comment", whole[:strings.Index(whole, "예쁘다")], []string{"2014-03-23T19:57 minute | post own | 길동 | 꽃이 피었어요.", "unknown | comment | 춘향"}},
		{"an impossible date", strings.ReplaceAll(whole, "14.03.23", "14.13.99"), []string{"unknown | post own | 길동 | 꽃이 피었어요.", "unknown | comment | 춘향 | 예쁘다"}},
		{"without a post", strings.ReplaceAll(whole, "post_body", "x"), nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			readtest.Run(t, readtest.Case{Reader: me2day.New(), Root: readtest.Archive("post/p.a.b.html", tt.content), Want: tt.want})
		})
	}
}

// FuzzRead reads any bytes as the page of a post.
func FuzzRead(f *testing.F) {
	for _, file := range backup {
		if strings.Contains(string(file.Data), "post_body") {
			f.Add(file.Data)
		}
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		root := fstest.MapFS{"me2day/gildong/post/p.a.b.html": {Data: content},
			"me2day/gildong/post/p.c.d.html": backup["me2day/gildong/post/p.c.d.html"]}
		for name, file := range backup {
			if !strings.HasSuffix(name, ".html") {
				root[name] = file
			}
		}
		blogtest.Fuzz(t, me2day.New(), root)
	})
}
