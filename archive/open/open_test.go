package open_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/ulikunitz/xz"

	"dotori/archive/open"
)

// files are names and contents in the order of an archive.
type files [][2]string

var holiday = files{
	{"여행/바다.jpg", "sea"},
	{"여행/바다.txt", "파도가 높았다"},
	{"readme.txt", "hello"},
}

func zipOf(t testing.TB, fs files, change func(*zip.FileHeader)) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range fs {
		h := &zip.FileHeader{Name: f[0], Method: zip.Deflate}
		if change != nil {
			change(h)
		}
		m, err := w.CreateHeader(h)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(m, f[1])
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func stored(h *zip.FileHeader) { h.Method = zip.Store }

func tarOf(t testing.TB, fs files) []byte {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, f := range fs {
		if err := w.WriteHeader(&tar.Header{Name: f[0], Size: int64(len(f[1])), Mode: 0o644, Typeflag: tar.TypeReg}); err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, f[1])
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func gzipOf(b []byte) []byte {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	w.Write(b)
	w.Close()
	return out.Bytes()
}

func xzOf(t testing.TB, b []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	w, err := xz.NewWriter(&out)
	if err != nil {
		t.Fatal(err)
	}
	w.Write(b)
	w.Close()
	return out.Bytes()
}

// write puts content at a path below a new folder and returns the path.
func write(t testing.TB, name string, content []byte) string {
	t.Helper()
	p := filepath.Join(t.TempDir(), filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(p, content, 0o644); err != nil {
		t.Fatal(err)
	}
	return p
}

func folderOf(t testing.TB, fs files) string {
	t.Helper()
	dir := t.TempDir()
	for _, f := range fs {
		p := filepath.Join(dir, filepath.FromSlash(f[0]))
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(f[1]), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func mustOpen(t testing.TB, paths ...string) *open.Archive {
	t.Helper()
	temp := t.TempDir()
	a, err := open.Open(context.Background(), paths, open.Options{TempDir: temp})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := a.Close(); err != nil {
			t.Error(err)
		}
		if left, _ := os.ReadDir(temp); len(left) > 0 {
			t.Errorf("left in the temporary folder: %v", left)
		}
	})
	return a
}

// content reads all files as "name=content", in order of name.
func content(t testing.TB, fsys fs.FS) []string {
	t.Helper()
	var out []string
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(fsys, name)
		out = append(out, name+"="+string(b))
		return err
	})
	if err != nil {
		t.Error(err)
	}
	return out
}

// problems renders problems as "path: reason".
func problems(a *open.Archive) []string {
	var out []string
	for _, w := range a.Problems() {
		out = append(out, w.Path+": "+w.Reason)
	}
	return out
}

func same(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n got %q\nwant %q", what, got, want)
	}
}

func TestForms(t *testing.T) {
	sevenZip, err := os.ReadFile("testdata/holiday.7z")
	if err != nil {
		t.Fatal(err)
	}
	forms := map[string]string{
		"folder":         folderOf(t, holiday),
		"zip":            write(t, "a.zip", zipOf(t, holiday, nil)),
		"zip stored":     write(t, "a", zipOf(t, holiday, stored)),
		"zip after junk": write(t, "a.exe.zip", append([]byte("PK\x07\x08 junk before"), zipOf(t, holiday, nil)...)),
		"tar":            write(t, "사진.jpg", tarOf(t, holiday)),
		"tar.gz":         write(t, "a.tgz", gzipOf(tarOf(t, holiday))),
		"tar.xz":         write(t, "a.bin", xzOf(t, tarOf(t, holiday))),
		"7z":             write(t, "a.7z", sevenZip),
	}
	for name, p := range forms {
		t.Run(name, func(t *testing.T) {
			a := mustOpen(t, p)
			if err := fstest.TestFS(a.FS(), "여행/바다.jpg", "여행/바다.txt", "readme.txt"); err != nil {
				t.Error(err)
			}
			same(t, "content", content(t, a.FS()), "readme.txt=hello", "여행/바다.jpg=sea", "여행/바다.txt=파도가 높았다")
			same(t, "problems", problems(a))
			if a.Name() != filepath.Base(p) || a.Root() != p {
				t.Errorf("name %q, root %q; want those of %s", a.Name(), a.Root(), p)
			}
			if s := a.Stamp("readme.txt"); s == "" || s == a.Stamp("여행/바다.jpg") || a.Stamp("none") != "" {
				t.Errorf("stamp %q", s)
			}
		})
	}
}

func TestSingleFile(t *testing.T) {
	docx := zipOf(t, files{{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<w/>"}}, nil)
	for name, b := range map[string][]byte{
		"일기.txt": []byte("오늘"), "zero": nil, "letter.docx": docx, "letter": docx, "notes.gz": gzipOf([]byte("not a tar")),
		"broken.xz": []byte("\xFD7zXZ\x00broken"),
	} {
		a := mustOpen(t, write(t, name, b))
		same(t, name, content(t, a.FS()), name+"="+string(b))
	}
}

func TestParts(t *testing.T) {
	one := write(t, "takeout-001.zip", zipOf(t, files{{"Takeout/사진/a.jpg", "A"}, {"Takeout/사진/same.jpg", "S"}, {"Takeout/x", "file"}}, nil))
	two := write(t, "takeout-002.zip", zipOf(t, files{{"Takeout/사진/a.jpg", "other"}, {"Takeout/사진/same.jpg", "S"}, {"Takeout/x/y", "folder"}}, nil))
	for _, paths := range [][]string{{one, two}, {two, one, two}} {
		a := mustOpen(t, paths...)
		same(t, "merged", content(t, a.FS()), "Takeout/x/y=folder", "Takeout/x (2)=file",
			"Takeout/사진/a (2).jpg=other", "Takeout/사진/a.jpg=A", "Takeout/사진/same.jpg=S")
		if err := fstest.TestFS(a.FS(), "Takeout/사진/a (2).jpg"); err != nil {
			t.Error(err)
		}
	}
}

func TestFoldersTogether(t *testing.T) {
	base := folderOf(t, files{{"제주도/1.jpg", "1"}, {"졸업식/1.jpg", "2"}, {"p1/Takeout/a", "a"}, {"p2/Takeout/b", "b"}})
	at := func(name string) string { return filepath.Join(base, name) }
	same(t, "albums stay albums", content(t, mustOpen(t, at("제주도"), at("졸업식")).FS()), "제주도/1.jpg=1", "졸업식/1.jpg=2")
	same(t, "parts become one", content(t, mustOpen(t, at("p1"), at("p2")).FS()), "Takeout/a=a", "Takeout/b=b")
	loose := write(t, "채팅.txt", []byte("hi"))
	same(t, "folder and file", content(t, mustOpen(t, at("제주도"), loose).FS()), "제주도/1.jpg=1", "채팅.txt=hi")
}

func TestNested(t *testing.T) {
	inner := zipOf(t, files{{"a.txt", "A"}, {"deep.zip", "PK\x03\x04 not looked into"}}, nil)
	docx := zipOf(t, files{{"[Content_Types].xml", "<Types/>"}}, nil)
	outer := files{
		{"백업/inner.zip", string(inner)}, {"inner.tgz", string(gzipOf(tarOf(t, files{{"b.txt", "B"}})))},
		{"c.docx", string(docx)}, {"d.bin", string(docx)}, {"e.zip", "not a zip"},
	}
	want := []string{
		"c.docx=" + string(docx), "d.bin=" + string(docx), "e.zip=not a zip", "inner.tgz/b.txt=B",
		"백업/inner.zip/a.txt=A", "백업/inner.zip/deep.zip=PK\x03\x04 not looked into",
	}
	for name, p := range map[string]string{
		"in folder": folderOf(t, outer), "in zip": write(t, "o.zip", zipOf(t, outer, nil)),
		"in stored zip": write(t, "o.zip", zipOf(t, outer, stored)), "in tar": write(t, "o.tar", tarOf(t, outer)),
		"in tgz": write(t, "o.tgz", gzipOf(tarOf(t, outer))),
	} {
		t.Run(name, func(t *testing.T) {
			a := mustOpen(t, p)
			same(t, "content", content(t, a.FS()), want...)
			same(t, "problems", problems(a))
			if err := fstest.TestFS(a.FS(), "백업/inner.zip/a.txt"); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestNestedFailureIsAProblem(t *testing.T) {
	locked := zipOf(t, files{{"a.txt", "A"}}, func(h *zip.FileHeader) { h.Flags |= 1 })
	a := mustOpen(t, folderOf(t, files{{"locked.zip", string(locked)}, {"cut.zip", "PK\x03\x04cut"}, {"b.txt", "B"}}))
	same(t, "content", content(t, a.FS()), "b.txt=B")
	got := problems(a)
	slices.Sort(got)
	same(t, "problems", got, "cut.zip: "+open.ReasonDamaged, "locked.zip: "+open.ReasonEncrypted)
}

func TestStampFollowsContent(t *testing.T) {
	dir := folderOf(t, files{{"a.txt", "one"}})
	a := mustOpen(t, dir)
	before := a.Stamp("a.txt")
	if before != mustOpen(t, dir).Stamp("a.txt") {
		t.Error("stamp changed by itself")
	}
	if err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte("another"), 0o644); err != nil {
		t.Fatal(err)
	}
	if before == a.Stamp("a.txt") {
		t.Error("stamp stayed when the file changed")
	}
	x := mustOpen(t, write(t, "x.zip", zipOf(t, files{{"a.txt", "one"}}, nil)))
	y := mustOpen(t, write(t, "x.zip", zipOf(t, files{{"a.txt", "two"}}, nil)))
	if x.Stamp("a.txt") == y.Stamp("a.txt") {
		t.Error("zip members of different content have one stamp")
	}
}

func TestMissingAndCancelled(t *testing.T) {
	here := write(t, "a.txt", []byte("a"))
	gone := filepath.Join(t.TempDir(), "gone.zip")
	for _, paths := range [][]string{{gone}, {here, gone}, {}} {
		if a, err := open.Open(context.Background(), paths, open.Options{}); err == nil {
			a.Close()
			t.Errorf("%v opened", paths)
		} else if len(paths) > 0 && (!errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), gone)) {
			t.Errorf("%v: %v", paths, err)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for _, p := range []string{folderOf(t, holiday), write(t, "a.tgz", gzipOf(tarOf(t, holiday))), write(t, "a.zip", zipOf(t, holiday, nil))} {
		if _, err := open.Open(ctx, []string{p}, open.Options{}); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", p, err)
		}
	}
}

func TestOriginalIsKept(t *testing.T) {
	// "사진/여름.jpg" as CP949, as Korean Windows writes it.
	raw := "\xbb\xe7\xc1\xf8\\\xbf\xa9\xb8\xa7.jpg"
	a := mustOpen(t, write(t, "a.zip", zipOf(t, files{{raw, "x"}, {"plain.txt", "y"}}, nil)))
	same(t, "content", content(t, a.FS()), "plain.txt=y", "사진/여름.jpg=x")
	if got := a.Original("사진/여름.jpg"); got != raw {
		t.Errorf("original %q, want %q", got, raw)
	}
	if got := a.Original("plain.txt") + a.Original("none"); got != "" {
		t.Errorf("original of an ordinary name: %q", got)
	}
}

func TestManyFilesStaySorted(t *testing.T) {
	var many files
	for i := range 700 {
		many = append(many, [2]string{fmt.Sprintf("d%d/%d.txt", i*7%11, i*13%700), "x"})
	}
	a := mustOpen(t, write(t, "a.zip", zipOf(t, many, nil)))
	if err := fstest.TestFS(a.FS(), "d0/0.txt"); err != nil {
		t.Error(err)
	}
	if n := len(content(t, a.FS())); n != len(many) {
		t.Errorf("%d of %d files", n, len(many))
	}
}

func TestOnePartFails(t *testing.T) {
	good := write(t, "one.zip", zipOf(t, files{{"a.txt", "A"}}, nil))
	locked := write(t, "two.zip", zipOf(t, files{{"b.txt", "B"}}, func(h *zip.FileHeader) { h.Flags |= 1 }))
	a := mustOpen(t, good, locked)
	same(t, "content", content(t, a.FS()), "a.txt=A")
	same(t, "problems", problems(a), "two.zip: "+open.ReasonEncrypted)
}

func TestCancelIsSoon(t *testing.T) {
	var packed bytes.Buffer
	w, err := gzip.NewWriterLevel(&packed, gzip.NoCompression)
	if err != nil {
		t.Fatal(err)
	}
	w.Write(tarOf(t, files{{"big", strings.Repeat("0123456789abcdef", 32<<20/16)}}))
	w.Close()
	p := write(t, "a.tgz", packed.Bytes())
	ctx, cancel := context.WithCancel(context.Background())
	time.AfterFunc(5*time.Millisecond, cancel)
	start := time.Now()
	a, err := open.Open(ctx, []string{p}, open.Options{TempDir: t.TempDir()})
	if err == nil {
		a.Close()
		t.Skip("this machine unpacks 32 MiB in 5 ms")
	}
	if !errors.Is(err, context.Canceled) || time.Since(start) > 5*time.Second {
		t.Errorf("%v after %v", err, time.Since(start))
	}
}
