package sqldump_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"testing"
	"time"

	"dotori/archive/read/sqldump"
	"dotori/archive/read/sqldump/dumptest"
)

const benchSize = 64 << 20

// BenchmarkRead reads half of the columns of every row, none, and only the
// tables' names, beside grep that counts the lines of the same file.
func BenchmarkRead(b *testing.B) {
	dir := b.TempDir()
	file := filepath.Join(dir, "a.sql")
	if err := os.WriteFile(file, []byte(dumptest.Text(benchSize)), 0o600); err != nil {
		b.Fatal(err)
	}
	root := os.DirFS(dir)
	read := func(wanted sqldump.Wanted) func(*testing.B) {
		return func(b *testing.B) {
			b.SetBytes(benchSize)
			for b.Loop() {
				for row, err := range sqldump.Read(context.Background(), root, []string{"a.sql"}, wanted) {
					if err != nil {
						b.Fatal(err)
					}
					row.Text("wr_content")
				}
			}
			b.ReportMetric(grep(b, file).Seconds()/(b.Elapsed().Seconds()/float64(b.N)), "of-grep's-speed")
		}
	}
	b.Run("columns", read(func(string) []string {
		return []string{"wr_id", "wr_subject", "wr_content", "wr_name", "wr_datetime"}
	}))
	b.Run("skip", read(func(string) []string { return nil }))
	b.Run("tables", func(b *testing.B) {
		b.SetBytes(benchSize)
		for b.Loop() {
			for range sqldump.Tables(context.Background(), root, "a.sql", 0) {
			}
		}
	})
}

// grep returns how long grep needs to find that a word is in no line.
func grep(b *testing.B, file string) time.Duration {
	b.Helper()
	if _, err := exec.LookPath("grep"); err != nil {
		b.Skip("there is no grep here")
	}
	start := time.Now()
	if out, _ := exec.Command("grep", "-a", "-c", "nowhere", file).Output(); string(out) != "0\n" {
		b.Fatalf("grep counts %q", out)
	}
	return time.Since(start)
}

// A dump needs the same memory whatever its size.
func TestMemory(t *testing.T) {
	if peak := peakOf(t, 64<<20); peak > 64<<20 {
		t.Errorf("%d MiB of memory", peak>>20)
	}
}

func BenchmarkTwoGigabytes(b *testing.B) {
	b.SetBytes(2 << 30)
	var peak uint64
	for b.Loop() {
		peak = max(peak, peakOf(b, 2<<30))
	}
	b.ReportMetric(float64(peak>>20), "MiB-peak")
}

// peakOf reads a dump of that many bytes, and returns the most memory that
// the process held on the way.
func peakOf(tb testing.TB, size int64) (peak uint64) {
	tb.Helper()
	debug.FreeOSMemory()
	n := 0
	wanted := func(string) []string { return []string{"wr_id", "wr_content"} }
	for row, err := range sqldump.Read(context.Background(), dumptest.FS("a.sql", size), []string{"a.sql"}, wanted) {
		if err != nil {
			tb.Fatal(err)
		}
		row.Text("wr_content")
		if n++; n%50_000 == 0 {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			peak = max(peak, m.Sys-m.HeapReleased)
		}
	}
	return peak
}
