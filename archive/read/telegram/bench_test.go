package telegram_test

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"dotori/archive/read/readtest"
	"dotori/archive/read/telegram"
)

// generated is a chat of so many messages by invented people, as Telegram
// Desktop writes it: some 500 bytes each, and always the same.
func generated(messages int) []byte {
	r := rand.New(rand.NewPCG(1, 0))
	pick := func(from ...string) string { return from[r.IntN(len(from))] }
	now := time.Date(2021, 4, 1, 9, 0, 0, 0, time.UTC)
	var b bytes.Buffer
	b.WriteString("{\n \"name\": \"다람쥐 모임\",\n \"type\": \"private_supergroup\",\n \"id\": 1234567890,\n \"messages\": [\n")
	for i := range messages {
		now = now.Add(time.Duration(1+r.IntN(120)) * time.Second)
		if i > 0 {
			b.WriteString(",\n")
		}
		words := pick("도토리 주우러 몇 시에 가요?", "내일 소풍 준비는 다 했어?", "네", "사진 보낼게요", "할아버지 생신") +
			pick("", "!", " 기다리고 있을게요.", " 역 앞에서 만나요") + pick("", "", "ㅋㅋ", "😊")
		fmt.Fprintf(&b, "  {\n   \"id\": %d,\n   \"type\": \"message\",\n   \"date\": \"%s\",\n   \"date_unixtime\": \"%d\",\n   \"from\": \"%s\",\n   \"from_id\": \"user%d\",\n",
			i+1, now.Add(9*time.Hour).Format("2006-01-02T15:04:05"), now.Unix(), pick("김도토리", "이다람", "박단풍 🍁"), 111+i%3)
		if r.IntN(5) == 0 && i > 0 {
			fmt.Fprintf(&b, "   \"reply_to_message_id\": %d,\n", i)
		}
		if r.IntN(10) == 0 {
			fmt.Fprintf(&b, "   \"photo\": \"(File not included. Change data exporting settings to download.)\",\n   \"width\": 960,\n   \"height\": 1280,\n")
		}
		if r.IntN(10) == 0 {
			fmt.Fprintf(&b, "   \"text\": [\n    \"%s \",\n    {\n     \"type\": \"link\",\n     \"text\": \"https://example.com/%d\"\n    }\n   ],\n", words, i)
		} else {
			fmt.Fprintf(&b, "   \"text\": \"%s\",\n", words)
		}
		fmt.Fprintf(&b, "   \"text_entities\": [\n    {\n     \"type\": \"plain\",\n     \"text\": \"%s\"\n    }\n   ]\n  }", words)
	}
	b.WriteString("\n ]\n}")
	return b.Bytes()
}

// The generator and the reader agree on what a message is.
func TestGeneratedChat(t *testing.T) {
	r := readtest.Read(t.Context(), telegram.New(), readtest.Archive("result.json", string(generated(20_000))), nil)
	if len(r.Items) != 20_000 || len(r.Warnings) != 0 || r.Err != nil {
		t.Fatalf("%d items, %v, %v", len(r.Items), r.Warnings, r.Err)
	}
}

const benchMessages = 150_000 // some 60 MB

// BenchmarkRead reads a large chat, and reports how much longer that takes
// than Python's json does, which holds all of it.
func BenchmarkRead(b *testing.B) {
	benchmark(b, "result.json", generated(benchMessages), "import json,sys; print(len(json.load(open(sys.argv[1]))['messages']))")
}

// BenchmarkPages reads the pages of a chat beside Python's parser of HTML.
func BenchmarkPages(b *testing.B) {
	var messages bytes.Buffer
	for i := range benchMessages / 10 {
		messages.WriteString(said(i+1, "18:23:10", []string{"이다람", ""}[i%2], text("도토리 주우러 <strong>몇 시</strong>에 가요?")))
	}
	benchmark(b, "messages.html", []byte(pageOf(messages.String())), "import html.parser,sys; html.parser.HTMLParser().feed(open(sys.argv[1]).read())")
}

func benchmark(b *testing.B, base string, text []byte, python string) {
	name := filepath.Join(b.TempDir(), base)
	if err := os.WriteFile(name, text, 0o600); err != nil {
		b.Fatal(err)
	}
	root := os.DirFS(filepath.Dir(name))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for _, err := range telegram.New().Read(context.Background(), root, nil) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
	each := b.Elapsed() / time.Duration(b.N)
	if _, err := exec.LookPath("python3"); err != nil {
		b.Log("python3 is not installed")
		return
	}
	begin := time.Now()
	if _, err := exec.Command("python3", "-c", python, name).Output(); err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(each.Seconds()/time.Since(begin).Seconds(), "times-python")
}
