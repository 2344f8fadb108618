package line_test

import (
	"testing"
	"testing/fstest"

	"dotori/archive"
	"dotori/archive/read/line"
	"dotori/archive/read/readtest"
)

var fuzzNames = []string{"[LINE] 花子とのトーク.txt", "a.txt", "Chat history with A.txt"}

// FuzzRead reads any bytes as a chat, in either order of dates.
func FuzzRead(f *testing.F) {
	for i, text := range []string{
		tabs(fromJapan),
		readtest.CRLF(tabs(fromJapan)),
		days("12/12/2026", "8/9/2019", "Fri, 9/9/2019"),
		"2017.09.03 Sunday\n16:23 Kim Dotori hello\n16:24 Kim Dotori Photos\n24:53 Bob hi\n",
		"[LINE] 森のトーク履歴\n保存日時：R8/04/11 20:01\n\nR7/02/09(日)\n15:18    ケン    [写真]\n15:20        陳がアナウンスしました\n",
		header + "21:47\t\"\t\"\"\"\n21:40\ta\tb\"\n",
		string(generated(20)),
	} {
		f.Add([]byte(text), uint8(i))
	}
	f.Fuzz(func(t *testing.T, text []byte, n uint8) {
		name := fuzzNames[int(n)%len(fuzzNames)]
		c := readtest.Case{Reader: line.New(), Root: fstest.MapFS{name: {Data: text}},
			Options: archive.Options{"dates": []string{"auto", "day first", "month first"}[int(n)/8%3]}}
		if name == "a.txt" && c.Reader.Detect(t.Context(), c.Root).Confidence == 0 {
			c.Left = []string{name}
		}
		readtest.Fuzz(t, c)
	})
}
