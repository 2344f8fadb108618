package sheet

import (
	"strings"
	"testing"
	"unicode/utf16"
)

func TestGuard(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"", ""}, {"안녕", "안녕"}, {"=1+1", "'=1+1"}, {"+82", "'+82"}, {"-5", "'-5"}, {"@x", "'@x"}, {"\tx", "'\tx"},
		{"1234567890123456789", "'1234567890123456789"}, {"007", "'007"}, {"42", "42"}, {"0", "0"}, {"2019-08-03", "2019-08-03"},
	} {
		if got := Guard(tt.in); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.in, got, tt.want)
		}
	}
	for _, long := range []string{strings.Repeat("긴", 40000), strings.Repeat("x", 32699) + strings.Repeat("\U0001F330", 10), strings.Repeat("\U0001F330", 20000)} {
		got := Guard(long)
		if n := len(utf16.Encode([]rune(got))); n > 32767 || !strings.HasSuffix(got, "… (items.jsonl)") || strings.Contains(got, "\uFFFD") {
			t.Errorf("a long text has %d units and ends with %q", n, got[len(got)-30:])
		}
	}
	if fits := strings.Repeat("긴", 32000); Guard(fits) != fits {
		t.Error("a text that fits is cut")
	}
}

func TestTable(t *testing.T) {
	var b strings.Builder
	table, err := New(&b, Style{Separator: ';', Mark: true}, "name", "text")
	if err != nil {
		t.Fatal(err)
	}
	if err := table.Row(`a"b`, "=줄\n둘"); err != nil {
		t.Fatal(err)
	}
	if got, want := b.String(), "\uFEFF\"name\";\"text\"\r\n\"a\"\"b\";\"'=줄\n둘\"\r\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
