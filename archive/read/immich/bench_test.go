package immich_test

import (
	"fmt"
	"os"
	"os/exec"
	"testing"
	"testing/fstest"
	"time"

	"dotori/archive/read/immich"
)

// peer reads the same files with Python's json.
const peer = `import json,os,sys
n=0
for d,_,fs in os.walk(sys.argv[1]):
    for f in fs:
        with open(os.path.join(d,f),'rb') as h: b=h.read()
        if f.endswith('.JSON'): json.loads(b); n+=1
print(n)`

// BenchmarkDescriptions reads 5,000 pictures with what immich-go writes beside
// them, next to a program in Python that reads the same files.
func BenchmarkDescriptions(b *testing.B) {
	root, size := fstest.MapFS{}, 0
	for i := range 5000 {
		name := fmt.Sprintf("2019/2019-%02d/IMG_%d.jpg", i%12+1, i)
		root[name] = &fstest.MapFile{Data: []byte(jpeg + name)}
		root[name+".JSON"] = &fstest.MapFile{Data: []byte(described)}
		size += len(described)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	start := time.Now()
	for b.Loop() {
		for _, err := range immich.New().Read(b.Context(), root, nil) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
	ours := time.Since(start) / time.Duration(b.N)
	if _, err := exec.LookPath("python3"); err != nil {
		return
	}
	dir := b.TempDir()
	if err := os.CopyFS(dir, root); err != nil {
		b.Fatal(err)
	}
	start = time.Now()
	if out, err := exec.Command("python3", "-c", peer, dir).CombinedOutput(); err != nil {
		b.Fatalf("python3: %v\n%s", err, out)
	}
	b.ReportMetric(ours.Seconds()/time.Since(start).Seconds(), "times-python3")
}
