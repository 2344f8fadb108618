package facebook_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"dotori/archive/read/facebook"
	"dotori/archive/read/meta/metatest"
)

// BenchmarkMessages reads threads of 32 MB, as broken as Facebook writes them,
// beside Python's json.
func BenchmarkMessages(b *testing.B) {
	words := metatest.Broken("도토리 주우러 몇 시에 가요? 역 앞에서 만나요 😊")
	root := fstest.MapFS{}
	size := int64(0)
	for thread := range 8 {
		var s strings.Builder
		s.WriteString(metatest.Broken(`{"participants":[{"name":"이다람"},{"name":"홍길동"}],"messages":[`))
		for i := 0; s.Len() < 4<<20; i++ {
			if i > 0 {
				s.WriteByte(',')
			}
			fmt.Fprintf(&s, "\n    {\n      \"sender_name\": \"%s\",\n      \"timestamp_ms\": %d,\n      \"content\": \"%s\",\n      \"type\": \"Generic\",\n      \"is_geoblocked_for_viewer\": false\n    }",
				metatest.Broken("이다람"), 1700000000000-int64(i)*7000, words)
		}
		fmt.Fprintf(&s, `],"title":"%d","is_still_participant":true,"thread_path":"inbox/a_%d"}`, thread, thread)
		root[fmt.Sprintf("%sa_%d/message_1.json", inbox, thread)] = &fstest.MapFile{Data: []byte(s.String())}
		size += int64(s.Len())
	}
	b.SetBytes(size)
	b.ReportAllocs()
	start := time.Now()
	for b.Loop() {
		for _, err := range facebook.New().Read(b.Context(), root, nil) {
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
	for name, f := range root {
		if err := os.WriteFile(filepath.Join(dir, strings.ReplaceAll(name, "/", "_")), f.Data, 0o600); err != nil {
			b.Fatal(err)
		}
	}
	start = time.Now()
	const count = "import json,sys,glob; print(sum(len(json.load(open(f))['messages']) for f in glob.glob(sys.argv[1]+'/*')))"
	if out, err := exec.Command("python3", "-c", count, dir).CombinedOutput(); err != nil {
		b.Fatalf("python3: %v\n%s", err, out)
	}
	b.ReportMetric(ours.Seconds()/time.Since(start).Seconds(), "times-python3")
}
