package ttxml_test

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/read/ttxml"
)

// post returns a post of about 3 KB with two comments.
func post(i int) string {
	body := strings.Repeat("&lt;p style=\"text-align: center;\"&gt;바다에 갔다. 하늘은 맑고 &lt;b&gt;바람&lt;/b&gt;은 시원했다.&amp;nbsp;&lt;/p&gt;\n", 18)
	return fmt.Sprintf(`<post slogan="글-%d" format="1.1"><id>%d</id><visibility>public</visibility><title>글 %d</title><content formatter="ttml">%s</content>`+
		`<published>%d</published><created>%d</created><modified>%d</modified><category>일상</category><tag>바다</tag>`+
		strings.Repeat(`<comment><commenter id=""><name>손님</name><ip>192.0.2.1</ip></commenter><content>잘 보고 갑니다</content><secret>0</secret><written>1382500100</written></comment>`, 2)+
		"</post>\r\n", i, i, i, body, 1382500000+i, 1382500000+i, 1382500000+i)
}

const head = `<?xml version="1.0" encoding="utf-8" ?><blog type="tattertools/1.1"><setting><name>b</name><title>블로그</title></setting>`

// BenchmarkRead reads posts, beside grep counting them in the same file.
func BenchmarkRead(b *testing.B) {
	const posts = 5_000
	var all strings.Builder
	all.WriteString(head)
	for i := range posts {
		all.WriteString(post(i))
	}
	all.WriteString("</blog>")
	dir := b.TempDir()
	file := filepath.Join(dir, "b.xml")
	if err := os.WriteFile(file, []byte(all.String()), 0o600); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(all.Len()))
	for b.Loop() {
		if n := count(b, os.DirFS(dir)); n != 3*posts {
			b.Fatalf("%d items, want %d", n, 3*posts)
		}
	}
	each := b.Elapsed() / time.Duration(b.N)
	if grep, err := exec.LookPath("grep"); err == nil {
		start := time.Now()
		if err := exec.Command(grep, "-c", "<post ", file).Run(); err == nil {
			b.ReportMetric(float64(each)/float64(time.Since(start)), "x-grep")
		}
	}
}

func count(b testing.TB, root fs.FS) (n int) {
	for it, err := range ttxml.New().Read(b.Context(), root, nil) {
		if err != nil {
			b.Fatal(err)
		}
		n++
		if err := drain(it); err != nil {
			b.Fatal(err)
		}
	}
	return n
}

// drain reads the media of an item, as ingest does.
func drain(it archive.Item) error {
	for _, m := range it.Media {
		r, err := m.Open()
		if err != nil {
			return err
		}
		if _, err := io.Copy(io.Discard, r); err != nil {
			return err
		}
		if err := r.Close(); err != nil {
			return err
		}
	}
	return nil
}

// BenchmarkAttachments reads a backup of 2 GB with attachments of 200 MB each,
// which is made while it is read, and tells how much memory that took. Its
// file cannot seek.
func BenchmarkAttachments(b *testing.B) {
	b.SetBytes(2 << 30)
	var most uint64
	for b.Loop() {
		stop := watch(&most)
		count(b, endless{size: 200 << 20, posts: 10})
		stop()
	}
	b.ReportMetric(float64(most>>20), "MB-heap")
}

// watch notes the largest heap until it is stopped.
func watch(most *uint64) (stop func()) {
	done, gone := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(gone)
		var m runtime.MemStats
		for {
			runtime.ReadMemStats(&m)
			*most = max(*most, m.HeapInuse)
			select {
			case <-done:
				return
			case <-time.After(20 * time.Millisecond):
			}
		}
	}()
	return func() { close(done); <-gone }
}
