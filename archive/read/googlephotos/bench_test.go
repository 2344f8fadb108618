package googlephotos_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"
	"testing/fstest"
	"time"

	"dotori/archive/read/googlephotos"
)

const benchPictures = 20_000

// takeout writes a Takeout of so many pictures, each with its JSON, over ten
// years and with a counter on every seventh.
func takeout(pictures int, write func(name, body string)) {
	for n := range pictures {
		dir := fmt.Sprintf("Takeout/Google Photos/Photos from %d/", 2010+n%10)
		name, json := fmt.Sprintf("IMG_%05d.JPG", n), fmt.Sprintf("IMG_%05d.JPG.supplemental-metadata.json", n)
		if n%7 == 0 {
			name, json = fmt.Sprintf("IMG_%05d(1).JPG", n), fmt.Sprintf("IMG_%05d.JPG.supplemental-metadata(1).json", n)
		}
		write(dir+name, jpeg+name)
		write(dir+json, fmt.Sprintf(`{"title":"IMG_%05d.JPG","description":"바닷가에서","imageViews":"12","creationTime":{"timestamp":"%d","formatted":"2019. 8. 3."},`+
			`"photoTakenTime":{"timestamp":"%d","formatted":"2019. 8. 3. 오전 9:22:10 UTC"},"geoData":{"latitude":33.45,"longitude":126.94,"altitude":0.0,"latitudeSpan":0.0,"longitudeSpan":0.0},`+
			`"people":[{"name":"김도토"}],"url":"https://photos.google.com/photo/AF1Qip%040d","googlePhotosOrigin":{"mobileUpload":{"deviceFolder":{"localFolderName":""},"deviceType":"ANDROID_PHONE"}}}`,
			n, 1564824999+n, 1564824130+n, n))
	}
}

// peer reads the JSONs as a script would: it lists the folder, parses each and
// looks for the picture of its title.
const peer = `
import json, os, sys
found = 0
for dir, _, names in os.walk(sys.argv[1]):
    here = set(names)
    for name in names:
        if name.endswith(".json"):
            with open(os.path.join(dir, name), encoding="utf-8") as f:
                d = json.load(f)
            int(d["photoTakenTime"]["timestamp"])
            found += d["title"] in here
        else:
            with open(os.path.join(dir, name), "rb") as f:
                f.read(512)
print(found)
`

// BenchmarkRead reads 40,000 files of a folder on disk, beside python3.
func BenchmarkRead(b *testing.B) {
	dir := b.TempDir()
	takeout(benchPictures, func(name, body string) {
		full := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(full, []byte(body), 0o644); err != nil {
			b.Fatal(err)
		}
	})
	other := time.Duration(0)
	b.ReportAllocs()
	for b.Loop() {
		b.StopTimer()
		other += script(b, dir)
		b.StartTimer()
		n := 0
		for it, err := range googlephotos.New().Read(context.Background(), os.DirFS(dir), nil) {
			if err != nil || len(it.Files) != 1 {
				b.Fatal(it.Files, err)
			}
			n++
		}
		if n != benchPictures {
			b.Fatalf("%d pictures, want %d", n, benchPictures)
		}
	}
	b.ReportMetric(2*benchPictures*float64(b.N)/b.Elapsed().Seconds(), "files/s")
	if other > 0 {
		b.ReportMetric(other.Seconds()/b.Elapsed().Seconds(), "python3/dotori")
	}
}

// script times the peer, or returns 0 where python3 is not installed.
func script(b *testing.B, dir string) time.Duration {
	python, err := exec.LookPath("python3")
	if err != nil {
		return 0
	}
	begin := time.Now()
	if out, err := exec.Command(python, "-c", peer, dir).CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	return time.Since(begin)
}

// TestMemory wants the names of an archive to be held, but no JSONs.
func TestMemory(t *testing.T) {
	root := fstest.MapFS{}
	takeout(benchPictures, func(name, body string) { root[name] = &fstest.MapFile{Data: []byte(body)} })
	var before, during runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	n, most := 0, uint64(0)
	for range googlephotos.New().Read(t.Context(), root, nil) {
		if n++; n%2000 == 0 {
			runtime.GC()
			runtime.ReadMemStats(&during)
			most = max(most, during.HeapAlloc-min(before.HeapAlloc, during.HeapAlloc))
		}
	}
	if each := float64(most) / (2 * benchPictures); each > 400 {
		t.Errorf("%.0f bytes a file, want at most 400", each)
	}
	t.Logf("%d bytes for %d files", most, 2*benchPictures)
}
