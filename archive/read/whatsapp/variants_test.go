package whatsapp_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"dotori/archive/read/readtest"
	"dotori/archive/read/whatsapp"
)

// show makes invisible marks visible in fixtures: "‹" is U+200E, "·" U+202F,
// "_" U+00A0, "{" and "}" the isolates around a name.
func show(s string) string {
	return strings.NewReplacer("‹", "\u200E", "·", "\u202F", "_", "\u00A0", "{", "\u2068", "}", "\u2069").
		Replace(strings.TrimPrefix(s, "\n"))
}

func run(t *testing.T, root fstest.MapFS, want ...string) {
	t.Helper()
	readtest.Run(t, readtest.Case{Reader: whatsapp.New(), Root: root, Want: want})
}

// Every layout of dates that formats/whatsapp.md names, with what surrounds it.
func TestHeaders(t *testing.T) {
	tests := []struct{ name, head, want string }{
		{"iPhone, ISO", "[2023-01-15, 14:30:22] ", "2023-01-15T14:30:22 second"},
		{"iPhone in Korean", "[2023. 1. 15. 오후 2:30:22] ", "2023-01-15T14:30:22 second"},
		{"iPhone in Korean, midnight", "[2023. 1. 15. 오전 12:30:22] ", "2023-01-15T00:30:22 second"},
		{"iPhone in Korean, noon", "[2023. 1. 15. 오후 12:30:22] ", "2023-01-15T12:30:22 second"},
		{"iPhone in Korean, short year", "[23. 1. 15. 오후 2:30:22] ", "2023-01-15T14:30:22 second"},
		{"iPhone in British English", "[15/01/2023, 14:30:22] ", "2023-01-15T14:30:22 second"},
		{"iPhone in American English", "[1/15/23, 2:30:22·PM] ", "2023-01-15T14:30:22 second"},
		{"iPhone in German", "[15.01.23, 14:30:22] ", "2023-01-15T14:30:22 second"},
		{"iPhone in Dutch", "[15-01-2023 14:30:22] ", "2023-01-15T14:30:22 second"},
		{"iPhone in Chinese", "[2023/1/15 下午2:30:22] ", "2023-01-15T14:30:22 second"},
		{"iPhone in Japanese", "[2023/01/15 午後2:30:22] ", "2023-01-15T14:30:22 second"},
		{"iPhone in Italian", "[15/01/23, 14.30.22] ", "2023-01-15T14:30:22 second"},
		{"iPhone, mark before the bracket", "‹[15.01.23, 14:30:22] ", "2023-01-15T14:30:22 second"},
		{"iPhone without seconds", "[01/15/19 14:30] ", "2019-01-15T14:30 minute"},
		{"Android in Korean", "2023. 1. 15. 오후 2:30 - ", "2023-01-15T14:30 minute"},
		{"Android in Korean with a comma", "2023. 1. 15., 오후 2:30 - ", "2023-01-15T14:30 minute"},
		{"Android in Korean, long", "2023년 1월 15일 오후 2:30 - ", "2023-01-15T14:30 minute"},
		{"Android in German", "15.01.2023, 14:30 - ", "2023-01-15T14:30 minute"},
		{"Android in German, short year", "15.01.23, 14:30 - ", "2023-01-15T14:30 minute"},
		{"Android in British English", "15/01/2023, 14:30 - ", "2023-01-15T14:30 minute"},
		{"Android in Indian English", "15/01/23, 2:30_pm - ", "2023-01-15T14:30 minute"},
		{"Android in American English", "1/15/23, 2:30·PM - ", "2023-01-15T14:30 minute"},
		{"Android in Spanish", "15/1/23, 2:30_p._m. - ", "2023-01-15T14:30 minute"},
		{"Android in Spanish, morning", "15/1/23, 9:30 a. m. - ", "2023-01-15T09:30 minute"},
		{"Android in Spanish, 0 am", "15/01/2023, 00:08 a. m. - ", "2023-01-15T00:08 minute"},
		{"Android in Chinese", "2023/1/15 下午2:30 - ", "2023-01-15T14:30 minute"},
		{"Android in Chinese, 上午", "2023/1/15 上午12:05 - ", "2023-01-15T00:05 minute"},
		{"Android in Japanese", "2023/01/15 14:30 - ", "2023-01-15T14:30 minute"},
		{"Android in Japanese, 午前", "2023/01/15 午前9:30 - ", "2023-01-15T09:30 minute"},
		{"Android in Portuguese", "15/01/2023 14:30 - ", "2023-01-15T14:30 minute"},
		{"Android in French", "15/01/2023, à 14:30 - ", "2023-01-15T14:30 minute"},
		{"Android in Finnish", "15.1.2023 klo 14.30 - ", "2023-01-15T14:30 minute"},
		{"Android in Danish", "15.01.2023 14.30 - ", "2023-01-15T14:30 minute"},
		{"Android in Canadian English", "2023-01-15, 2:30 p.m. - ", "2023-01-15T14:30 minute"},
		{"Android in Thai", "15/1/2566 14:30 - ", "2023-01-15T14:30 minute"},
		{"older phones", "15/01/2023 14:30:22: ", "2023-01-15T14:30:22 second"},
		{"short year first", "23/01/15, 14:30 - ", "2015-01-23T14:30 minute"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			lines := tt.head + "김영희: 안녕\n둘째 줄\n" + tt.head + "이다람: ㅋㅋ\n"
			for name, text := range map[string]string{
				"LF": lines, "CRLF": readtest.CRLF(lines), "BOM": "\uFEFF" + lines,
			} {
				t.Run(name, func(t *testing.T) {
					run(t, fstest.MapFS{"_chat.txt": {Data: []byte(show(text))}},
						tt.want+" | message | 김영희 | 안녕⏎둘째 줄", tt.want+" | message | 이다람 | ㅋㅋ")
				})
			}
		})
	}
}

func TestNoHeaders(t *testing.T) {
	for _, line := range []string{
		"2023. 1. 15. 오후 2:30, 김영희 : 카카오톡", "[김영희] [오후 2:30] 카카오톡", "2023-01-15 14:30 기록", "15/01/2023", "15/01/2023, 14:30",
		"[15/01/2023, 14:30:22 김영희: x", "45/45/2023, 14:30 - 김영희: x", "15/01/2023, 25:30 - 김영희: x", "15/01/2023, 14:61 - 김영희: x",
		"15/01.2023, 14:30 - x: y", "1/2, 2:30 PM - x: y", "12:30 - x: y", "[]", "[", "", "15/1/1823, 14:30 - x: y", "15/01/20233, 14:30 - x: y",
	} {
		const before = "[2023-01-15, 14:30:22] 김영희: 안녕\n"
		r := readtest.Read(t.Context(), whatsapp.New(), readtest.Archive("_chat.txt", before+line+"\n"), nil)
		if len(r.Items) != 1 || r.Err != nil {
			t.Errorf("%q begins a message: %q", line, readtest.Lines(r.Items))
		}
	}
}
