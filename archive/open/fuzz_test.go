package open_test

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"dotori/archive/open"
)

func FuzzOpenZip(f *testing.F) {
	f.Add(zipOf(f, holiday, nil))
	f.Add(zipOf(f, holiday, stored))
	f.Add(zipOf(f, holiday, nil)[:200])
	f.Add(zipOf(f, files{{"in.zip", string(zipOf(f, holiday, nil))}, {"../x", "y"}, {`a\b`, "c"}}, stored))
	f.Fuzz(func(t *testing.T, b []byte) { readAll(t, b) })
}

func FuzzTar(f *testing.F) {
	whole := tarOf(f, holiday)
	f.Add(whole)
	f.Add(whole[:700])
	f.Add(gzipOf(whole))
	f.Add(xzOf(f, whole))
	f.Fuzz(func(t *testing.T, b []byte) { readAll(t, b) })
}

func FuzzSevenZip(f *testing.F) {
	for _, name := range []string{"holiday.7z", "locked.7z", "locked-names.7z"} {
		b, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) { readAll(t, b) })
}

// readAll opens b under tight limits and reads every file: nothing may crash,
// no name may be invalid, and what opens must add up.
func readAll(t *testing.T, b []byte) {
	dir := t.TempDir()
	p := filepath.Join(dir, "a")
	if err := os.WriteFile(p, b, 0o644); err != nil {
		t.Fatal(err)
	}
	tight := open.Limits{Entries: 1000, Total: 32 << 20, Unpacked: 8 << 20, RatioAbove: 1 << 20}
	a, err := open.Open(t.Context(), []string{p}, open.Options{TempDir: dir, Limits: tight})
	if err != nil {
		known := errors.Is(err, open.ErrEncrypted) || errors.Is(err, open.ErrBomb) || errors.Is(err, open.ErrUnsafe) || errors.Is(err, open.ErrDamaged)
		if !known {
			t.Fatalf("an error without a reason: %v", err)
		}
		return
	}
	err = fs.WalkDir(a.FS(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if !fs.ValidPath(name) || d.IsDir() != (a.Stamp(name) == "") {
			t.Fatalf("%q, folder %v, stamp %q", name, d.IsDir(), a.Stamp(name))
		}
		if !d.IsDir() {
			readSome(a.FS(), name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	if left, _ := os.ReadDir(dir); len(left) != 1 {
		t.Fatalf("left behind: %v", left)
	}
}

// readSome reads a file for its panics; that damaged content is an error is
// tested elsewhere.
func readSome(fsys fs.FS, name string) {
	f, err := fsys.Open(name)
	if err != nil {
		return
	}
	defer f.Close()
	io.Copy(io.Discard, io.LimitReader(f, 4<<20))
}
