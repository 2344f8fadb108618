package thumbnail

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"math"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/gen2brain/jpegn"
)

// BenchmarkGrid compares the processor time of a grid thumbnail with that of
// vipsthumbnail on the same 12-megapixel photos. Target: ratio at most 1.3.
func BenchmarkGrid(b *testing.B) {
	vips, err := exec.LookPath("vipsthumbnail")
	if err != nil {
		b.Skip("vipsthumbnail is not installed")
	}
	dir := b.TempDir()
	paths := photos(b, dir, 8)
	d := NewDecoder()
	thumb := func(path string) {
		f, err := os.Open(path)
		if err != nil {
			b.Fatal(err)
		}
		defer f.Close()
		stat, _ := f.Stat()
		img, err := d.Decode(context.Background(), f, stat.Size(), "image/jpeg", Grid.Edge())
		if err != nil {
			b.Fatal(err)
		}
		if _, err := encode(img, Grid); err != nil {
			b.Fatal(err)
		}
	}
	thumb(paths[0])
	var ours, theirs float64
	photos := 0
	for b.Loop() {
		before := processorTime(b, false)
		for _, path := range paths {
			thumb(path)
		}
		ours += processorTime(b, false) - before
		before = processorTime(b, true)
		run := exec.Command(vips, append([]string{"-s", "360", "-o", filepath.Join(dir, "tn_%s.jpg")}, paths...)...)
		run.Env = append(os.Environ(), "VIPS_CONCURRENCY=1")
		if out, err := run.CombinedOutput(); err != nil {
			b.Fatalf("vipsthumbnail: %v: %s", err, out)
		}
		theirs += processorTime(b, true) - before
		photos += len(paths)
	}
	b.ReportMetric(ours/float64(photos)*1000, "ms/photo")
	b.ReportMetric(theirs/float64(photos)*1000, "vips-ms/photo")
	b.ReportMetric(ours/theirs, "ratio")
}

// photos writes n pictures of 4000x3000 with the detail of real ones: some
// 4 MB each at quality 90.
func photos(t testing.TB, dir string, n int) []string {
	var paths []string
	for i := range n {
		var out bytes.Buffer
		if err := jpegn.Encode(&out, scene(4000, 3000, int64(i)), &jpegn.EncodeOptions{Quality: 90}); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(dir, fmt.Sprintf("photo%d.jpg", i))
		if err := os.WriteFile(path, out.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		t.Logf("%s: %d bytes", path, out.Len())
		paths = append(paths, path)
	}
	return paths
}

// scene paints hills of light with the grain of a sensor over them.
func scene(w, h int, seed int64) *image.RGBA {
	random := rand.New(rand.NewSource(seed))
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	phase := random.Float64() * 7
	for y := range h {
		for x := range w {
			fx, fy := float64(x)/float64(w), float64(y)/float64(h)
			light := 128 + 60*math.Sin(6*fx+phase) + 50*math.Cos(9*fy+3*fx) + 10*math.Sin(float64(x)/3)*math.Sin(float64(y)/5)
			grain := random.NormFloat64() * 7
			p := img.Pix[img.PixOffset(x, y):]
			p[0], p[1], p[2], p[3] = level(light+grain), level(light*0.9+20*fy+grain), level(200-light*0.5+grain), 255
		}
	}
	return img
}

func level(v float64) uint8 { return uint8(max(0, min(255, v))) }
