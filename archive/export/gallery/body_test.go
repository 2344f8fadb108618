package gallery

import (
	"strings"
	"testing"

	"dotori/archive"
)

// told writes the pieces of a text as one line.
func told(all []piece) string {
	var b strings.Builder
	for _, p := range all {
		if p.Shot != nil {
			b.WriteString("[" + p.Shot.Alt + "]")
		}
		b.WriteString(p.Text + string(p.HTML))
	}
	return b.String()
}

func TestBodyPutsMediaInTheirPlaces(t *testing.T) {
	s := &site{pictures: &pictures{}}
	media := []archive.Media{{Name: "a"}, {Name: "b"}}
	mark := string(archive.ObjectMark)
	for _, c := range []struct{ name, text, html, want string }{
		{"marks", "one" + mark + "two", "", "one[a]two[b]"},
		{"more marks than media", mark + mark + mark + "x", "", "[a][b]x"},
		{"formatted", "x", `<p>one<img src="media:0" alt="배">img</p>`, "<p>one[배]img</p>[b]"},
		{"foreign pictures", "x", `<p>one<img src="http://example.com/x.gif"><img src="media:7">two</p>`, "<p>onetwo</p>[a][b]"},
		{"links", "x", `<a href="https://example.com/?a&amp;b">여기</a>`, `여기 <span class="address">https://example.com/?a&amp;b</span>[a][b]`},
		{"bare links", "x", `<a href="https://example.com/">https://example.com/</a>`, "https://example.com/[a][b]"},
		{"scripts", "x", `<p onclick="x()">one<script>alert(1)</script></p>`, "<p>one</p>[a][b]"},
		{"headings", "x", "<h1>a</h1><h4>h1</h4><h2>c</h2>", "<h2>a</h2><h3>h1</h3><h2>c</h2>[a][b]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			it := archive.Item{Text: c.text, HTML: c.html, Media: media}
			if got := told(s.body(it)); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
