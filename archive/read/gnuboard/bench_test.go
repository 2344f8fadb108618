package gnuboard_test

import (
	"context"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"testing"
	"time"

	"dotori/archive/read/gnuboard"
	"dotori/archive/read/sqldump/dumptest"
)

// count reads all items of a dump and returns how many there are, and the most
// memory that was held on the way.
func count(tb testing.TB, root fs.FS) (n int, peak uint64) {
	tb.Helper()
	debug.FreeOSMemory()
	for _, err := range gnuboard.New().Read(context.Background(), root, nil) {
		if err != nil {
			tb.Fatal(err)
		}
		if n++; n%20_000 == 0 {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			peak = max(peak, m.Sys-m.HeapReleased)
		}
	}
	return n, peak
}

// BenchmarkRead reads posts with HTML from a file, beside grep that looks for
// a word in it.
func BenchmarkRead(b *testing.B) {
	const size = 32 << 20
	dir := b.TempDir()
	file := filepath.Join(dir, "a.sql")
	if err := os.WriteFile(file, []byte(dumptest.Text(size)), 0o600); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(size)
	posts := 0
	for b.Loop() {
		posts, _ = count(b, os.DirFS(dir))
	}
	each := b.Elapsed().Seconds() / float64(b.N)
	b.ReportMetric(float64(posts)/each, "posts/s")
	if _, err := exec.LookPath("grep"); err != nil {
		return
	}
	start := time.Now()
	if out, _ := exec.Command("grep", "-a", "-c", "nowhere", file).Output(); string(out) != "0\n" {
		b.Fatalf("grep counts %q", out)
	}
	b.ReportMetric(time.Since(start).Seconds()/each, "of-grep's-speed")
}

func BenchmarkTwoGigabytes(b *testing.B) {
	b.SetBytes(2 << 30)
	var peak uint64
	for b.Loop() {
		_, p := count(b, dumptest.FS("a.sql", 2<<30))
		peak = max(peak, p)
	}
	b.ReportMetric(float64(peak>>20), "MiB-peak")
}

func TestMemory(t *testing.T) {
	if n, peak := count(t, dumptest.FS("a.sql", 24<<20)); n < 30_000 || peak > 100<<20 {
		t.Errorf("%d posts in %d MiB of memory", n, peak>>20)
	}
}
