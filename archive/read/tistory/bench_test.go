package tistory_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"dotori/archive/read/tistory"
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
	const posts = 500
	body := strings.Repeat("<p data-ke-size=\"size16\">경복궁에서 성춘향과 이몽룡을 만나 김밥을 먹고 돌담길을 걸었다. <b>좋은</b> 하루였다.</p>\n", 100)
	root, size := fstest.MapFS{}, 0
	dir := b.TempDir()
	for i := range posts {
		content := []byte(post(fmt.Sprint("봄 ", i), "일상/나들이", "2024-03-14 21:05:06", body, "#봄 #나들이"))
		name := fmt.Sprintf("spring-1-1/%d/%d-봄.html", i, i)
		root[name], size = &fstest.MapFile{Data: content}, size+len(content)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprint(i, ".html")), content, 0o600); err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		for _, err := range tistory.New().Read(b.Context(), root, nil) {
			if err != nil {
				b.Fatal(err)
			}
			n++
		}
		if n != posts {
			b.Fatalf("%d posts, want %d", n, posts)
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
