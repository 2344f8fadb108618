package whatsapp_test

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
	"dotori/archive/read/whatsapp"
)

// generated is a Korean chat of an iPhone of so many messages by invented
// people: some 100 bytes each, many of several lines, and always the same.
func generated(messages int) []byte {
	r := rand.New(rand.NewPCG(1, 0))
	pick := func(from ...string) string { return from[r.IntN(len(from))] }
	now := time.Date(2015, 4, 1, 9, 0, 0, 0, time.UTC)
	var b bytes.Buffer
	for i := range messages {
		now = now.Add(time.Duration(1+r.IntN(120)) * time.Second)
		half := "오전"
		if now.Hour() >= 12 {
			half = "오후"
		}
		fmt.Fprintf(&b, "[%s %s %s] %s: ", now.Format("2006. 1. 2."), half, now.Format("3:04:05"), pick("김도토리", "이다람", "박단풍 🍁", "~\u202F엄마"))
		switch n := r.IntN(20); n {
		case 0:
			fmt.Fprintf(&b, "\u200E<첨부: %08d-PHOTO-%s.jpg>\r\n", i, now.Format("2006-01-02-15-04-05"))
			continue
		case 1:
			b.WriteString("준비물\n- 도시락\n- 물통")
		}
		b.WriteString(pick("도토리 주우러 몇 시에 가요?", "내일 소풍 준비는 다 했어?", "네", "사진 보낼게요", "할아버지 생신") +
			pick("", "!", " 기다리고 있을게요.", " 역 앞에서 만나요") + pick("", "", "ㅋㅋ", "😊") + "\r\n")
	}
	return b.Bytes()
}

// The generator and the reader agree on what a message is.
func TestGeneratedChat(t *testing.T) {
	r := readtest.Read(t.Context(), whatsapp.New(), readtest.Archive("_chat.txt", string(generated(20_000))), nil)
	if len(r.Items) != 20_000 || len(r.Warnings) != 0 || r.Err != nil {
		t.Fatalf("%d items, %v, %v", len(r.Items), r.Warnings, r.Err)
	}
}

const benchMessages = 600_000 // some 60 MB

// BenchmarkRead reads a large chat, and reports how much longer that takes
// than counting its messages with grep and its words with wc.
func BenchmarkRead(b *testing.B) {
	text := generated(benchMessages)
	name := filepath.Join(b.TempDir(), "_chat.txt")
	if err := os.WriteFile(name, text, 0o600); err != nil {
		b.Fatal(err)
	}
	root := os.DirFS(filepath.Dir(name))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		for _, err := range whatsapp.New().Read(context.Background(), root, nil) {
			if err != nil {
				b.Fatal(err)
			}
			n++
		}
		if n != benchMessages {
			b.Fatalf("%d messages, want %d", n, benchMessages)
		}
	}
	each := b.Elapsed() / time.Duration(b.N)
	b.ReportMetric(benchMessages/each.Seconds(), "messages/s")
	compareWith(b, each, "grep", "-a", "-c", `^\[[0-9]*\. [0-9]*\. [0-9]*\. `, name)
	compareWith(b, each, "wc", name)
}

// compareWith reports how many times longer each took than a program.
func compareWith(b *testing.B, each time.Duration, program string, args ...string) {
	if _, err := exec.LookPath(program); err != nil {
		b.Logf("%s is not installed", program)
		return
	}
	begin := time.Now()
	// Without a reader of its output grep would stop at the first line.
	if _, err := exec.Command(program, args...).Output(); err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(each.Seconds()/time.Since(begin).Seconds(), "times-"+program)
}
