package kakaostory_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"dotori/archive/read/kakaostory"
)

// BenchmarkActivities reads a list of 32 MB, beside Python's json.
func BenchmarkActivities(b *testing.B) {
	var s strings.Builder
	s.WriteString("[")
	for i := 0; s.Len() < 32<<20; i++ {
		s.WriteString(strings.ReplaceAll(first, "abcDEF12", "a"+strconv.Itoa(1_000_000+i)) + ",")
	}
	s.WriteString(second + "]")
	root := fstest.MapFS{"story.json": {Data: []byte(s.String())}}
	b.SetBytes(int64(s.Len()))
	b.ReportAllocs()
	start := time.Now()
	for b.Loop() {
		for _, err := range kakaostory.New().Read(b.Context(), root, nil) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
	ours := time.Since(start) / time.Duration(b.N)
	if _, err := exec.LookPath("python3"); err != nil {
		return
	}
	file := filepath.Join(b.TempDir(), "story.json")
	if err := os.WriteFile(file, []byte(s.String()), 0o600); err != nil {
		b.Fatal(err)
	}
	start = time.Now()
	if out, err := exec.Command("python3", "-c", "import json,sys; print(len(json.load(open(sys.argv[1]))))", file).CombinedOutput(); err != nil {
		b.Fatalf("python3: %v\n%s", err, out)
	}
	b.ReportMetric(ours.Seconds()/time.Since(start).Seconds(), "times-python3")
}
