package naverblog_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"dotori/archive/read/naverblog"
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
	const posts = 300
	paragraph := `<div class="se-component se-text se-l-default"><div class="se-component-content"><div class="se-module se-module-text"><p class="se-text-paragraph"><span class="se-fs- se-ff-">경복궁에서 성춘향과 이몽룡을 만나 김밥을 먹었다.</span></p></div></div></div>` + "\n"
	content := []byte(strings.Replace(one("2014. 5. 6. 21:05", ""), `<div class="se-main-container">`, `<div class="se-main-container">`+strings.Repeat(paragraph, 60), 1))
	root, dir := fstest.MapFS{}, b.TempDir()
	for i := range posts {
		root[fmt.Sprintf("%d/PostView.html", i)] = &fstest.MapFile{Data: content}
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprint(i, ".html")), content, 0o600); err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(int64(posts * len(content)))
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		for _, err := range naverblog.New().Read(b.Context(), root, nil) {
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
