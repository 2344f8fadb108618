package me2day_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"dotori/archive/read/me2day"
)

// peer reads the same pages with the parser of Python's library.
const peer = `
import sys, pathlib
from html.parser import HTMLParser
class Words(HTMLParser):
    def __init__(self): super().__init__(); self.words = []
    def handle_data(self, data): self.words.append(data)
for f in pathlib.Path(sys.argv[1]).rglob("*.html"):
    p = Words(); p.feed(f.read_text("utf-8")); " ".join(p.words)
`

func BenchmarkRead(b *testing.B) {
	const posts, comments = 500, 20
	content := []byte(post("14.03.23 19:57", "꽃이 피었어요. 날이 좋아서 걸었습니다.", around, strings.Repeat(comment("춘향", "나도 보러 가고 싶다", "14.03.23 20:12"), comments)))
	root, dir := fstest.MapFS{}, b.TempDir()
	for i := range posts {
		root[fmt.Sprintf("me2day/gildong/post/p.%d.html", i)] = &fstest.MapFile{Data: content}
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprint(i, ".html")), content, 0o600); err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(int64(posts * len(content)))
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		for _, err := range me2day.New().Read(b.Context(), root, nil) {
			if err != nil {
				b.Fatal(err)
			}
			n++
		}
		if n != posts*(1+comments) {
			b.Fatalf("%d items, want %d", n, posts*(1+comments))
		}
	}
	ours := b.Elapsed() / time.Duration(b.N)
	if python, err := exec.LookPath("python3"); err == nil {
		start := time.Now()
		if out, err := exec.Command(python, "-c", peer, dir).CombinedOutput(); err != nil {
			b.Fatalf("%v: %s", err, out)
		}
		b.ReportMetric(float64(time.Since(start))/float64(ours), "times-as-fast-as-python")
	}
}
