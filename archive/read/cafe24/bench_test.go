package cafe24_test

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"dotori/archive/read/cafe24"
	"dotori/archive/read/readtest"
)

// BenchmarkRead reads a board of a shop; encoding/csv reads it beside it, rows
// without meaning.
func BenchmarkRead(b *testing.B) {
	const posts = 20_000
	var table strings.Builder
	table.WriteString("번호,제목,내용,작성자,작성일\n")
	for i := range posts {
		fmt.Fprintf(&table, "%d,\"도토리 %d\",\"<p>%s</p>\",성춘향,2024-05-06 10:20:30\n", i, i, strings.Repeat("쫄깃한 묵입니다. ", 30))
	}
	content := table.String()
	root := readtest.Archive("board.csv", content)
	b.SetBytes(int64(len(content)))
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		for _, err := range cafe24.New().Read(b.Context(), root, nil) {
			if err != nil {
				b.Fatal(err)
			}
			n++
		}
		if n != posts {
			b.Fatalf("%d posts, want %d", n, posts)
		}
	}
	each := b.Elapsed() / time.Duration(b.N)
	b.ReportMetric(float64(peer(b, content))/float64(each), "x-encoding/csv")
}

func peer(b *testing.B, content string) time.Duration {
	begin := time.Now()
	r := csv.NewReader(strings.NewReader(content))
	for {
		if _, err := r.Read(); errors.Is(err, io.EOF) {
			return time.Since(begin)
		} else if err != nil {
			b.Fatal(err)
		}
	}
}
