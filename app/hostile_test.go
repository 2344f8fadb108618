package main

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dotori/archive/thumbnail"
)

// hostileFolder holds good photos among bad ones and returns how many are good.
func hostileFolder(t testing.TB, dir string) int {
	t.Helper()
	const good = 12
	put := func(name string, body []byte) {
		if err := os.WriteFile(filepath.Join(dir, name), body, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for n := range good {
		put(fmt.Sprintf("good%02d.jpg", n), smallPhoto(uint8(20*n)))
	}
	whole := smallPhoto(250)
	put("empty.jpg", nil)
	put("page.jpg", []byte("<!DOCTYPE html><html><body>Not Found</body></html>"))
	put("head only.jpg", whole[:20])
	put("bomb.png", hugePNG(60000, 60000))
	put("noise.heic", bytes.Repeat([]byte{0xAB}, 4096))
	put("wrong extension.png", whole)
	return good
}

func smallPhoto(shade uint8) []byte {
	img := image.NewRGBA(image.Rect(0, 0, 640, 480))
	for x := range 640 {
		for y := range 480 {
			img.Set(x, y, color.RGBA{shade, uint8(x / 3), uint8(y / 2), 255})
		}
	}
	var b bytes.Buffer
	jpeg.Encode(&b, img, nil)
	return b.Bytes()
}

// hugePNG claims a size that would take gigabytes to decode.
func hugePNG(width, height uint32) []byte {
	header := binary.BigEndian.AppendUint32(nil, width)
	header = binary.BigEndian.AppendUint32(header, height)
	header = append(header, 8, 6, 0, 0, 0)
	b := []byte("\x89PNG\r\n\x1a\n")
	b = append(b, pngChunk("IHDR", header)...)
	b = append(b, pngChunk("IDAT", bytes.Repeat([]byte{0x78, 0x9c, 0xed, 0xc1}, 100_000))...)
	return append(b, pngChunk("IEND", nil)...)
}

func pngChunk(kind string, body []byte) []byte {
	b := binary.BigEndian.AppendUint32(nil, uint32(len(body)))
	b = append(b, kind...)
	b = append(b, body...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[4:]))
}

func TestAHostileFolderCostsOnlyItsBadFiles(t *testing.T) {
	dir, source := t.TempDir(), t.TempDir()
	good := hostileFolder(t, source)
	status, out, _ := dotori(t, dir, "--json", "import", source)
	if status != exitWarnings {
		t.Fatalf("exit status %d, want %d: %s", status, exitWarnings, out)
	}
	var i importJSON
	if err := json.Unmarshal([]byte(out), &i); err != nil {
		t.Fatal(err)
	}
	if i.Found != i.Imported+i.Duplicate+i.Skipped || i.Found != good+6 {
		t.Errorf("found %d = %d + %d + %d", i.Found, i.Imported, i.Duplicate, i.Skipped)
	}
	for _, name := range []string{"empty.jpg", "page.jpg", "noise.heic"} {
		if !strings.Contains(out, `"path":"`+name+`"`) {
			t.Errorf("no reason is given for %s", name)
		}
	}
	pictures, reasons := thumbnailsOf(t, dir)
	if pictures < good+1 {
		t.Errorf("%d thumbnails, want one for each of %d good photos", pictures, good+1)
	}
	if i.Imported != pictures+len(reasons) {
		t.Errorf("%d imported, but %d thumbnails and %d reasons: %v", i.Imported, pictures, len(reasons), reasons)
	}
}

// thumbnailsOf makes all thumbnails of a library and counts them.
func thumbnailsOf(t testing.TB, dir string) (pictures int, reasons []string) {
	t.Helper()
	ctx := context.Background()
	s, err := openForWriting(ctx, place(dir))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	g, err := openGallery(s, false)
	if err != nil {
		t.Fatal(err)
	}
	defer g.Close()
	hashes, err := g.wanted(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if err := g.builder.Background(ctx, hashes, thumbnail.Workers(), nil); err != nil {
		t.Fatal(err)
	}
	for _, sha := range hashes {
		p, err := g.store.Get(ctx, sha, thumbnail.Grid)
		switch {
		case err != nil:
			t.Errorf("no thumbnail and no reason for %s: %v", sha, err)
		case p.JPEG == nil:
			reasons = append(reasons, string(p.Reason))
		default:
			pictures++
		}
	}
	return pictures, reasons
}

// BenchmarkHostileFolder tells the peak memory of importing and picturing the
// hostile folder, in a process of its own.
func BenchmarkHostileFolder(b *testing.B) {
	for b.Loop() {
		u := measure(b, os.Args[0], "-test.run", "^TestAHostileFolderCostsOnlyItsBadFiles$")
		b.ReportMetric(float64(u.rss>>20), "MB")
	}
}
