package article_test

import (
	"encoding/base64"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/readtest"
	"dotori/archive/read/tree"
)

// anything finds whatever a page shows, and files that it links to.
func anything(ref article.Ref) (archive.Media, bool) {
	address := ref.Addresses[0]
	if ref.Use == article.Link && !strings.HasPrefix(address, "file/") {
		return archive.Media{}, false
	}
	return archive.Media{Name: address, Path: address}, true
}

func TestCompose(t *testing.T) {
	for _, c := range []struct{ name, page, text, html, media string }{
		{"plain", "<p>봄이 왔다</p><p>꽃이 폈다", "봄이 왔다\n\n꽃이 폈다", "", ""},
		{"pictures in place", `<p>하나<img src="a.jpg"><br>둘<IMG SRC='b.jpg' alt="바다">`, "하나▣\n둘▣", "", "a.jpg, b.jpg"},
		{"formatted", `<h2>여행</h2><b>굵게</b>, <i onclick="x()">기울여</i>`, "여행\n\n굵게, 기울여", "<h2>여행</h2><strong>굵게</strong>, <em>기울여</em>", ""},
		{"picture in formatted text", `<b>가</b><img src=a.jpg alt='"><script>'>`, "가▣", `<strong>가</strong><img src="media:0" alt="&#34;&gt;&lt;script&gt;">`, "a.jpg"},
		{"late picture", `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-lazy-src="big.jpg">`, "▣", "", "big.jpg"},
		{"spacer", `가<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">나`, "가나", "", ""},
		{"nothing acts", `<script>alert(1)</script><style>p{}</style><a href="javascript:x()">누르기</a><form><input value=1></form>`, "누르기", "", ""},
		{"links", `<a href="https://example.com/?a=1&b=2">곳</a>`, "곳", `<a href="https://example.com/?a=1&amp;b=2">곳</a>`, ""},
		{"linked file after shown ones", `<a href="file/보고서.pdf">보고서</a><img src="a.jpg">`, "보고서▣", "", "a.jpg, file/보고서.pdf"},
		{"linked file that is shown", `<a href="file/a.jpg"><img src="file/a.jpg"></a>`, "▣", "", "file/a.jpg"},
		{"player", `<iframe src="//www.youtube.com/embed/x">안쪽</iframe>끝`, "https://www.youtube.com/embed/x끝", `<a href="https://www.youtube.com/embed/x">https://www.youtube.com/embed/x</a>끝`, ""},
		{"left open", "<ul><li>하나<li>둘<p>셋</ul><td>넷", "하나\n둘\n\n셋\n\n넷", "<ul><li>하나</li><li>둘<p>셋</p></li></ul><td>넷</td>", ""},
		{"table", "<table><tr><td>a<td>b<tr><td>c</table>", "a b\nc", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", ""},
		{"the page's own marks", "가\uFFFC나\x00", "가나", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			find := anything
			if c.name == "player" {
				find = nil
			}
			b := article.Compose(c.page, find)
			it := archive.Item{Text: b.Text, Media: b.Media}
			want := strings.ReplaceAll(c.text, "\n", "⏎")
			if got := readtest.Text(it); got != want {
				t.Errorf("text\n got %q\nwant %q", got, want)
			}
			if b.HTML != c.html {
				t.Errorf("html\n got %s\nwant %s", b.HTML, c.html)
			}
			if got := readtest.Media(it); got != c.media {
				t.Errorf("media %q, want %q", got, c.media)
			}
		})
	}
}

func TestInline(t *testing.T) {
	picture := append([]byte("\x89PNG\r\n\x1a\n"), make([]byte, 300)...)
	page := `<img src="data:image/png;base64,` + base64.StdEncoding.EncodeToString(picture) + `">`
	b := article.Compose(page, nil)
	if len(b.Media) != 1 || b.Media[0].Name != "inline.png" || b.Media[0].MIME != "image/png" {
		t.Fatalf("media %+v", b.Media)
	}
}

func TestFiles(t *testing.T) {
	root := readtest.Archive("1/글.html", "", "1/img/바다.JPG", "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00", "1/file/a.pdf", "%PDF-1.4", "1/img/no.jpg", "<html>")
	var index tree.Index
	for name := range root {
		index.Add(name)
	}
	var warned []string
	files := article.Files{Root: root, Index: &index, Dir: "1", Warn: func(w *archive.Warning) { warned = append(warned, w.Path) }}
	b := article.Compose(`<img src="./img/%EB%B0%94%EB%8B%A4.jpg?x=1"><img src="http://a.kr/gone.jpg"><img src="img/no.jpg"><a href="file/a.pdf">a</a><a href="글.html">b</a>`, files.Find)
	if got := readtest.Media(archive.Item{Media: b.Media}); got != "바다.JPG, gone.jpg?, no.jpg?, a.pdf" {
		t.Errorf("media %s", got)
	}
	if !slices.Equal(warned, []string{"1/img/no.jpg"}) {
		t.Errorf("warned of %q", warned)
	}
}

func FuzzCompose(f *testing.F) {
	f.Add(`<p>하나<img src="a.jpg"><table><td><script>x</script><a href=" javascript:a">b`)
	f.Add(`<a href="file/x"><img src=x data-src=y></b></p><li><svg onload=x><title>y</title>`)
	f.Fuzz(func(t *testing.T, page string) {
		b := article.Compose(page, anything)
		if n := strings.Count(b.Text, string(archive.ObjectMark)); n > len(b.Media) {
			t.Errorf("%d marks for %d media", n, len(b.Media))
		}
		harmless(t, b)
		if again := article.Clean(b.HTML, len(b.Media)); again != b.HTML {
			t.Errorf("cleaning changes\n%q to\n%q", b.HTML, again)
		}
	})
}

// harmless looks at the HTML as a browser would.
func harmless(t *testing.T, b article.Body) {
	doc, err := html.Parse(strings.NewReader(b.HTML))
	if err != nil {
		t.Fatal(err)
	}
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && (n.Data == "script" || n.Data == "style" || n.Data == "iframe" || n.Data == "svg" || n.Data == "form") {
			t.Errorf("element %s in %q", n.Data, b.HTML)
		}
		for _, a := range n.Attr {
			i, isMedia := article.MediaIndex(a.Val)
			switch {
			case a.Key == "alt":
			case a.Key == "src" && isMedia && i < len(b.Media):
			case a.Key == "href" && article.Web(a.Val) != "":
			default:
				t.Errorf("attribute %s=%q in %q", a.Key, a.Val, b.HTML)
			}
		}
	}
}

func BenchmarkCompose(b *testing.B) {
	page := strings.Repeat(`<p style="text-align: center;"><span style="font-size: 12pt;">봄이 왔다. 오늘은 <b>한강</b>에 갔다.&nbsp;</span></p><p><img src="a.jpg" width="500" /></p>`, 200)
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		article.Compose(page, anything)
	}
}
