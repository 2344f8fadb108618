package text_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"dotori/archive"
	"dotori/archive/text"
)

func TestFromHTML(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"empty", "", ""},
		{"folding", "  오늘은 \n\t 소풍  ", "오늘은 소풍"},
		{"paragraphs", "<p>하나</p><p>둘</p>", "하나\n\n둘"},
		{"breaks", "하나<br>둘<br/><br>셋", "하나\n둘\n\n셋"},
		{"lines of an editor", "<div>하나</div><div><br></div><div>둘</div>", "하나\n\n둘"},
		{"empty paragraph", "<div>하나</div><div>&nbsp;</div><div>둘</div>", "하나\n\n둘"},
		{"zero width line", "<div>하나</div><div>\u200b</div><div>둘</div>", "하나\n\n둘"},
		{"space at the end of a line", "<div>하나&nbsp;</div><div>둘</div>", "하나\n둘"},
		{"hard spaces", "가&nbsp;&nbsp;나", "가  나"},
		{"many breaks", "가" + strings.Repeat("<br>", 99) + "나", "가\n\n\n나"},
		{"entities", "a &lt;b&gt; &amp; &#52287;&hearts;", "a <b> & 찿♥"},
		{"page", "<html><head><title>제목</title><style>p{}</style><script>if(a<b){}</script></head><body>글</body></html>", "글"},
		{"frames", "가<iframe src=x>나</iframe><noscript><img src=y></noscript>다", "가다"},
		{"unclosed head", "<head><meta charset=euc-kr>글", "글"},
		{"list", "<ul><li>하나<li>둘</ul>끝", "하나\n둘\n끝"},
		{"table", "<table><tr><td>가</td><td>나</td></tr><tr><td>다</td></tr></table>", "가 나\n다"},
		{"quote", "가<blockquote>나</blockquote>다", "가\n\n나\n\n다"},
		{"pre", "<pre>a\n\n\n\n  b\tc</pre>d  e", "a\n\n\n\n  b\tc\n\nd e"},
		{"comment", "가<!-- 나 -->다", "가다"},
		{"image", "<p>가<img src='a.jpg' alt=사진>나</p><img src=no.gif>", "가\uFFFC나"},
		{"late image", "<img data-src='a.jpg'>", "\uFFFC"},
		{"false mark", "가\uFFFC&#xFFFC;나", "가나"},
		{"composed", "\u1112\u1161\u11ab\u1100\u1173\u11af", "한글"},
		{"broken", "<p <b>가</p</b><a href='", "가"},
	}
	wanted := func(src, alt string) bool { return src == "a.jpg" }
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := text.FromHTML(tt.in, wanted); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
	if got := text.FromHTML("<img src=a.jpg alt=가>나", nil); got != "나" {
		t.Errorf("without callback: %q", got)
	}
}

func TestFromHTMLIsLinear(t *testing.T) {
	for name, unit := range map[string]string{
		"nesting": "<div><p><b>", "endless tag": "<a ", "quotes": `<a b="`, "entities": "&amp", "pre": "<pre>\n",
		"comments": "<!--", "closing": "</p>", "images": "<img src=x>",
	} {
		start := time.Now()
		text.FromHTML(strings.Repeat(unit, 1<<20/len(unit)), nil)
		if d := time.Since(start); d > 20*time.Second {
			t.Errorf("%s: 1 MiB took %v", name, d)
		}
	}
}

func FuzzFromHTML(f *testing.F) {
	for _, s := range []string{"<p>가<br>나</p>", "<pre>\n a", "<img src=a alt=b>&nbsp;", "<script>", "<!--", "\uFFFC<textarea><p>"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, page string) {
		images := 0
		s := text.FromHTML(page, func(string, string) bool { images++; return true })
		if !utf8.ValidString(s) {
			t.Fatalf("not UTF-8: %q", s)
		}
		if n := strings.Count(s, string(archive.ObjectMark)); n != images {
			t.Fatalf("%d marks for %d images in %q", n, images, s)
		}
		if strings.Trim(s, "\n") != s {
			t.Fatalf("line feeds at the ends: %q", s)
		}
	})
}
