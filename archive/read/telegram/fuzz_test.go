package telegram_test

import (
	"testing"
	"testing/fstest"

	"dotori/archive/read/readtest"
	"dotori/archive/read/telegram"
)

// FuzzRead reads any bytes as JSON and as pages.
func FuzzRead(f *testing.F) {
	for _, text := range []string{
		chat(messages), everything(chat(messages)), firstPage(), secondPage(), string(generated(20)),
		chat(`{"id": 1, "type": "message", "date": "2019-08-03T18:22:10", "from": "가", "text": "\x0C\q\u1 "a" ", "photo": "../b.jpg"}`),
		`{"messages": [{"type": "message", "date_unixtime": "1544006350", "text": [{"document_id": a, b` + "\n}, ]}]}",
		`{"chats": {"list": [{"type": "personal_chat", "messages": [{"id": true, "from": {}, "poll": [], "location_information": 7}]}]}}`,
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		for _, name := range []string{"result.json", "messages.html"} {
			c := readtest.Case{Reader: telegram.New(), Root: fstest.MapFS{name: {Data: text}}, Overlap: true}
			if name == "result.json" && c.Reader.Detect(t.Context(), c.Root).Confidence == 0 {
				c.Left = []string{name}
			}
			readtest.Fuzz(t, c)
		}
	})
}
