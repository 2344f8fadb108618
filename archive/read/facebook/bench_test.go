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
	"dotori/archive/read/readtest"
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
	ours := timed(b, root)
	if _, err := exec.LookPath("python3"); err != nil {
		return
	}
	dir := b.TempDir()
	for name, f := range root {
		if err := os.WriteFile(filepath.Join(dir, strings.ReplaceAll(name, "/", "_")), f.Data, 0o600); err != nil {
			b.Fatal(err)
		}
	}
	start := time.Now()
	const count = "import json,sys,glob; print(sum(len(json.load(open(f))['messages']) for f in glob.glob(sys.argv[1]+'/*')))"
	if out, err := exec.Command("python3", "-c", count, dir).CombinedOutput(); err != nil {
		b.Fatalf("python3: %v\n%s", err, out)
	}
	b.ReportMetric(ours.Seconds()/time.Since(start).Seconds(), "times-python3")
}

// timed reads root as often as the benchmark asks, and returns how long that took
// each time.
func timed(b *testing.B, root fstest.MapFS) time.Duration {
	start := time.Now()
	for b.Loop() {
		for _, err := range facebook.New().Read(b.Context(), root, nil) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
	return time.Since(start) / time.Duration(b.N)
}

// BenchmarkPages reads a page of 16 MB of messages, beside Python's html.parser.
func BenchmarkPages(b *testing.B) {
	var s strings.Builder
	s.WriteString("<html><head><title>이다람</title></head><body><main>")
	for i := 0; s.Len() < 16<<20; i++ {
		fmt.Fprintf(&s, `<div class="pam _3-95 _2ph- _a6-g uiBoxWhite noborder"><h2 class="_3-95 _2pim _a6-h _a6-i">이다람</h2><div class="_3-95 _a6-p"><div><div></div>`+
			`<div>%d 도토리 주우러 몇 시에 가요? 역 앞에서 만나요</div><div></div><div></div></div></div><div class="_3-94 _a6-o"><div class="_a72d">Sep %02d, 2020 %d:%02d:05 pm</div></div></div>`,
			i, 1+i%28, 1+i%12, i%60)
	}
	page := s.String() + "</main></body></html>"
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	ours := timed(b, readtest.Archive(inbox+"a_1/message_1.html", page))
	if _, err := exec.LookPath("python3"); err != nil {
		return
	}
	file := filepath.Join(b.TempDir(), "page.html")
	if err := os.WriteFile(file, []byte(page), 0o600); err != nil {
		b.Fatal(err)
	}
	start := time.Now()
	const parse = "import sys; from html.parser import HTMLParser; HTMLParser().feed(open(sys.argv[1]).read())"
	if out, err := exec.Command("python3", "-c", parse, file).CombinedOutput(); err != nil {
		b.Fatalf("python3: %v\n%s", err, out)
	}
	b.ReportMetric(ours.Seconds()/time.Since(start).Seconds(), "times-python3")
}
