package xe_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dotori/archive/read/readtest"
	"dotori/archive/read/xe"
)

// site is a dump of n documents with a comment each.
func site(n int) string {
	var b strings.Builder
	b.WriteString("CREATE TABLE `xe_documents` (`document_srl` bigint, `module_srl` bigint, `title` varchar(250), `content` longtext, `nick_name` varchar(80), `password` varchar(60), `regdate` varchar(14), `status` varchar(20));\n")
	for i := range n {
		fmt.Fprintf(&b, "INSERT INTO `xe_documents` VALUES (%d,5,'도토리 %d','<p>%s</p>','길동이','x','20100514123456','PUBLIC');\n", i+1, i, strings.Repeat("산에서 도토리를 주웠다. ", 30))
	}
	b.WriteString("CREATE TABLE `xe_comments` (`comment_srl` bigint, `document_srl` bigint, `parent_srl` bigint, `content` longtext, `nick_name` varchar(80), `regdate` varchar(14));\n")
	for i := range n {
		fmt.Fprintf(&b, "INSERT INTO `xe_comments` VALUES (%d,%d,0,'저도 가고 싶어요','방자','20100514123456');\n", n+i+1, i+1)
	}
	return b.String()
}

// BenchmarkRead reads a dump; grep counts its rows beside it.
func BenchmarkRead(b *testing.B) {
	const documents = 20_000
	content := site(documents)
	root := readtest.Archive("dump.sql", content)
	b.SetBytes(int64(len(content)))
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		for _, err := range xe.New().Read(b.Context(), root, nil) {
			if err != nil {
				b.Fatal(err)
			}
			n++
		}
		if n != 2*documents {
			b.Fatalf("%d items, want %d", n, 2*documents)
		}
	}
	each := b.Elapsed() / time.Duration(b.N)
	if peer := grep(b, content); peer > 0 {
		b.ReportMetric(float64(peer)/float64(each), "x-grep-c")
	}
}

func grep(b *testing.B, content string) time.Duration {
	program, err := exec.LookPath("grep")
	if err != nil {
		return 0
	}
	name := filepath.Join(b.TempDir(), "dump.sql")
	if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
		b.Fatal(err)
	}
	begin := time.Now()
	if err := exec.Command(program, "-c", "INSERT INTO", name).Run(); err != nil {
		b.Fatal(err)
	}
	return time.Since(begin)
}
