package telegram_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"dotori/archive/read"
	"dotori/archive/read/readtest"
	"dotori/archive/read/telegram"
)

func TestDetect(t *testing.T) {
	const one = `{"id": 1, "type": "message", "date": "2019-08-03T18:22:10", "from": "이다람", "text": "하나"}`
	tests := []struct {
		name    string
		root    fs.FS
		want    int
		variant string
	}{
		{"one chat", readtest.Archive("ChatExport_2019-08-03/result.json", chat(messages)), 98, "One chat as JSON"},
		{"one chat, deep, under another name", readtest.Archive("a/b/c/숲.JSON", chat(one)), 98, "One chat as JSON"},
		{"no messages yet", readtest.Archive("result.json", chat("")), 98, "One chat as JSON"},
		{"all data", readtest.Archive("result.json", everything(chat(messages))), 98, "All data as JSON"},
		{"all data, no chats at its beginning", readtest.Archive("result.json", everything("")[:300]+strings.Repeat(" ", 1<<17)+everything("")[300:]), 98, "All data as JSON"},
		{"pages", readtest.Archive("messages.html", firstPage()), 98, "Chats as web pages"},
		{"pages of all data", readtest.Archive("chats/chat_1/messages.html", firstPage()), 98, "Chats as web pages"},

		{"facebook", readtest.Archive("message_1.json", `{"participants":[{"name":"a"}],"messages":[{"sender_name":"a","timestamp_ms":1564824130000,"content":"b","type":"Generic"}]}`), 0, ""},
		{"discord", readtest.Archive("result.json", `{"guild":{},"channel":{},"messages":[{"id":"1","type":"Default","timestamp":"2019-08-03T18:22:10+00:00","content":"x"}]}`), 0, ""},
		{"google chat", readtest.Archive("messages.json", `{"messages":[{"creator":{"name":"a"},"created_date":"Tuesday","text":"b"}]}`), 0, ""},
		{"another page", readtest.Archive("messages.html", "<html><div class=\"message\">x</div>"), 0, ""},
		{"other JSON", readtest.Archive("result.json", `{"messages":[],"type":"message"}`), 0, ""},
		{"list", readtest.Archive("result.json", `[1,2,3]`), 0, ""},
		{"empty", readtest.Archive("result.json", "", "messages.html", ""), 0, ""},
		{"binary", readtest.Archive("result.json", "\x00\x01\xff"), 0, ""},
	}
	var fixtures []readtest.Fixture
	for _, tt := range tests {
		if m := telegram.New().Detect(t.Context(), tt.root); m.Confidence != tt.want || m.Variant != tt.variant {
			t.Errorf("%s: %+v, want %d %s", tt.name, m, tt.want, tt.variant)
		}
		f := readtest.Fixture{Name: tt.name, Root: tt.root}
		if tt.want > 0 {
			f.Service = telegram.Service
		}
		fixtures = append(fixtures, f)
	}
	readtest.Matrix(t, []read.Reader{telegram.New()}, fixtures)
}

func TestOtherFilesAreLeft(t *testing.T) {
	readtest.Run(t, readtest.Case{Reader: telegram.New(), Columns: []readtest.Column{readtest.Text}, Want: []string{"하나"},
		Root: readtest.Archive("숲/result.json", chat(`{"id": 1, "type": "message", "date": "2019-08-03T18:22:10", "from": "이다람", "text": "하나"}`),
			"숲/a.jpg", "\xFF\xD8\xFF", "b.json", "{}", "css/x.css", "x", "숲/images/나무.png", "\x89PNG"),
		Left: []string{"숲/a.jpg", "b.json", "css/x.css", "숲/images/나무.png"}})
}

// A list of messages that never ends is read with bounded memory, and ends
// with its context.
func TestCancelAmongMessages(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	n := 0
	for _, err := range telegram.New().Read(ctx, endlessFS{}, nil) {
		if n++; n == 5000 {
			cancel()
		}
		if err != nil && !errors.Is(err, context.Canceled) || n > 6000 {
			t.Fatalf("%v after %d messages", err, n)
		}
	}
	if n < 5000 {
		t.Errorf("only %d messages", n)
	}
}

// However many messages there are, only the last are remembered.
func TestMemoryIsBounded(t *testing.T) {
	const messages = 200_000
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	n := 0
	for range telegram.New().Read(t.Context(), endlessFS{}, nil) {
		if n++; n == messages {
			runtime.GC()
			runtime.ReadMemStats(&after)
			break
		}
	}
	if used := int64(after.HeapAlloc) - int64(before.HeapAlloc); used > 32<<20 {
		t.Errorf("%d MB are held behind %d messages", used>>20, messages)
	}
}

// endlessFS holds one chat that goes on for ever.
type endlessFS struct{}

func (endlessFS) Open(name string) (fs.File, error) {
	root := fstest.MapFS{"result.json": {Data: []byte(chat(""))}}
	f, err := root.Open(name)
	if err == nil && name != "." {
		f = &endlessFile{File: f, rest: []byte(`{"name": "숲", "type": "private_group", "id": 1, "messages": [`)}
	}
	return f, err
}

type endlessFile struct {
	fs.File
	rest []byte
	id   int
}

func (e *endlessFile) Read(p []byte) (int, error) {
	if len(e.rest) == 0 {
		e.id++
		e.rest = fmt.Appendf(nil, `{"id": %d, "type": "message", "date": "2019-08-03T18:22:10", "from": "이다람", "text": "하나"},`, e.id)
	}
	n := copy(p, e.rest)
	e.rest = e.rest[n:]
	return n, nil
}
