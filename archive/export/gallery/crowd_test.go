package gallery_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"io"
	"iter"
	"path"
	"runtime"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/exporttest"
	"dotori/archive/export/gallery"
)

// crowd is a selection of photos that are made as they are asked for, with a
// thumbnail that is ready.
type crowd struct {
	count, years int
	thumb        []byte
	peak         *uint64
}

func newCrowd(count, years int) crowd {
	img := image.NewRGBA(image.Rect(0, 0, 360, 270))
	for i := range 360 * 270 {
		img.SetRGBA(i%360, i/360, color.RGBA{uint8(i % 360 / 2), uint8(i / 360), uint8(i * i % 37), 255})
	}
	var b bytes.Buffer
	_ = jpeg.Encode(&b, img, &jpeg.Options{Quality: 80})
	return crowd{count, years, b.Bytes(), new(uint64)}
}

func (c crowd) bytesOf(n int) []byte { return fmt.Appendf(nil, "\xFF\xD8\xFF\xE0 photo %d", n) }

func (c crowd) Items(ctx context.Context) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		start := time.Date(2026-c.years, 1, 1, 0, 0, 0, 0, time.UTC)
		step := time.Duration(c.years) * 365 * 24 * time.Hour / time.Duration(c.count)
		for n := range c.count {
			if n%5000 == 0 {
				c.measure()
			}
			b := c.bytesOf(n)
			sum := sha256.Sum256(b)
			it := archive.Item{Kind: archive.Photo, Service: "photos", Title: fmt.Sprintf("소풍 %d", n), Text: "성산일출봉에서",
				Moment:      archive.At(start.Add(time.Duration(n)*step), archive.PrecisionSecond, archive.OriginEXIF),
				Collections: []archive.Collection{{Kind: archive.Album, Title: fmt.Sprintf("앨범 %d", n/500)}},
				Media:       []archive.Media{{SHA256: hex.EncodeToString(sum[:]), Name: fmt.Sprintf("IMG_%d.JPG", n), MIME: "image/jpeg", Size: int64(len(b)), Width: 4000, Height: 3000}}}
			it.ID = it.Identity()
			if !yield(it, ctx.Err()) || ctx.Err() != nil {
				return
			}
		}
	}
}

func (c crowd) measure() {
	var s runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&s)
	*c.peak = max(*c.peak, s.HeapAlloc)
}

type seeker struct{ *bytes.Reader }

func (seeker) Close() error { return nil }

// Open makes the bytes again; which photo it is does not matter to the copy.
func (c crowd) Open(sum string) (io.ReadSeekCloser, error) {
	return nil, fmt.Errorf("open %s: %w", sum, io.ErrUnexpectedEOF)
}

func (c crowd) Size(context.Context) (int, int64, error) { return c.count, int64(c.count) * 20, nil }

func (c crowd) Picture(context.Context, archive.Media, int) (export.Picture, error) {
	return export.Picture{JPEG: c.thumb, Width: 360, Height: 270}, nil
}

// whole is a crowd whose originals are there.
type whole struct {
	crowd
	originals map[string][]byte
}

func newWhole(c crowd) whole {
	w := whole{c, map[string][]byte{}}
	for n := range c.count {
		b := c.bytesOf(n)
		sum := sha256.Sum256(b)
		w.originals[hex.EncodeToString(sum[:])] = b
	}
	return w
}

func (w whole) Open(sum string) (io.ReadSeekCloser, error) {
	return seeker{bytes.NewReader(w.originals[sum])}, nil
}

// TestPagesAreLight exports 2,000 photos of 20 years and weighs what a browser
// loads for a page: the first one with all its pictures below 200 KB.
func TestPagesAreLight(t *testing.T) {
	m := site(t, newWhole(newCrowd(2000, 20)), nil)
	if n := weigh(t, m, "index.html"); n > 200_000 {
		t.Errorf("the first page weighs %d bytes", n)
	} else {
		t.Logf("the first page weighs %d bytes", n)
	}
	for name, f := range m.Files {
		if path.Ext(name) == ".html" && len(f.Data) > 400_000 {
			t.Errorf("%s has %d bytes", name, len(f.Data))
		}
	}
}

// weigh sums a page and everything that it loads.
func weigh(t *testing.T, m *exporttest.Memory, name string) int {
	t.Helper()
	seen := map[string]bool{name: true}
	z := html.NewTokenizer(bytes.NewReader(m.Files[name].Data))
	for z.Next() != html.ErrorToken {
		tok := z.Token()
		for _, a := range tok.Attr {
			if a.Key == "src" || tok.Data == "link" && a.Key == "href" {
				seen[path.Join(path.Dir(name), a.Val)] = true
			}
		}
	}
	sum := 0
	for part := range seen {
		if len(m.Files[part].Data) == 0 {
			t.Errorf("%s is empty or not there", part)
		}
		sum += len(m.Files[part].Data)
	}
	return sum
}

// TestBigYearIsManyPages has 700 photos.
func TestBigYearIsManyPages(t *testing.T) {
	m := site(t, newWhole(newCrowd(700, 1)), nil)
	pictures := 0
	for _, name := range []string{"years/2025.html", "years/2025-2.html", "years/2025-3.html", "years/2025-4.html"} {
		n := strings.Count(string(m.Files[name].Data), "<figure>")
		if n > 300 {
			t.Errorf("%s holds %d pictures", name, n)
		}
		pictures += n
	}
	if pictures != 700 {
		t.Errorf("the pages show %d pictures", pictures)
	}
	checkSite(t, m)
}

// TestManyPhotosNeedLittleMemory exports 3,000 photos whose originals are lost.
func TestManyPhotosNeedLittleMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("exports many photos")
	}
	few, many := peak(t, newCrowd(500, 20)), peak(t, newCrowd(3_000, 20))
	const perPhoto = 1500
	if many > few+3_000*perPhoto {
		t.Errorf("500 photos need %d KiB, 3,000 need %d KiB", few>>10, many>>10)
	}
}

func peak(tb testing.TB, sel crowd) uint64 {
	tb.Helper()
	dst, err := export.OpenFolder(tb.TempDir())
	if err != nil {
		tb.Fatal(err)
	}
	defer dst.Close()
	last := func(p export.Progress) {
		if p.Items%5000 == 0 {
			sel.measure()
		}
	}
	_, err = gallery.Writer{}.Write(context.Background(), dst, sel, nil, last)
	if err != nil {
		tb.Fatal(err)
	}
	return *sel.peak
}

// BenchmarkTenThousandPhotos is the promise of a gallery within a minute.
func BenchmarkTenThousandPhotos(b *testing.B) {
	sel := newWhole(newCrowd(10_000, 20))
	for b.Loop() {
		dst, err := export.OpenFolder(b.TempDir())
		if err != nil {
			b.Fatal(err)
		}
		_, err = gallery.Writer{}.Write(context.Background(), dst, sel, nil, nil)
		if err != nil {
			b.Fatal(err)
		}
		dst.Close()
	}
}

// BenchmarkHundredThousandPhotos measures memory.
func BenchmarkHundredThousandPhotos(b *testing.B) {
	for b.Loop() {
		b.ReportMetric(float64(peak(b, newCrowd(100_000, 20)))/(1<<20), "MiB-peak")
	}
}
