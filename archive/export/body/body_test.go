package body_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"

	"dotori/archive"
	"dotori/archive/export/body"
	"dotori/archive/read/article"
)

func pictures(n int) (all []archive.Media) {
	for i := range n {
		all = append(all, archive.Media{Name: string(rune('a' + i)), MIME: "image/jpeg", Path: string(rune('a'+i)) + ".jpg"})
	}
	return all
}

func written(it archive.Item) string {
	return body.HTML(it, func(i int, alt string) string { return body.Element(it.Media[i], it.Media[i].Path, alt) })
}

func TestHTML(t *testing.T) {
	missing := []archive.Media{{Name: "gone.jpg", Missing: true}, {Name: "a", MIME: "image/jpeg", Path: "a.jpg"}}
	live := append(pictures(1), archive.Media{MIME: "video/quicktime", Path: "a.mov", Role: archive.RoleLive})
	for name, tt := range map[string]struct {
		it   archive.Item
		want string
	}{
		"nothing":          {archive.Item{}, ""},
		"lines":            {archive.Item{Text: "\n하나\n둘\n\n셋\n"}, "<p>하나<br>둘</p><p>셋</p>"},
		"escaped":          {archive.Item{Text: "<script>&amp;\"\a"}, "<p>&lt;script&gt;&amp;amp;&#34;</p>"},
		"spaces":           {archive.Item{Text: "  가  나 \n다 라"}, "<p>\u00a0\u00a0가\u00a0\u00a0나\u00a0<br>다 라</p>"},
		"marks":            {archive.Item{Text: "가\n\uFFFC\n나 \uFFFC", Media: pictures(2)}, `<p>가<br><img src="a.jpg" alt=""><br>나` + "\u00a0" + `<img src="b.jpg" alt=""></p>`},
		"behind":           {archive.Item{Text: "가", Media: pictures(1)}, `<p>가</p><p><img src="a.jpg" alt=""></p>`},
		"more marks":       {archive.Item{Text: "가\uFFFC나"}, "<p>가나</p>"},
		"missing":          {archive.Item{Text: "\uFFFC\n\n\uFFFC", Media: missing}, `<p><img src="a.jpg" alt=""></p>`},
		"companion":        {archive.Item{Media: live}, `<p><img src="a.jpg" alt=""></p>`},
		"formatted":        {archive.Item{Text: "x", HTML: `<p><strong>가</strong><img src="media:0" alt="바다 &#34;"></p>`, Media: pictures(1)}, `<p><strong>가</strong><img src="a.jpg" alt="바다 &#34;"></p>`},
		"formatted behind": {archive.Item{HTML: `<p>가</p>`, Media: pictures(1)}, `<p>가</p><p><img src="a.jpg" alt=""></p>`},
		"hostile":          {archive.Item{HTML: `<p onclick=a()>가<script>b()</script><img src="https://example.com/pixel.gif"><a href="javascript:c()">나</a><iframe src=//d>`}, "<p>가나<a href=\"https://d\">https://d</a></p>"},
	} {
		if got := written(tt.it); got != tt.want {
			t.Errorf("%s: got %s, want %s", name, got, tt.want)
		}
	}
}

func TestElement(t *testing.T) {
	for _, tt := range []struct {
		m    archive.Media
		want string
	}{
		{archive.Media{MIME: "image/jpeg", Width: 4, Height: 3}, `<img src="a&amp;b" alt="&lt;" width="4" height="3">`},
		{archive.Media{MIME: "image/heic"}, `<a href="a&amp;b">&lt;</a>`},
		{archive.Media{MIME: "image/svg+xml"}, `<a href="a&amp;b">&lt;</a>`},
		{archive.Media{MIME: "video/mp4"}, `<video src="a&amp;b" controls></video>`},
		{archive.Media{MIME: "audio/mpeg"}, `<audio src="a&amp;b" controls></audio>`},
		{archive.Media{MIME: "text/html"}, `<a href="a&amp;b">&lt;</a>`},
	} {
		if got := body.Element(tt.m, "a&b", "<"); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.m.MIME, got, tt.want)
		}
	}
}

func TestBase(t *testing.T) {
	for _, tt := range []struct{ base, name, want string }{
		{"", "media/a b.jpg", "media/a%20b.jpg"},
		{"", "", ""},
		{"https://example.com", "", ""},
		{" https://example.com/글/ ", "a#1?.jpg", "https://example.com/%EA%B8%80/a%231%3F.jpg"},
	} {
		b, err := body.ParseBase(tt.base)
		if got := b.Address(tt.name); err != nil || got != tt.want {
			t.Errorf("%q: got %q %v, want %q", tt.base, got, err, tt.want)
		}
	}
}

// FuzzHTML wants any text to be read as the same text, and nothing to act.
func FuzzHTML(f *testing.F) {
	f.Add("가\n\n\uFFFC\n나  <b>", "")
	f.Add("\uFFFC\uFFFC\xff", `<p onclick=a>b<img src="media:1"><table><td><script>`)
	f.Fuzz(func(t *testing.T, text, formatted string) {
		it := archive.Item{Text: text, HTML: formatted, Media: pictures(2)}
		s := written(it)
		if !utf8.ValidString(s) {
			t.Fatalf("%q is not UTF-8", s)
		}
		shown := 0
		for z := html.NewTokenizer(strings.NewReader(s)); z.Next() != html.ErrorToken; {
			tag := z.Token()
			if tag.Data == "script" && tag.Type != html.TextToken {
				t.Fatalf("%q acts", s)
			}
			for _, a := range tag.Attr {
				switch {
				case strings.HasPrefix(a.Key, "on"), a.Key == "src" && a.Val != "a.jpg" && a.Val != "b.jpg", a.Key == "href" && strings.HasPrefix(a.Val, "javascript"):
					t.Fatalf("%q has %v", s, a)
				case a.Key == "src":
					shown++
				}
			}
		}
		if shown < 2 {
			t.Fatalf("%q shows %d pictures", s, shown)
		}
		again := article.Compose(s, func(article.Ref) (archive.Media, bool) { return archive.Media{}, true })
		if plain := words(text); formatted == "" && words(again.Text) != plain {
			t.Fatalf("%q came back as %q", plain, words(again.Text))
		}
	})
}

// words are the letters of a text.
func words(s string) string {
	b := article.Compose("<pre>"+html.EscapeString(strings.ToValidUTF8(s, "\uFFFD"))+"</pre>", nil)
	return strings.Join(strings.Fields(b.Text), "")
}
