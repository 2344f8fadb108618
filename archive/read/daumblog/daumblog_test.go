package daumblog_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"dotori/archive"
	"dotori/archive/read/blog/blogtest"
	"dotori/archive/read/daumblog"
	"dotori/archive/read/readtest"
)

const jpeg = "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00"

// post is a page as the backup may have held it.
func post(head, body string) string {
	return `<html><head><meta charset="utf-8">` + head + `<title>봄 나들이 : Daum 블로그</title></head><body>
<h3 class="title">봄 나들이</h3><span class="date">2012.03.14 21:05</span><div id="cContentBody"><p>경복궁에 갔다.</p>` + body + `</div></body></html>`
}

var backup = readtest.Archive(
	"gildong/일상/123.html", post("", `<p><img class="txc-image" src="../images/123_1.jpg"></p><p><a href="../files/지도.hwp">지도.hwp</a></p><p><a href="../files/없다.zip">없다.zip</a></p><p><img src="http://cfile1.uf.tistory.com/image/1234ABCD"></p>`),
	"gildong/images/123_1.jpg", jpeg, "gildong/files/지도.hwp", "hwp",
	"gildong/일상/style.css", "p{}",
	"saved.html", `<!-- saved from url=(0030)http://blog.daum.net/gildong/124 -->
<html><head><title>둘째</title></head><body><p>2012.03.15 07:08</p><p>글</p></body></html>`,
	"20120316_셋째.html", `<html><head><title>셋째 - 다음 블로그</title></head><body><p>글</p></body></html>`,
)

func foreign() []fs.FS {
	return []fs.FS{
		readtest.Archive("a.html", `<title>글</title><a href="http://blog.daum.net/gildong">옛 블로그</a>`),
		readtest.Archive("a.html", `<title>글 : Daum 카페</title><img class="txc-image" src="a.jpg">`),
		readtest.Archive("a.jpg", jpeg),
	}
}

func id(it archive.Item) string { return it.Account + "/" + it.NativeID }

func TestPages(t *testing.T) {
	readtest.Run(t, readtest.Case{
		Reader: daumblog.New(), Root: backup, Foreign: foreign(),
		Columns: []readtest.Column{readtest.Moment, readtest.Zone, id, readtest.Title, readtest.Text, readtest.Media, readtest.Collections},
		Want: []string{
			"2012-03-16 day | +09:00 filename | / | 셋째 | 글 |  | blog 다음 블로그",
			"2012-03-15T07:08 minute | +09:00 archive | gildong/124 | 둘째 | 2012.03.15 07:08⏎⏎글",
			"2012-03-14T21:05 minute | +09:00 archive | / | 봄 나들이 | 경복궁에 갔다.⏎⏎▣⏎⏎지도.hwp⏎⏎없다.zip⏎⏎▣ | 123_1.jpg, 1234ABCD?, 지도.hwp, 없다.zip? | blog 일상",
		},
		Warnings: []string{"gildong/일상/style.css: This file only gives the pages their look."},
	})
}

func TestEncodings(t *testing.T) {
	s := post("", "")
	for name, content := range blogtest.Encodings(t, s, strings.Replace(s, "utf-8", "ks_c_5601-1987", 1)) {
		t.Run(name, func(t *testing.T) {
			readtest.Run(t, readtest.Case{Reader: daumblog.New(), Root: readtest.Archive("a.html", content),
				Want: []string{"2012-03-14T21:05 minute | post |  | 경복궁에 갔다."}})
		})
	}
}

func TestDamaged(t *testing.T) {
	whole := post("", "")
	for name, content := range map[string]string{
		"cut": whole[:strings.Index(whole, "</p>")], "without a date": strings.Replace(whole, "2012.03.14 21:05", "", 1),
		"a huge line": strings.Replace(whole, "갔다.", "갔다."+strings.Repeat(" 갔다.", 1<<17), 1),
	} {
		t.Run(name, func(t *testing.T) {
			root := fstest.MapFS{"a.html": {Data: []byte(content)}}
			items := readtest.Read(t.Context(), daumblog.New(), root, nil).Items
			if len(items) != 1 || !strings.HasPrefix(items[0].Text, "경복궁에 갔다.") {
				t.Errorf("got %.300v", items)
			}
			blogtest.Fuzz(t, daumblog.New(), root)
		})
	}
}

// FuzzRead reads any bytes as a page.
func FuzzRead(f *testing.F) {
	for name, file := range backup {
		if strings.HasSuffix(name, ".html") {
			f.Add(file.Data)
		}
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		blogtest.Fuzz(t, daumblog.New(), fstest.MapFS{"봄.html": {Data: content}, "images/1.jpg": {Data: []byte(jpeg)}})
	})
}

func BenchmarkRead(b *testing.B) {
	content := post("", strings.Repeat(`<p style="text-align:left">경복궁에서 성춘향과 이몽룡을 만나 김밥을 먹고 돌담길을 걸었다.</p>`, 100))
	blogtest.Bench(b, daumblog.New(), "%d.html", content, 300, 1)
}
