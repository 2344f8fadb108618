package pages_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"dotori/archive/read/pages"
	"dotori/archive/read/readtest"
)

// BenchmarkDiary reads a diary of 32 MB, beside `grep -c` for its days.
func BenchmarkDiary(b *testing.B) {
	var s strings.Builder
	for day := 0; s.Len() < 32<<20; day++ {
		fmt.Fprintf(&s, "%d년 %d월 %d일 맑음\n", 1990+day/336%40, day/28%12+1, day%28+1)
		for range 6 {
			fmt.Fprintf(&s, "오늘은 %d번째로 공원을 걸었다. 바람이 불고 나뭇잎이 떨어졌다. 집에 와서 차를 마셨다.\n", day)
		}
	}
	beside(b, "일기.txt", s.String(), "grep", "-c", "^[0-9]*년")
}

// BenchmarkJSON reads a crawler's list of 32 MB, beside Python's json.
func BenchmarkJSON(b *testing.B) {
	var s strings.Builder
	for i := 0; s.Len() < 32<<20; i++ {
		fmt.Fprintf(&s, "%c{\"id\":%d,\"title\":\"글 %d\",\"writer\":\"홍길동\",\"write_date\":\"2021.03.14. 21:05\",\"content\":\"%s\"}\n",
			"[,"[min(i, 1)], i, i, strings.Repeat("오늘은 공원을 걸었다. 바람이 불었다. ", 20))
	}
	s.WriteString("]")
	beside(b, "글.json", s.String(), "python3", "-c", "import json,sys; print(len(json.load(open(sys.argv[1]))))")
}

// BenchmarkCSV reads a crawler's list with pictures in its cells, beside Python's csv.
func BenchmarkCSV(b *testing.B) {
	var s strings.Builder
	s.WriteString("title,author_nickname,posted_at,content_text,images_base64_json\n")
	cell := strings.Repeat("R0lGODlh", 20_000)
	for i := 0; s.Len() < 32<<20; i++ {
		fmt.Fprintf(&s, "글 %d,홍길동,2021.03.14. 21:05,%s,\"[\"\"%s\"\"]\"\n", i, strings.Repeat("오늘은 공원을 걸었다. ", 20), cell)
	}
	beside(b, "글.csv", s.String(), "python3", "-c", "import csv,sys; csv.field_size_limit(1<<30); print(sum(1 for _ in csv.reader(open(sys.argv[1]))))")
}

// BenchmarkPages reads 200 pages of 100 KB, beside Python's html.parser.
func BenchmarkPages(b *testing.B) {
	page := `<html><head><title>봄 : 네이버 블로그</title></head><body><span class="se_publishDate">2021. 1. 2. 13:05</span><div class="se-main-container">` +
		strings.Repeat(`<div class="se-component se-text"><p class="se-text-paragraph" style="line-height:1.8;"><span style="color:#000000;" class="se-fs- se-ff-">오늘은 공원을 걸었다. 바람이 불었다.</span></p></div>`, 500) + "</div></body></html>"
	root := fstest.MapFS{}
	for i := range 200 {
		root[fmt.Sprintf("%d.html", i)] = &fstest.MapFile{Data: []byte(strings.Replace(page, "봄", fmt.Sprint(i), 1))}
	}
	b.SetBytes(int64(200 * len(page)))
	start := time.Now()
	for b.Loop() {
		if got := readtest.Read(b.Context(), pages.New(), root, nil); len(got.Items) != 200 {
			b.Fatalf("%d items", len(got.Items))
		}
	}
	ours := time.Since(start) / time.Duration(b.N)
	ratio(b, ours, strings.Repeat(page, 200), "python3", "-c", "import sys,html.parser; html.parser.HTMLParser().feed(open(sys.argv[1]).read())")
}

// beside reads a file, and reports how many times as long a program takes for it.
func beside(b *testing.B, name, content, program string, args ...string) {
	root := fstest.MapFS{name: {Data: []byte(content)}}
	b.SetBytes(int64(len(content)))
	b.ReportAllocs()
	start := time.Now()
	for b.Loop() {
		for _, err := range pages.New().Read(b.Context(), root, nil) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
	ratio(b, time.Since(start)/time.Duration(b.N), content, program, args...)
}

func ratio(b *testing.B, ours time.Duration, content, program string, args ...string) {
	if _, err := exec.LookPath(program); err != nil {
		return
	}
	file := filepath.Join(b.TempDir(), "content")
	if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
		b.Fatal(err)
	}
	start := time.Now()
	if out, err := exec.Command(program, append(args, file)...).CombinedOutput(); err != nil {
		b.Fatalf("%s: %v\n%s", program, err, out)
	}
	b.ReportMetric(ours.Seconds()/time.Since(start).Seconds(), "times-"+program)
}
