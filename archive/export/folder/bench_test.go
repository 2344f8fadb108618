package folder_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"iter"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/exporttest"
	"dotori/archive/export/shelf"
)

// disk is a selection of photos whose originals lie in a folder.
type disk struct {
	dir string
	*exporttest.Selection
	bytes int64
}

func (d disk) Open(sha256 string) (io.ReadSeekCloser, error) {
	return os.Open(filepath.Join(d.dir, sha256))
}

func (d disk) Size(context.Context) (int, int64, error) { return len(d.List), d.bytes, nil }
func (d disk) Items(ctx context.Context) iter.Seq2[archive.Item, error] {
	return d.Selection.Items(ctx)
}

// photos writes so many photos of 3 MiB.
func photos(b *testing.B, count int) disk {
	b.Helper()
	d, random := disk{dir: b.TempDir()}, rand.NewChaCha8([32]byte{1})
	var items []archive.Item
	body := make([]byte, 3<<20)
	for i := range count {
		_, _ = random.Read(body)
		sum := sha256.Sum256(body)
		m := archive.Media{SHA256: hex.EncodeToString(sum[:]), Name: fmt.Sprintf("IMG_%04d.JPG", i), MIME: "image/jpeg", Size: int64(len(body))}
		if err := os.WriteFile(filepath.Join(d.dir, m.SHA256), body, 0o600); err != nil {
			b.Fatal(err)
		}
		items = append(items, archive.Item{Kind: archive.Photo, Service: "photos", Media: []archive.Media{m},
			Moment: archive.At(time.Date(2019, 1, 1, i, 0, 0, 0, time.UTC), archive.PrecisionSecond, archive.OriginEXIF)})
		d.bytes += m.Size
	}
	d.Selection = exporttest.Select(nil, items...)
	return d
}

// BenchmarkBesideCopy exports photos, and measures beside it how long cp and
// sha256sum take for the same files, and how fast the export is verified.
func BenchmarkBesideCopy(b *testing.B) {
	d := photos(b, 250)
	for name, o := range map[string]archive.Options{"folder": nil, "bagit": {"bagit": "true"}} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				besideCopy(b, d, o)
			}
		})
	}
}

func besideCopy(b *testing.B, d disk, o archive.Options) {
	copied := took(b, func() error {
		return exec.Command("sh", "-c", `cp -r "$0" "$1" && find "$1" -type f -exec sha256sum {} + >/dev/null`, d.dir, filepath.Join(b.TempDir(), "copy")).Run()
	})
	dir := filepath.Join(b.TempDir(), "export")
	exported := took(b, func() error { return exportDisk(d, dir, o) })
	verified := took(b, func() error {
		for f, err := range shelf.Verify(context.Background(), os.DirFS(dir)) {
			if err != nil || !f.Good() {
				return fmt.Errorf("%s: %w", f.Path, err)
			}
		}
		return nil
	})
	b.ReportMetric(exported.Seconds()/copied.Seconds(), "x-cp+sha256sum")
	b.ReportMetric(float64(d.bytes)/1e6/exported.Seconds(), "MB/s-export")
	b.ReportMetric(float64(d.bytes)/1e6/verified.Seconds(), "MB/s-verify")
}

func exportDisk(d disk, dir string, o archive.Options) error {
	dst, err := export.OpenFolder(dir)
	if err != nil {
		return err
	}
	if _, err := writer().Write(context.Background(), dst, d, o, nil); err != nil {
		return err
	}
	return dst.Close()
}

func took(b *testing.B, f func() error) time.Duration {
	b.Helper()
	start := time.Now()
	if err := f(); err != nil {
		b.Fatal(err)
	}
	return time.Since(start)
}
