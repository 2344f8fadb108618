package text_test

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"dotori/archive/text"
)

func TestDecode(t *testing.T) {
	tests := []struct{ name, in, want, charset string }{
		{"empty", "", "", text.UTF8},
		{"ascii", "hello", "hello", text.UTF8},
		{"utf-8", "안녕 뷁", "안녕 뷁", text.UTF8},
		{"utf-8 mark", "\xEF\xBB\xBF안녕", "안녕", text.UTF8},
		{"utf-16le", "\xFF\xFE\x48\xC5\x55\xB1", "안녕", text.UTF16LE},
		{"utf-16be", "\xFE\xFF\xC5\x48\xB1\x55", "안녕", text.UTF16BE},
		{"utf-16 cut", "\xFF\xFE\x48\xC5\x55", "안\uFFFD", text.UTF16LE},
		{"utf-16 lone surrogate", "\xFE\xFF\xD8\x00\x00a", "\uFFFDa", text.UTF16BE},
		{"euc-kr", "\xbe\xc8\xb3\xe7", "안녕", text.CP949},
		{"cp949 beyond ks x 1001", "\x94\xee \xa2\xe6", "뷁 €", text.CP949},
		{"cp949 cut", "\xbe\xc8\xb3", "안\uFFFD", text.CP949},
		{"cp949 keeps ascii after damage", "\xbe\xc8\xb3\nabc \xb3\xe7\xb3\xe7", "안\uFFFD\nabc 녕녕", text.CP949},
		{"utf-8 torn at the end", strings.Repeat("오늘은 소풍을 갔다. ", 9) + "\xec\x95", strings.Repeat("오늘은 소풍을 갔다. ", 9) + "\uFFFD", text.UTF8},
		{"utf-8 only mark", "\xEF\xBB\xBF\xff", "\uFFFD", text.UTF8},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got, charset := text.Decode([]byte(tt.in)); got != tt.want || charset != tt.charset {
				t.Errorf("Decode = %q, %s; want %q, %s", got, charset, tt.want, tt.charset)
			}
			r, charset := text.NewReader(iotest.OneByteReader(strings.NewReader(tt.in)))
			if got, err := io.ReadAll(r); err != nil || string(got) != tt.want || charset != tt.charset {
				t.Errorf("NewReader = %q, %v, %s; want %q, %s", got, err, charset, tt.want, tt.charset)
			}
		})
	}
}

func TestReaderDecidesAtBoundary(t *testing.T) {
	for shift := range 4 {
		in := strings.Repeat("x", shift) + strings.Repeat("가", 1<<19)
		r, charset := text.NewReader(strings.NewReader(in))
		got, err := io.ReadAll(r)
		if err != nil || string(got) != in || charset != text.UTF8 {
			t.Errorf("shift %d: %d bytes, %v, %s; want %d bytes of UTF-8", shift, len(got), err, charset, len(in))
		}
	}
}

func TestReaderAfterLongASCII(t *testing.T) {
	head := strings.Repeat("insert into t values (1);\n", 1<<16)
	for name, tail := range map[string]string{"cp949": "\xbe\xc8\xb3\xe7", "utf-8": "안녕", "none": ""} {
		r, _ := text.NewReader(strings.NewReader(head + tail))
		want, _ := text.Decode([]byte(tail))
		got, err := io.ReadAll(r)
		if err != nil || string(got) != head+want {
			t.Errorf("%s: %d bytes ending %q, %v; want end %q", name, len(got), got[max(0, len(got)-8):], err, want)
		}
	}
}

func TestReaderReportsError(t *testing.T) {
	broken := errors.New("disk on fire")
	for name, in := range map[string]string{
		"small": "안녕",
		"ascii": strings.Repeat("a", 3<<20) + "안녕",
		"utf-8": strings.Repeat("안", 1<<20),
	} {
		r, _ := text.NewReader(io.MultiReader(strings.NewReader(in), iotest.ErrReader(broken)))
		got, err := io.ReadAll(r)
		if !errors.Is(err, broken) || string(got) != in {
			t.Errorf("%s: %d bytes, %v; want all %d and the error", name, len(got), err, len(in))
		}
	}
}

func TestISO2022KR(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"rfc", "\x1b$)CHi \x0e>H3g\x0f!\n", "Hi 안녕!\n"},
		{"without designator", "\x0e>H3g\x0f", "안녕"},
		{"line begins in ascii", "\x0e>H3g\nabc", "안녕\nabc"},
		{"odd byte", "\x0e>H3\x0f.", "안\uFFFD."},
		{"plain", "hello", "hello"},
	}
	for _, tt := range tests {
		if got := text.ISO2022KR([]byte(tt.in)); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, s := range []string{"", "안녕", "\xbe\xc8\xb3\xe7", "\xFF\xFE\x48\xC5\x55", "\xEF\xBB\xBFa\xff", "\x0e>H3g\x0f"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		s, charset := text.Decode(b)
		if !utf8.ValidString(s) || !utf8.ValidString(text.ISO2022KR(b)) {
			t.Fatalf("not UTF-8: %q", s)
		}
		r, streamed := text.NewReader(iotest.HalfReader(bytes.NewReader(b)))
		got, err := io.ReadAll(r)
		if err != nil || string(got) != s || streamed != charset {
			t.Fatalf("reader: %q, %s, %v; decode: %q, %s", got, streamed, err, s, charset)
		}
	})
}

func BenchmarkReader(b *testing.B) {
	korean := []byte(strings.Repeat("2015년 7월 9일 오후 8:34, 홍길동 : 오늘 저녁은 뭐 먹을까?\n", 1<<17))
	for name, in := range map[string][]byte{"korean": korean, "ascii": bytes.Repeat([]byte("a line of English\n"), 1<<19)} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(in)))
			b.ReportAllocs()
			for b.Loop() {
				r, _ := text.NewReader(bytes.NewReader(in))
				if n, err := io.Copy(io.Discard, r); err != nil || n != int64(len(in)) {
					b.Fatal(n, err)
				}
			}
		})
	}
}
