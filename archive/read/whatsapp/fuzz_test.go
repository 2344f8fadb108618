package whatsapp_test

import (
	"testing"
	"testing/fstest"

	"dotori/archive"
	"dotori/archive/read/readtest"
	"dotori/archive/read/whatsapp"
)

var fuzzNames = []string{"_chat.txt", "a.txt", "WhatsApp Chat with A: B.txt"}

// FuzzRead reads any bytes as a chat, in every order of dates.
func FuzzRead(f *testing.F) {
	for i, text := range []string{
		show(fromIPhone), readtest.CRLF(show(fromIPhone)), show(fromAndroid), two,
		days("08/09/2019, 10:00", "1/2/3, 4:05 pm", "2019-01-01 10.00"),
		"15/01/2023 14:30:22: 가: 나: 다: 라\n15/01/2023 14:30:22: 가: 나: 다: 라\n15/01/2023 14:30:22: 가: 나: \"\n",
		"\u200E[1/1/23, 1:00:00\u202FAM] a: \u200E<\u200Eattached: a/../b.jpg>\nb.jpg (file attached) <edited>\n",
		string(generated(20)),
	} {
		f.Add([]byte(text), uint8(i))
	}
	f.Fuzz(func(t *testing.T, text []byte, n uint8) {
		name := fuzzNames[int(n)%len(fuzzNames)]
		c := readtest.Case{Reader: whatsapp.New(), Root: fstest.MapFS{name: {Data: text}, "b.jpg": {Data: []byte("\xFF\xD8\xFF")}},
			Left:    []string{"b.jpg"},
			Options: archive.Options{"dates": []string{"auto", "day first", "month first", "year first"}[int(n)/8%4]}}
		for _, it := range readtest.Read(t.Context(), c.Reader, c.Root, c.Options).Items {
			if len(it.Media) > 0 && it.Media[0].Path != "" {
				c.Left = nil
			}
		}
		if name == "a.txt" && c.Reader.Detect(t.Context(), c.Root).Confidence == 0 {
			c.Left = append(c.Left, name)
		}
		readtest.Fuzz(t, c)
	})
}
