package mail_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"dotori/archive"
	"dotori/archive/read/mail"
)

// generated returns a mailbox of n mails: most are text in two forms, every
// fourth brings a file of 60 KB.
func generated(n int) []byte {
	var out bytes.Buffer
	for i := range n {
		generate(&out, i)
	}
	return out.Bytes()
}

func generate(out *bytes.Buffer, i int) {
	text := strings.Repeat("안녕하세요. 오늘은 도토리를 주우러 갔습니다.\n날씨가 참 좋았어요. 사진은 다음에 보낼게요.\n", 8+i%9)
	fmt.Fprintf(out, "From hong@example.kr Mon Mar  3 01:00:00 2003\nReceived: from a.example.kr by b.example.kr; Mon, 3 Mar 2003 10:00:02 +0900\n"+
		"From: =?UTF-8?B?7ZmN6ri464+Z?= <hong%d@example.kr>\nTo: kim@example.kr, \"다람쥐\" <daram@example.kr>\nSubject: =?euc-kr?B?yKux5rW/?= %d\n"+
		"Date: Mon, 3 Mar 2003 10:%02d:%02d +0900\nMessage-ID: <%d@example.kr>\nIn-Reply-To: <%d@example.kr>\nMIME-Version: 1.0\n"+
		"Content-Type: multipart/mixed; boundary=\"=_b\"\n\n--=_b\nContent-Type: multipart/alternative; boundary=\"=_c\"\n\n"+
		"--=_c\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n%s\n"+
		"--=_c\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n<html><body><p>%s</p></body></html>\n--=_c--\n",
		i%50, i, i/60%60, i%60, i, i-1, text, strings.ReplaceAll(text, "\n", "<br>\n"))
	if i%4 == 0 {
		out.WriteString("--=_b\nContent-Type: image/jpeg; name=\"a.jpg\"\nContent-Transfer-Encoding: base64\n\n")
		for range 60 << 10 / 57 {
			out.WriteString("/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRof\n")
		}
	}
	out.WriteString("--=_b--\n\n")
}

const benchMails = 3000

// BenchmarkRead reads a mailbox, attachments too, beside what counts its
// lines and what lists it in Python.
func BenchmarkRead(b *testing.B) {
	text := generated(benchMails)
	root := fstest.MapFS{"a.mbox": &fstest.MapFile{Data: text}}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	var spent time.Duration
	for b.Loop() {
		start := time.Now()
		if n := readAll(b, root); n != benchMails {
			b.Fatalf("%d mails, want %d", n, benchMails)
		}
		spent += time.Since(start)
	}
	each := spent / time.Duration(b.N)
	name := filepath.Join(b.TempDir(), "a.mbox")
	if err := os.WriteFile(name, text, 0o600); err != nil {
		b.Fatal(err)
	}
	ratio(b, each, "x-grep", "grep", "-c", "^From ", name)
	ratio(b, each, "x-python-mailbox", "python3", "-c", python, name)
}

// python lists a mailbox as far as our items go: subject, text and files.
const python = `
import mailbox, sys
from email import policy, parser
n = 0
for m in mailbox.mbox(sys.argv[1], factory=lambda f: parser.BytesParser(policy=policy.default).parse(f)):
    s = m['subject']
    for p in m.walk():
        if not p.is_multipart():
            p.get_payload(decode=True)
    n += 1
print(n)
`

// ratio reports how many times as long as another program we took.
func ratio(b *testing.B, ours time.Duration, name, program string, args ...string) {
	if _, err := exec.LookPath(program); err != nil {
		return
	}
	start := time.Now()
	if out, err := exec.Command(program, args...).Output(); err != nil || strings.TrimSpace(string(out)) != fmt.Sprint(benchMails) {
		b.Fatalf("%s: %s, %v", program, out, err)
	}
	b.ReportMetric(float64(ours)/float64(time.Since(start)), name)
}

// readAll reads a root as ingest does and returns how many mails it holds.
func readAll(tb testing.TB, root fs.FS) (n int) {
	for it, err := range mail.New().Read(context.Background(), root, archive.Options{}) {
		if w := (*archive.Warning)(nil); errors.As(err, &w) {
			continue // the last mail of the endless box is cut off
		}
		if err != nil {
			tb.Fatal(err)
		}
		for _, m := range it.Media {
			r, err := m.Open()
			if err != nil {
				tb.Fatal(err)
			}
			if _, err := io.Copy(io.Discard, r); err != nil {
				tb.Fatal(err)
			}
			r.Close()
		}
		n++
	}
	return n
}

// TestMemory reads a mailbox of 100 MB (2 GB where DOTORI_LARGE is set), in
// which one mail has a file of 60 MB, and wants the heap to stay small.
func TestMemory(t *testing.T) {
	size := int64(100 << 20)
	if os.Getenv("DOTORI_LARGE") != "" {
		size = 2 << 30
	}
	if testing.Short() {
		t.Skip("takes seconds")
	}
	runtime.GC()
	root := endless{head: generated(400), file: 60 << 20, size: size}
	peak := watchHeap(t, func() {
		if n := readAll(t, root); n < 500 {
			t.Errorf("%d mails", n)
		}
	})
	t.Logf("%d MB read, heap at most %d MB", size>>20, peak>>20)
	if peak > 250<<20 {
		t.Errorf("the heap grew to %d MB", peak>>20)
	}
}

// watchHeap returns the most that the heap held from the system while f ran.
func watchHeap(t *testing.T, f func()) (peak uint64) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		f()
	}()
	for {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		peak = max(peak, m.HeapInuse)
		select {
		case <-done:
			return peak
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// endless is one mailbox made while it is read: head again and again, and
// after the first a mail with one large file.
type endless struct {
	head []byte
	file int64
	size int64
}

func (e endless) Open(name string) (fs.File, error) {
	switch name {
	case ".":
		return fstest.MapFS{"a.mbox": &fstest.MapFile{}}.Open(".")
	case "a.mbox":
		return &endlessFile{e: e}, nil
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

// endlessFile reads it from the beginning.
type endlessFile struct {
	e  endless
	at int64
}

const largeHead = "From a@example.kr Mon Mar  3 01:00:00 2003\nSubject: big\nMessage-ID: <big@example.kr>\nContent-Type: application/x-tar; name=a.tar\nContent-Transfer-Encoding: base64\n\n"

func (f *endlessFile) Read(p []byte) (int, error) {
	if f.at >= f.e.size {
		return 0, io.EOF
	}
	n := copy(p, f.chunk())
	f.at += int64(n)
	return n, nil
}

// chunk returns some of the bytes at the place that was reached.
func (f *endlessFile) chunk() []byte {
	head := int64(len(f.e.head))
	at := f.at
	if at < head {
		return f.e.head[at:]
	}
	if at -= head; at < int64(len(largeHead)) {
		return []byte(largeHead)[at:]
	}
	const line = "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRof\n"
	lines := f.e.file / int64(len(line)) * int64(len(line))
	if at -= int64(len(largeHead)); at < lines {
		return []byte(line)[at%int64(len(line)):]
	}
	if at -= lines; at < 1 {
		return []byte("\n")
	}
	return f.e.head[(at-1)%head:]
}

func (f *endlessFile) Stat() (fs.FileInfo, error) { return info{f.e.size}, nil }
func (f *endlessFile) Close() error               { return nil }

type info struct{ size int64 }

func (i info) Name() string       { return "a.mbox" }
func (i info) Size() int64        { return i.size }
func (i info) Mode() fs.FileMode  { return 0o400 }
func (i info) ModTime() time.Time { return time.Time{} }
func (i info) IsDir() bool        { return false }
func (i info) Sys() any           { return nil }
