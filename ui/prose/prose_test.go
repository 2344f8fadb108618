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
			line += "[" + b.Media.Name + "]" + b.Caption
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
		{"bare address", "", `<p>보기: https://example.com/a 입니다.</p><a href="https://example.com/">https://example.com/b</a>`,
			"보기: {https://example.com/a https://example.com/a} 입니다.\n{https://example.com/b https://example.com/}\n[a.jpg]\n[b.jpg]"},
		{"code", "", "<pre>a\n  b</pre>", "` a⏎  b\n[a.jpg]\n[b.jpg]"},
		{"table", "", "<table><tr><th>값</th><td>1</td></tr><tr><td>2</td></tr></table>", "*값*   1\n2\n[a.jpg]\n[b.jpg]"},
		{"picture in a sentence", "", `가<img src="media:0">나<img src="media:9">`, "가\n[a.jpg]\n나\n[b.jpg]"},
		{"captions", "", `<img src="media:0" alt="우리 집 앞"><img src="media:1" alt="b">`, "[a.jpg]우리 집 앞\n[b.jpg]"},
		{"file names are no captions", "", `<img src="media:0" alt="DSC_01.JPG"><img src="media:1" alt="b.jpg">`, "[a.jpg]\n[b.jpg]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := show(prose.Blocks(archive.Item{Text: c.text, HTML: c.html, Media: media})); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestLetter(t *testing.T) {
	media := []archive.Media{{Name: "a.jpg"}, {Name: "b.pdf"}, {Name: "b.mov", Role: archive.RoleLive}}
	for _, c := range []struct{ name, text, html, want string }{
		{"plain", "안녕\n하세요\n\n> 지난번에\n>> 그 전에\n> \n답장", "<p>안녕</p>", "안녕⏎하세요\n>지난번에\n>>그 전에\n답장"},
		{"spaced marks", "> > 둘\n>하나", "", ">>둘\n>하나"},
		{"original message", "네.\n-----Original Message-----\nFrom: 이다람\n\n어때?", "", "네.\n>From: 이다람⏎⏎어때?"},
		{"Korean original", "네.\n--- 원본 메일 ---\n> 어때?", "", "네.\n>>어때?"},
		{"a picture in place", "\uFFFC아래", "", "[a.jpg]\n아래"},
	} {
		body, attached := prose.Letter(archive.Item{Text: c.text, HTML: c.html, Media: media}, false)
		if got := show(body); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, got, c.want)
		}
		if len(attached) == 0 || attached[len(attached)-1].Name != "b.pdf" {
			t.Errorf("%s: attached %v", c.name, attached)
		}
	}
	body, attached := prose.Letter(archive.Item{Text: "가", HTML: `<p><strong>가</strong><img src="media:0"></p>`, Media: media}, true)
	if got := show(body); got != "*가*\n[a.jpg]" || len(attached) != 1 {
		t.Errorf("formatted: %q, attached %v", got, attached)
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
		prose.Letter(archive.Item{Text: html}, false)
	})
}
