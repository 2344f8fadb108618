package mastodon_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"dotori/archive/read/mastodon"
)

// BenchmarkOutbox reads an outbox of 32 MB, beside Python's json.
func BenchmarkOutbox(b *testing.B) {
	list := outbox[strings.LastIndex(outbox, `"orderedItems":[`)+len(`"orderedItems":[`) : strings.LastIndex(outbox, `{"id":"x"`)]
	var s strings.Builder
	s.WriteString(`{"type":"OrderedCollection","orderedItems":[`)
	for i := 0; s.Len() < 32<<20; i++ {
		s.WriteString(strings.ReplaceAll(list, "/statuses/", fmt.Sprintf("/statuses/%d", i)))
	}
	s.WriteString(`{}]}`)
	root := fstest.MapFS{"actor.json": {Data: []byte(actor)}, "outbox.json": {Data: []byte(s.String())}}
	b.SetBytes(int64(s.Len()))
	b.ReportAllocs()
	start, items := time.Now(), 0
	for b.Loop() {
		for _, err := range mastodon.New().Read(b.Context(), root, nil) {
			if err == nil {
				items++
			}
		}
	}
	ours := time.Since(start) / time.Duration(b.N)
	if items < 30_000*b.N {
		b.Fatalf("only %d items", items/b.N)
	}
	if _, err := exec.LookPath("python3"); err != nil {
		return
	}
	file := filepath.Join(b.TempDir(), "outbox.json")
	if err := os.WriteFile(file, []byte(s.String()), 0o600); err != nil {
		b.Fatal(err)
	}
	start = time.Now()
	if out, err := exec.Command("python3", "-c", "import json,sys; print(len(json.load(open(sys.argv[1]))['orderedItems']))", file).CombinedOutput(); err != nil {
		b.Fatalf("python3: %v\n%s", err, out)
	}
	b.ReportMetric(ours.Seconds()/time.Since(start).Seconds(), "times-python3")
}
