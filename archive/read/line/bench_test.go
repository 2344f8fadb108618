package line_test

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"testing/fstest"
	"time"

	"dotori/archive/read/line"
	"dotori/archive/read/readtest"
)

// generated is a Japanese chat of so many messages by invented people: some 80
// bytes each, many of several lines, and always the same.
func generated(messages int) []byte {
	r := rand.New(rand.NewPCG(1, 0))
	pick := func(from ...string) string { return from[r.IntN(len(from))] }
	now := time.Date(2015, 4, 1, 9, 0, 0, 0, time.UTC)
	var b bytes.Buffer
	b.WriteString("[LINE] 森の仲間のトーク履歴\n保存日時：2026/07/24 14:30\n")
	for day := 0; messages > 0; messages-- {
		now = now.Add(time.Duration(r.IntN(120)) * time.Second)
		if now.YearDay() != day {
			day = now.YearDay()
			fmt.Fprintf(&b, "\n%s(%s)\n", now.Format("2006/01/02"), []string{"日", "月", "火", "水", "木", "金", "土"}[now.Weekday()])
		}
		fmt.Fprintf(&b, "%s\t%s\t", now.Format("15:04"), pick("太郎", "花子", "どんぐり", "りす 🍁", "お母さん"))
		text := pick("どんぐり拾いは何時から？", "明日の遠足の準備はもうできた？", "了解", "写真を送るね", "おじいちゃんの誕生日") +
			pick("", "！", "、楽しみにしています。", "。駅の前で待ち合わせましょう") + pick("", "", "笑", "😊")
		switch n := r.IntN(20); {
		case n == 0:
			text = pick("[写真]", "[スタンプ]", "☎ 通話時間 1:23")
		case n == 1:
			text = "\"" + text + "\n- お弁当\n- \"\"水筒\"\"\""
		}
		b.WriteString(text + "\n")
	}
	return b.Bytes()
}

// The generator and the reader agree on what a message is.
func TestGeneratedChat(t *testing.T) {
	r := readtest.Read(t.Context(), line.New(), fstest.MapFS{"a.txt": {Data: generated(20_000)}}, nil)
	if len(r.Items) != 20_000 || len(r.Warnings) != 0 || r.Err != nil {
		t.Fatalf("%d items, %v, %v", len(r.Items), r.Warnings, r.Err)
	}
}

const benchMessages = 900_000 // some 60 MB

// BenchmarkRead reads a large chat, and reports how much longer that takes
// than counting its messages with grep and its words with wc.
func BenchmarkRead(b *testing.B) {
	phone := generated(benchMessages)
	b.Run("phone", func(b *testing.B) { benchmark(b, phone) })
	// Names with spaces are found by reading a computer's chat twice.
	b.Run("computer", func(b *testing.B) { benchmark(b, bytes.ReplaceAll(phone, []byte("\t"), []byte(" "))) })
}

func benchmark(b *testing.B, text []byte) {
	name := filepath.Join(b.TempDir(), "a.txt")
	if err := os.WriteFile(name, text, 0o600); err != nil {
		b.Fatal(err)
	}
	root := os.DirFS(filepath.Dir(name))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		for _, err := range line.New().Read(context.Background(), root, nil) {
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
	compareWith(b, each, "grep", "-a", "-c", "^[0-9]*:[0-9][0-9][\t ]", name)
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
