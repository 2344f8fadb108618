package prose_test

import (
	"fmt"
	"strings"
	"testing"

	"dotori/archive"
	"dotori/ui/prose"
)

// show renders blocks on one line each, for comparison.
func show(blocks []prose.Block) string {
	var lines []string
	for _, b := range blocks {
		line := strings.Repeat(">", b.Quotes) + strings.Repeat("  ", b.Indent)
		if b.Bullet != "" {
			line += b.Bullet + " "
		}
		switch b.Kind {
		case prose.Heading:
			line += strings.Repeat("#", b.Level) + " "
		case prose.Code:
			line += "` "
		case prose.Rule:
			line += "---"
		case prose.Media:
			line += "[" + b.Media.Name + "]"
		}
		for _, r := range b.Runs {
			line += run(r)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func run(r prose.Run) string {
	s := strings.ReplaceAll(r.Text, "\n", "⏎")
	if r.Bold {
		s = "*" + s + "*"
	}
	if r.Italic {
		s = "/" + s + "/"
	}
	if r.Link != "" {
		s = fmt.Sprintf("{%s %s}", s, r.Link)
	}
	return s
}

func TestBlocks(t *testing.T) {
	media := []archive.Media{{Name: "a.jpg"}, {Name: "b.jpg"}, {Name: "b.mov", Role: archive.RoleLive}}
	for _, c := range []struct{ name, text, html, want string }{
		{"plain text", "봄\n왔다\uFFFC끝 https://example.com/a(b). 예", "", "봄⏎왔다\n[a.jpg]\n끝 {https://example.com/a(b https://example.com/a(b}). 예\n[b.jpg]"},
		{"formatted", "", "<h2>제목</h2><p>가 <strong>굵게</strong><br>나\n <em>다</em></p><img src=\"media:1\"><hr><p></p>", "## 제목\n가 *굵게*⏎나 /다/\n[b.jpg]\n---\n[a.jpg]"},
		{"lists", "", "<ul><li>하나</li><li><p>둘</p><ol><li>가</li><li>나</li></ol></li></ul>끝", "  • 하나\n  • 둘\n    1. 가\n    2. 나\n끝\n[a.jpg]\n[b.jpg]"},
		{"quotes", "", "<blockquote>그가 <blockquote>말했다</blockquote></blockquote>", ">그가\n>>말했다\n[a.jpg]\n[b.jpg]"},
		{"link", "", `<a href="https://example.com/">곳</a>으로`, "{곳 https://example.com/}으로\n[a.jpg]\n[b.jpg]"},
		{"code", "", "<pre>a\n  b</pre>", "` a⏎  b\n[a.jpg]\n[b.jpg]"},
		{"table", "", "<table><tr><th>값</th><td>1</td></tr><tr><td>2</td></tr></table>", "*값*   1\n2\n[a.jpg]\n[b.jpg]"},
		{"picture in a sentence", "", `가<img src="media:0">나<img src="media:9">`, "가\n[a.jpg]\n나\n[b.jpg]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := show(prose.Blocks(archive.Item{Text: c.text, HTML: c.html, Media: media})); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func FuzzBlocks(f *testing.F) {
	f.Add("<ul><li>a<img src=media:0></ol></blockquote><td>")
	f.Fuzz(func(t *testing.T, html string) {
		media := []archive.Media{{Name: "a"}}
		n := 0
		for _, b := range prose.Blocks(archive.Item{HTML: html, Media: media, Text: html}) {
			if b.Kind == prose.Media {
				n++
			}
		}
		if n == 0 {
			t.Error("the media is shown nowhere")
		}
	})
}
