package photoprism_test

import (
	"fmt"
	"os"
	"os/exec"
	"testing"
	"testing/fstest"
	"time"

	"dotori/archive/read/photoprism"
)

// peer reads the same files with Python's yaml.
const peer = `import os,sys,yaml
n=0
for d,_,fs in os.walk(sys.argv[1]):
    for f in fs:
        with open(os.path.join(d,f),'rb') as h: b=h.read()
        if f.endswith('.yml'): yaml.safe_load(b); n+=1
print(n)`

// BenchmarkYAML reads 5,000 pictures with what PhotoPrism writes of them, next
// to a program in Python that reads the same files.
func BenchmarkYAML(b *testing.B) {
	root, size := fstest.MapFS{}, 0
	for i := range 5000 {
		name := fmt.Sprintf("2019/%02d/IMG_%d", i%12+1, i)
		root["originals/"+name+".jpg"] = &fstest.MapFile{Data: []byte(jpeg + name)}
		root["storage/sidecar/"+name+".yml"] = &fstest.MapFile{Data: []byte(picture)}
		size += len(picture)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	start := time.Now()
	for b.Loop() {
		for _, err := range photoprism.New().Read(b.Context(), root, nil) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
	ours := time.Since(start) / time.Duration(b.N)
	dir := b.TempDir()
	if err := os.CopyFS(dir, root); err != nil {
		b.Fatal(err)
	}
	start = time.Now()
	if _, err := exec.Command("python3", "-c", peer, dir).CombinedOutput(); err == nil { // most have no yaml
		b.ReportMetric(ours.Seconds()/time.Since(start).Seconds(), "times-python3")
	}
}
