package folder

import (
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"dotori/archive"
)

func TestEscapeLine(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"오늘은 맑음.", "오늘은 맑음."},
		{"# 제목 아님", `\# 제목 아님`},
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
		if got := escapeLine(tt.in); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestParagraphs(t *testing.T) {
	if got, want := paragraphs("\n하나\n둘\n\n셋\n", "  "), "하나  \n  둘\n  \n  셋"; got != want {
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
		if got := link(tt.dir, tt.name); got != tt.want {
			t.Errorf("from %s: got %s, want %s", tt.dir, got, tt.want)
		}
	}
}

func TestGuard(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"", ""}, {"안녕", "안녕"}, {"=1+1", "'=1+1"}, {"+82", "'+82"}, {"-5", "'-5"}, {"@x", "'@x"}, {"\tx", "'\tx"},
		{"1234567890123456789", "'1234567890123456789"}, {"007", "'007"}, {"42", "42"}, {"0", "0"}, {"2019-08-03", "2019-08-03"},
	} {
		if got := guard(tt.in); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.in, got, tt.want)
		}
	}
	for _, long := range []string{strings.Repeat("긴", 40000), strings.Repeat("x", 32699) + strings.Repeat("\U0001F330", 10), strings.Repeat("\U0001F330", 20000)} {
		got := guard(long)
		if n := len(utf16.Encode([]rune(got))); n > 32767 || !strings.HasSuffix(got, "… (items.jsonl)") || strings.Contains(got, "\uFFFD") {
			t.Errorf("a long text has %d units and ends with %q", n, got[len(got)-30:])
		}
	}
	if fits := strings.Repeat("긴", 32000); guard(fits) != fits {
		t.Error("a text that fits is cut")
	}
}

func TestRow(t *testing.T) {
	if got, want := row([]string{`a"b`, "줄\n둘", ""}), "\"a\"\"b\",\"줄\n둘\",\"\"\r\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestDegrees(t *testing.T) {
	for _, tt := range []struct {
		in   float64
		want string
	}{
		{33.45863, "33,27.517800N"}, {-34.603722, "34,36.223320S"}, {0, "0,0.000000N"}, {59.99999999999, "60,0.000000N"}, {-180, "180,0.000000S"},
	} {
		if got := degrees(tt.in, "N", "S"); got != tt.want {
			t.Errorf("%v: got %s, want %s", tt.in, got, tt.want)
		}
	}
}

func TestPlaces(t *testing.T) {
	wall := time.Date(2019, 8, 3, 18, 22, 10, 0, time.UTC)
	for p, want := range map[archive.Precision]string{
		archive.PrecisionNone: "unknown-date ", archive.PrecisionYear: "2019 2019_", archive.PrecisionMonth: "2019/08 201908_",
		archive.PrecisionDay: "2019/08 20190803_", archive.PrecisionMinute: "2019/08 20190803_1822_", archive.PrecisionSecond: "2019/08 20190803_182210_",
	} {
		m := archive.Moment{Wall: wall, Precision: p}
		if got := monthDir(m) + " " + stem(m); got != want {
			t.Errorf("%q: got %q, want %q", p, got, want)
		}
	}
	for want, m := range map[string]archive.Media{
		".jpg": {Name: "x.png", MIME: "image/jpeg"}, ".abc": {Name: "x.ABC"}, ".bin": {Name: "x"},
		".a_b": {Name: "x.a:b"},
	} {
		if got := extOf(m); got != want {
			t.Errorf("%+v: got %s, want %s", m, got, want)
		}
	}
}
