package wordpress_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dotori/archive/read/wordpress"
)

// BenchmarkExport reads an export, beside grep counting its posts.
func BenchmarkExport(b *testing.B) {
	const posts = 5_000
	var all strings.Builder
	all.WriteString(exportHead)
	body := strings.Repeat("<!-- wp:paragraph -->\n<p>바다에 갔다. 하늘은 맑고 <strong>바람</strong>은 시원했다.</p>\n<!-- /wp:paragraph -->\n\n", 20)
	for i := range posts {
		all.WriteString(entry(fmt.Sprint(i+1), "post", "publish", "2019-08-04 09:30:00", "2019-08-04 00:30:00", "gildong", "글", body, comment(fmt.Sprint(i+1), "0", "손님", "0", "1", "잘 봤어요")))
	}
	all.WriteString("</channel></rss>")
	benchmark(b, "a.xml", all.String(), 2*posts, "<item>")
}

// BenchmarkDump reads a database, beside grep counting its statements.
func BenchmarkDump(b *testing.B) {
	const posts = 5_000
	body := strings.Repeat("<p>바다에 갔다. 하늘은 맑고 <strong>바람</strong>은 시원했다.</p>\\n\\n", 20)
	var rows, comments []string
	for i := range posts {
		id := fmt.Sprint(i + 1)
		rows = append(rows, sqlPost(id, "1", "2019-08-04 09:30:00", "2019-08-04 00:30:00", body, "글", "publish", "0", "post"))
		comments = append(comments, sqlComment(id, id, "손님", "잘 봤어요", "1", "0", "0"))
	}
	all := dumpTable("wp_comments", commentColumns, comments...) + dumpTable("wp_posts", postColumns, rows...)
	benchmark(b, "a.sql", all, 2*posts, "INSERT")
}

func benchmark(b *testing.B, name, content string, items int, count string) {
	dir := b.TempDir()
	file := filepath.Join(dir, name)
	if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(content)))
	for b.Loop() {
		n := 0
		for _, err := range wordpress.New().Read(b.Context(), os.DirFS(dir), nil) {
			if err != nil {
				b.Fatal(err)
			}
			n++
		}
		if n != items {
			b.Fatalf("%d items, want %d", n, items)
		}
	}
	each := b.Elapsed() / time.Duration(b.N)
	if grep, err := exec.LookPath("grep"); err == nil {
		start := time.Now()
		if err := exec.Command(grep, "-c", count, file).Run(); err == nil {
			b.ReportMetric(float64(each)/float64(time.Since(start)), "x-grep")
		}
	}
}
