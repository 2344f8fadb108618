package x_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"dotori/archive/read/x"
)

// BenchmarkPosts reads 32 MB of posts, beside Python's json.
func BenchmarkPosts(b *testing.B) {
	list := strings.TrimSuffix(strings.TrimPrefix(tweets, "window.YTD.tweets.part0 = ["), "]")
	var s strings.Builder
	s.WriteString("[")
	for i := 0; s.Len() < 32<<20; i++ {
		s.WriteString(strings.ReplaceAll(list, "11575800000", strconv.Itoa(20_000_000_000+i)) + ",")
	}
	s.WriteString("{}]")
	root := fstest.MapFS{"data/account.js": {Data: []byte(account)}, "data/tweets.js": {Data: []byte("window.YTD.tweets.part0 = " + s.String())}}
	b.SetBytes(int64(s.Len()))
	b.ReportAllocs()
	start, items := time.Now(), 0
	for b.Loop() {
		for _, err := range x.New().Read(b.Context(), root, nil) {
			if err == nil {
				items++
			}
		}
	}
	ours := time.Since(start) / time.Duration(b.N)
	if items < 40_000*b.N {
		b.Fatalf("only %d items", items/b.N)
	}
	if _, err := exec.LookPath("python3"); err != nil {
		return
	}
	file := filepath.Join(b.TempDir(), "tweets.json")
	if err := os.WriteFile(file, []byte(s.String()), 0o600); err != nil {
		b.Fatal(err)
	}
	start = time.Now()
	if out, err := exec.Command("python3", "-c", "import json,sys; print(len(json.load(open(sys.argv[1]))))", file).CombinedOutput(); err != nil {
		b.Fatalf("python3: %v\n%s", err, out)
	}
	b.ReportMetric(ours.Seconds()/time.Since(start).Seconds(), "times-python3")
}
