package brunch_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"dotori/archive"
	"dotori/archive/read/blog/blogtest"
	"dotori/archive/read/brunch"
	"dotori/archive/read/readtest"
)

const jpeg = "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00"

// post is a page as brunch shows it.
func post(head, date, body string) string {
	return `<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>봄 나들이</title><link rel="canonical" href="https://brunch.co.kr/@gildong/7">
<meta property="og:site_name" content="브런치스토리"><meta property="og:title" content="봄 나들이">` + head + `</head><body>
<div class="wrap_cover"><h1 class="cover_title">봄 나들이</h1><p class="cover_sub_title">꽃을 보러</p><span class="f_l text_author #author">by <a href="/@gildong">홍길동</a></span><span class="f_l date">` + date + `</span></div>
<div class="wrap_body wrap_body_frame"><h4 class="wrap_item item_type_text">경복궁</h4><p class="wrap_item item_type_text">꽃이 <b>피었다</b>.</p>` + body + `</div>
<div class="wrap_keyword"><ul><li><a href="/keyword/봄">봄</a></li><li><a href="/keyword/나들이">#나들이</a></li></ul></div></body></html>`
}

var pages = readtest.Archive(
	"봄 나들이.html", post(`<meta property="article:published_time" content="2017-03-04T21:05:06+09:00">`, "Mar 04. 2017",
		`<div class="wrap_item item_type_img"><img src="./봄 나들이_files/image.jpg"><span>근정전</span></div><img src="https://img1.daumcdn.net/thumb/R1280x0/?fname=http%3A%2F%2Ft1.daumcdn.net%2Fa.png">`),
	"봄 나들이_files/image.jpg", jpeg, "봄 나들이_files/logo.jpg", jpeg+"2", "봄 나들이_files/a.css", "p{}",
	"둘째.html", strings.ReplaceAll(post("", "Mar 05. 2017", ""), "@gildong/7", "@gildong/8"),
	"목록.html", `<link rel="canonical" href="https://brunch.co.kr/@gildong"><ul><li>글</li></ul>`,
)

func foreign() []fs.FS {
	return []fs.FS{
		readtest.Archive("a.html", `<a href="https://brunch.co.kr/@gildong/7">글</a>`),
		readtest.Archive("a.html", `<div class="wrap_body">글</div>`),
		readtest.Archive("a.jpg", jpeg),
	}
}

func id(it archive.Item) string { return it.Account + "/" + it.NativeID }

func TestPages(t *testing.T) {
	readtest.Run(t, readtest.Case{
		Reader: brunch.New(), Root: pages, Foreign: foreign(), Options: archive.Options{"owner": "홍길동"},
		Columns: []readtest.Column{readtest.Moment, readtest.Zone, readtest.Kind, id, readtest.Author, readtest.Title, readtest.Text, readtest.Media, readtest.Collections, readtest.Tags, readtest.Details},
		Want: []string{
			"2017-03-05 day | +09:00 archive | post own | @gildong/8 | 홍길동 | 봄 나들이 | 경복궁⏎⏎꽃이 피었다. |  | blog 홍길동 | 봄, 나들이 | Subtitle: 꽃을 보러, Address: https://brunch.co.kr/@gildong/8",
			"2017-03-04T21:05:06 second | +09:00 archive | post own | @gildong/7 | 홍길동 | 봄 나들이 | 경복궁⏎⏎꽃이 피었다.⏎⏎▣근정전⏎▣ | image.jpg, a.png? | blog 홍길동 | 봄, 나들이 | Subtitle: 꽃을 보러, Address: https://brunch.co.kr/@gildong/7",
		},
		Warnings: []string{
			"목록.html: This page only lists posts.",
			"봄 나들이_files/a.css: This file only gives the pages their look.",
			"봄 나들이_files/logo.jpg: This belongs to a saved page, but not to what was written.",
		},
	})
}

func TestEncodings(t *testing.T) {
	s := post("", "Mar 05. 2017", "")
	for name, content := range blogtest.Encodings(t, s, strings.Replace(s, "utf-8", "euc-kr", 1)) {
		t.Run(name, func(t *testing.T) {
			readtest.Run(t, readtest.Case{Reader: brunch.New(), Root: readtest.Archive("a.html", content),
				Want: []string{"2017-03-05 day | post | 홍길동 | 경복궁⏎⏎꽃이 피었다."}})
		})
	}
}

func TestDamaged(t *testing.T) {
	whole := post("", "Mar 05. 2017", "")
	for name, content := range map[string]string{
		"cut": whole[:strings.Index(whole, "피었다")], "a date of the day": strings.Replace(whole, "Mar 05. 2017", "3시간전", 1),
		"an impossible date": strings.Replace(whole, "Mar 05. 2017", "Mar 77. 2017", 1), "a huge line": strings.Replace(whole, "피었다", strings.Repeat("피었다 ", 1<<17), 1),
	} {
		t.Run(name, func(t *testing.T) {
			root := fstest.MapFS{"a.html": {Data: []byte(content)}}
			items := readtest.Read(t.Context(), brunch.New(), root, nil).Items
			if len(items) != 1 || !strings.HasPrefix(items[0].Text, "경복궁\n\n꽃이") || items[0].Title != "봄 나들이" {
				t.Errorf("got %.300v", items)
			}
			blogtest.Fuzz(t, brunch.New(), root)
		})
	}
}

// FuzzRead reads any bytes as a page.
func FuzzRead(f *testing.F) {
	for name, file := range pages {
		if strings.HasSuffix(name, ".html") {
			f.Add(file.Data)
		}
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		blogtest.Fuzz(t, brunch.New(), fstest.MapFS{"봄.html": {Data: content}, "봄_files/image.jpg": {Data: []byte(jpeg)}})
	})
}

func BenchmarkRead(b *testing.B) {
	content := post("", "Mar 05. 2017", strings.Repeat(`<p class="wrap_item item_type_text" data-app="{}">경복궁에서 성춘향과 이몽룡을 만나 김밥을 먹고 돌담길을 걸었다.</p>`, 100))
	blogtest.Bench(b, brunch.New(), "%d.html", content, 300, 1)
}
