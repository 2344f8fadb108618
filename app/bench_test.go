package main

import (
	"bufio"
	"bytes"
	"fmt"
	"image"
	"image/jpeg"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"dotori/app/crowd"
	"dotori/archive/read/kakaotalk/kakaotest"
)

// usage is what a finished program cost.
type usage struct {
	wall time.Duration
	cpu  time.Duration
	rss  int64 // peak, bytes
}

func measure(b *testing.B, name string, args ...string) usage {
	b.Helper()
	cmd := exec.Command(name, args...)
	start := time.Now()
	if out, err := cmd.CombinedOutput(); err != nil && cmd.ProcessState.ExitCode() != exitWarnings {
		b.Fatalf("%s: %v\n%.500s", name, err, out)
	}
	r := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	return usage{time.Since(start), cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(), int64(r.Maxrss) << 10}
}

// BenchmarkImportPhotos imports 500 photos of 12 megapixels, beside hashing
// and copying the same files with sha256sum and cp; then imports them again.
func BenchmarkImportPhotos(b *testing.B) {
	const photos = 500
	program, source := buildProgram(b), manyPhotos(b, photos)
	for b.Loop() {
		dir := b.TempDir()
		peer := measure(b, "sh", "-c", fmt.Sprintf("sha256sum '%s'/* >/dev/null && cp -r '%s' '%s/copy' && sync -f '%s'", source, source, dir, dir))
		library := filepath.Join(dir, "library")
		first := measure(b, program, "--library", library, "import", source)
		again := measure(b, program, "--library", library, "import", source)
		b.ReportMetric(photos/first.wall.Seconds(), "photos/s")
		b.ReportMetric(first.cpu.Seconds()/photos*1000, "cpu-ms/photo")
		b.ReportMetric(peer.cpu.Seconds()/photos*1000, "peer-cpu-ms/photo")
		b.ReportMetric(first.cpu.Seconds()/peer.cpu.Seconds(), "cpu-ratio")
		b.ReportMetric(again.wall.Seconds(), "again-s")
		b.ReportMetric(float64(first.rss>>20), "MB")
	}
}

// BenchmarkImportKakaoTalk imports a room of a million messages, beside wc
// reading the same file.
func BenchmarkImportKakaoTalk(b *testing.B) {
	const messages = 1_000_000
	program, dir := buildProgram(b), b.TempDir()
	path := filepath.Join(dir, "KakaoTalkChats.txt")
	f, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	if err := kakaotest.Write(f, messages, 1); err != nil {
		b.Fatal(err)
	}
	f.Close()
	for b.Loop() {
		peer := measure(b, "wc", path)
		u := measure(b, program, "--library", filepath.Join(b.TempDir(), "library"), "import", path)
		b.ReportMetric(messages/u.wall.Seconds(), "messages/s")
		b.ReportMetric(float64(u.rss>>20), "MB")
		b.ReportMetric(u.wall.Seconds()/peer.wall.Seconds(), "wc-ratio")
	}
}

// manyPhotos writes n different photos of 12 megapixels, some 3 MB each: a
// few pictures, told apart by a comment and a date.
func manyPhotos(b *testing.B, n int) string {
	b.Helper()
	dir := b.TempDir()
	var bases [][]byte
	for seed := range uint64(6) {
		bases = append(bases, noisyPhoto(b, seed))
	}
	for i := range n {
		f, err := os.Create(filepath.Join(dir, fmt.Sprintf("IMG_%04d.jpg", i)))
		if err != nil {
			b.Fatal(err)
		}
		w := bufio.NewWriter(f)
		base := bases[i%len(bases)]
		taken := time.Date(2004, 1, 1, 12, 0, 0, 0, time.UTC).AddDate(0, 0, i*11)
		w.Write(base[:2])
		w.Write(crowd.Exif(taken))
		w.Write(crowd.Comment(fmt.Sprint("photo ", i)))
		w.Write(base[2:])
		if err := w.Flush(); err != nil {
			b.Fatal(err)
		}
		f.Close()
	}
	return dir
}

// noisyPhoto has the detail of a real picture: slopes with grain.
func noisyPhoto(b *testing.B, seed uint64) []byte {
	r := rand.New(rand.NewPCG(seed, 7))
	img := image.NewYCbCr(image.Rect(0, 0, 4000, 3000), image.YCbCrSubsampleRatio420)
	for y := range 3000 {
		for x := range 4000 {
			img.Y[y*img.YStride+x] = uint8(60 + x/40 + y/60 + int(r.Uint32()%24))
		}
	}
	for i := range img.Cb {
		img.Cb[i], img.Cr[i] = uint8(120+i%16), uint8(130+i/img.CStride%12)
	}
	var out bytes.Buffer
	if err := jpeg.Encode(&out, img, &jpeg.Options{Quality: 88}); err != nil {
		b.Fatal(err)
	}
	return out.Bytes()
}
