// Package blogtest is what the tests of the readers of blogs share: pages in
// every charset, fuzzing of pages that may be another service's, and the race
// against Python's parser.
package blogtest

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"testing/fstest"
	"time"

	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/unicode"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/readtest"
)

// Encodings returns a page that declares nothing, or UTF-8, in the charsets
// that such pages are found in; in CP949 it is the second of the two.
func Encodings(t *testing.T, page, declaringCP949 string) map[string]string {
	t.Helper()
	utf16, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(page)
	if err != nil {
		t.Fatal(err)
	}
	cp949, err := korean.EUCKR.NewEncoder().String(declaringCP949)
	if err != nil {
		t.Fatal(err)
	}
	return map[string]string{"utf-8": page, "utf-8 with bom": "\xEF\xBB\xBF" + page, "utf-16": utf16, "cp949": cp949}
}

// Fuzz checks what a reader makes of files that need not be its own: those
// that it does not name are left to others.
func Fuzz(t *testing.T, r read.Reader, root fstest.MapFS) {
	t.Helper()
	got := readtest.Read(context.Background(), r, root, nil)
	named := map[string]bool{}
	for _, it := range got.Items {
		for _, f := range it.Files {
			named[f] = true
		}
		for _, m := range it.Media {
			named[m.Path] = true
		}
	}
	for _, w := range got.Warnings {
		named[w.Path] = true
	}
	var left []string
	for name := range root {
		if !named[name] {
			left = append(left, name)
		}
	}
	readtest.Fuzz(t, readtest.Case{Reader: r, Root: root, Left: left})
}

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

// Bench reads many copies of a page, whose name holds a %d, and says how many
// times as fast as Python that is.
func Bench(b *testing.B, r read.Reader, name, content string, copies, items int) {
	b.Helper()
	root, dir := fstest.MapFS{}, b.TempDir()
	for i := range copies {
		root[fmt.Sprintf(name, i)] = &fstest.MapFile{Data: []byte(content)}
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprint(i, ".html")), []byte(content), 0o600); err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(int64(copies * len(content)))
	b.ReportAllocs()
	for b.Loop() {
		if n := count(b, r, root); n != copies*items {
			b.Fatalf("%d items, want %d", n, copies*items)
		}
	}
	race(b, b.Elapsed()/time.Duration(b.N), peer, dir)
}

// Race reads an archive and says how many times as fast as a Python script that
// is. The script is given a folder with the same files.
func Race(b *testing.B, r read.Reader, root fstest.MapFS, items int, script string) {
	b.Helper()
	dir, size := b.TempDir(), 0
	if err := os.CopyFS(dir, root); err != nil {
		b.Fatal(err)
	}
	for _, file := range root {
		size += len(file.Data)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		if n := count(b, r, root); n != items {
			b.Fatalf("%d items, want %d", n, items)
		}
	}
	race(b, b.Elapsed()/time.Duration(b.N), script, dir)
}

func count(b *testing.B, r read.Reader, root fstest.MapFS) (n int) {
	for _, err := range r.Read(context.Background(), root, archive.Options{}) {
		if err != nil {
			b.Fatal(err)
		}
		n++
	}
	return n
}

func race(b *testing.B, ours time.Duration, script, dir string) {
	python, err := exec.LookPath("python3")
	if err != nil {
		return
	}
	start := time.Now()
	if out, err := exec.Command(python, "-c", script, dir).CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	b.ReportMetric(float64(time.Since(start))/float64(ours), "times-as-fast-as-python")
}
