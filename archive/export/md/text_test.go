package md

import (
	"testing"
)

func TestEscapeLine(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"오늘은 맑음.", "오늘은 맑음."},
		{"# 제목 아님", `\# 제목 아님`},
		{"오늘 #여행 #1 C# a#b", `오늘 \#여행 \#1 C# a#b`},
		{"#여행", `\#여행`},
		{"- 목록 아님", `\- 목록 아님`},
		{"12. 번호 아님", `12\. 번호 아님`},
		{"12) 번호 아님", `12\) 번호 아님`},
		{"---", `\---`},
		{"===", `\===`},
		{"2003.5.12", `2003\.5.12`},
		{"> 인용 아님", `\> 인용 아님`},
		{"*별* _줄_ `코드` [링크](x) <b> &amp; $x$ |표| ~~", "\\*별\\* \\_줄\\_ \\`코드\\` \\[링크\\](x) \\<b\\> \\&amp; \\$x\\$ \\|표\\| \\~\\~"},
		{"{{< hugo >}}", `{{\< hugo \>}}`},
		{"보기 https://example.com/a_b?c=1&d=*2 끝_", `보기 <https://example.com/a_b?c=1&d=*2> 끝\_`},
		{"    네 칸", "\u00a0\u00a0\u00a0\u00a0네 칸"},
		{"끝 빈칸  ", "끝 빈칸"},
		{"탭\t사이", "탭 사이"},
		{"종소리\x07 지우기\x1b[2J", `종소리 지우기\[2J`},
		{"", ""},
	} {
		if got := Line(tt.in); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestParagraphs(t *testing.T) {
	if got, want := Paragraphs("\n하나\n둘\n\n셋\n", "  "), "하나  \n  둘\n  \n  셋"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestLink(t *testing.T) {
	for _, tt := range []struct{ dir, name, want string }{
		{"2019/08", "2019/08/a.jpg", "a.jpg"},
		{"2019/08", "2019/09/a.jpg", "../../2019/09/a.jpg"},
		{"chats", "2019/a (1).jpg", "../2019/a%20%281%29.jpg"},
		{"2019", "unknown-date/a.jpg", "../unknown-date/a.jpg"},
	} {
		if got := Link(tt.dir, tt.name); got != tt.want {
			t.Errorf("from %s: got %s, want %s", tt.dir, got, tt.want)
		}
	}
}
