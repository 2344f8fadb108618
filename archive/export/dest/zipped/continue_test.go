package zipped_test

import (
	"archive/zip"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"dotori/archive/export/dest/zipped"
)

var day = time.Date(2003, 5, 12, 12, 30, 2, 0, time.UTC)

func put(t *testing.T, z *zipped.Zip, name, body string) {
	t.Helper()
	if err := z.Put(context.Background(), name, day, strings.NewReader(body)); err != nil {
		t.Fatal(err)
	}
}

func replace(t *testing.T, z *zipped.Zip, name, body string) {
	t.Helper()
	if err := z.Replace(context.Background(), name, strings.NewReader(body)); err != nil {
		t.Fatal(err)
	}
}

func closed(t *testing.T, z *zipped.Zip) {
	t.Helper()
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
}

// contents reads a zip as other programs do: names, in the zip's order, and
// what they hold.
func contents(t *testing.T, path string) (names []string, files map[string]*zip.File, bodies map[string]string) {
	t.Helper()
	r, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	files, bodies = map[string]*zip.File{}, map[string]string{}
	for _, f := range r.File {
		body, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(body)
		if err := errors.Join(err, body.Close()); err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		names, files[f.Name], bodies[f.Name] = append(names, f.Name), f, string(b)
	}
	return names, files, bodies
}

// alone fails the test unless the zip is all that is in its folder.
func alone(t *testing.T, path string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 1 {
		t.Errorf("beside the zip: %v, %v", entries, err)
	}
}

func TestEntries(t *testing.T) {
	path := filepath.Join(t.TempDir(), "추억.zip")
	z := open(t, path)
	put(t, z, "사진/봄.jpg", "jpeg")
	put(t, z, "글.txt", strings.Repeat("같은 말 ", 1000))
	old := time.Date(1965, 3, 1, 9, 0, 0, 0, time.UTC)
	if err := z.Put(context.Background(), "할머니.jpg", old, strings.NewReader("scan")); err != nil {
		t.Fatal(err)
	}
	replace(t, z, "items.jsonl", "{}")
	closed(t, z)
	alone(t, path)
	names, files, bodies := contents(t, path)
	if want := []string{"사진/봄.jpg", "글.txt", "할머니.jpg", "items.jsonl"}; !slices.Equal(names, want) {
		t.Errorf("it holds %q, want %q", names, want)
	}
	photo, text, scan := files["사진/봄.jpg"], files["글.txt"], files["할머니.jpg"]
	if photo.Method != zip.Store || text.Method != zip.Deflate || text.CompressedSize64*10 > text.UncompressedSize64 {
		t.Errorf("methods %d, %d; %d bytes of %d", photo.Method, text.Method, text.CompressedSize64, text.UncompressedSize64)
	}
	if photo.NonUTF8 || photo.Flags&0x800 == 0 || photo.Flags&0x8 != 0 {
		t.Errorf("flags %x", photo.Flags)
	}
	if !photo.Modified.Equal(day) || !scan.Modified.Equal(old) {
		t.Errorf("dates %v, %v", photo.Modified, scan.Modified)
	}
	if bodies["items.jsonl"] != "{}" {
		t.Errorf("the document holds %q", bodies["items.jsonl"])
	}
}

// TestContinuesForeign adds to a zip of another program.
func TestContinuesForeign(t *testing.T) {
	path := filepath.Join(t.TempDir(), "theirs.zip")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	w := zip.NewWriter(f)
	if err := w.SetComment("their words"); err != nil {
		t.Fatal(err)
	}
	for _, h := range []*zip.FileHeader{
		{Name: "폴더/"}, {Name: "폴더/theirs.txt", Method: zip.Deflate, Modified: day, Comment: "mine"}, {Name: "list.txt"}, {Name: "list.txt"},
	} {
		body, err := w.CreateHeader(h)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(h.Name, "/") {
			if _, err := body.Write([]byte("their " + h.Name)); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := errors.Join(w.Close(), f.Close()); err != nil {
		t.Fatal(err)
	}
	_, before, _ := contents(t, path)

	z := open(t, path)
	put(t, z, "폴더/ours.jpg", "ours")
	replace(t, z, "list.txt", "our list")
	closed(t, z)
	alone(t, path)
	names, files, bodies := contents(t, path)
	if want := []string{"폴더/ours.jpg", "폴더/", "폴더/theirs.txt", "list.txt"}; !slices.Equal(names, want) {
		t.Errorf("it holds %q, want %q", names, want)
	}
	was, is := before["폴더/theirs.txt"], files["폴더/theirs.txt"]
	if is.CRC32 != was.CRC32 || is.CompressedSize64 != was.CompressedSize64 || !is.Modified.Equal(was.Modified) || is.Comment != "mine" || is.ExternalAttrs != was.ExternalAttrs {
		t.Errorf("their entry was %+v, is %+v", was.FileHeader, is.FileHeader)
	}
	if bodies["list.txt"] != "our list" || bodies["폴더/theirs.txt"] != "their 폴더/theirs.txt" {
		t.Errorf("bodies %q", bodies)
	}
	r, err := zip.OpenReader(path)
	if err != nil || r.Comment != "their words" {
		t.Errorf("comment %q, %v", r.Comment, err)
	}
	r.Close()
}

// TestOpeningChangesNothing looks at a zip and closes it.
func TestOpeningChangesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "추억.zip")
	z := open(t, path)
	put(t, z, "a.txt", "a")
	closed(t, z)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	z = open(t, path)
	if _, _, err := z.Stat(context.Background(), "a.txt"); err != nil {
		t.Error(err)
	}
	closed(t, z)
	after, err := os.ReadFile(path)
	if err != nil || string(after) != string(before) {
		t.Errorf("the zip changed: %v", err)
	}
	alone(t, path)
}

// TestRefusesWhatIsNoZip leaves a file that only has the name of a zip.
func TestRefusesWhatIsNoZip(t *testing.T) {
	path := filepath.Join(t.TempDir(), "추억.zip")
	if err := os.WriteFile(path, []byte("not a zip"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := zipped.Open(context.Background(), path); !errors.Is(err, zip.ErrFormat) {
		t.Errorf("got %v", err)
	}
}

// TestSame wants the same bytes for the same files.
func TestSame(t *testing.T) {
	var all [2][]byte
	for i := range all {
		path := filepath.Join(t.TempDir(), "추억.zip")
		z := open(t, path)
		put(t, z, "a.txt", "a")
		put(t, z, "b.jpg", "b")
		replace(t, z, "d", "d")
		replace(t, z, "c", "c")
		closed(t, z)
		all[i], _ = os.ReadFile(path)
	}
	if len(all[0]) == 0 || string(all[0]) != string(all[1]) {
		t.Error("the two differ")
	}
}
