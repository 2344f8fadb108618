package ttxml_test

import (
	"fmt"
	"io"
	"io/fs"
	"strings"
	"testing/fstest"
	"time"
)

// endless is an archive with one large backup that is nowhere stored: posts
// with one attachment of size bytes of base64 each.
type endless struct {
	size  int64
	posts int
}

func (e endless) Open(name string) (fs.File, error) {
	if name == "." {
		return fstest.MapFS{"b.xml": {}}.Open(name)
	}
	readers := []io.Reader{strings.NewReader(head)}
	for i := range e.posts {
		p := strings.TrimSuffix(post(i), "</post>\r\n")
		readers = append(readers, strings.NewReader(p+fmt.Sprintf("<attachment><name>%d.jpg</name><content>", i)),
			io.LimitReader(&repeat{line: []byte(strings.Repeat("QUJD", 19) + "\r\n")}, e.size),
			strings.NewReader("</content></attachment></post>\r\n"))
	}
	return endlessFile{io.MultiReader(append(readers, strings.NewReader("</blog>"))...)}, nil
}

type endlessFile struct{ io.Reader }

func (endlessFile) Close() error                 { return nil }
func (f endlessFile) Stat() (fs.FileInfo, error) { return f, nil }
func (endlessFile) Name() string                 { return "b.xml" }
func (endlessFile) Size() int64                  { return 0 }
func (endlessFile) Mode() fs.FileMode            { return 0o400 }
func (endlessFile) ModTime() time.Time           { return time.Time{} }
func (endlessFile) IsDir() bool                  { return false }
func (endlessFile) Sys() any                     { return nil }

// repeat yields a line again and again.
type repeat struct {
	line []byte
	at   int
}

func (r *repeat) Read(p []byte) (n int, err error) {
	for n < len(p) {
		m := copy(p[n:], r.line[r.at:])
		n += m
		r.at = (r.at + m) % len(r.line)
	}
	return n, nil
}
