package export_test

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"dotori/archive/export"
)

func open(t *testing.T, dir string) *export.Folder {
	t.Helper()
	f, err := export.OpenFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

func names(t *testing.T, f *export.Folder) []string {
	t.Helper()
	var all []string
	for name, err := range f.List(context.Background()) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, name)
	}
	return all
}

func TestFolderPut(t *testing.T) {
	ctx, dir := context.Background(), filepath.Join(t.TempDir(), "새 폴더", "안")
	f := open(t, dir)
	when := time.Date(2003, 5, 12, 12, 30, 0, 0, time.UTC)
	if err := f.Put(ctx, "2003/05/봄.jpg", when, strings.NewReader("봄")); err != nil {
		t.Fatal(err)
	}
	err := f.Put(ctx, "2003/05/봄.jpg", when, strings.NewReader("다른 것"))
	if !errors.Is(err, fs.ErrExist) {
		t.Errorf("a second file of the name: %v", err)
	}
	size, sum, err := export.HashOf(ctx, f, "2003/05/봄.jpg")
	if err != nil || size != 3 || len(sum) != 64 {
		t.Errorf("read back: %d, %q, %v", size, sum, err)
	}
	info, err := os.Stat(filepath.Join(dir, "2003", "05", "봄.jpg"))
	if err != nil || !info.ModTime().Equal(when) {
		t.Errorf("its time is %v (%v)", info.ModTime(), err)
	}
	if _, _, err := f.Stat(ctx, "2003/nothing"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("stat of nothing: %v", err)
	}
	if got := names(t, f); !slices.Equal(got, []string{"2003/05/봄.jpg"}) {
		t.Errorf("it holds %q", got)
	}
	if f.Free() <= 0 {
		t.Errorf("free: %d", f.Free())
	}
}

func TestFolderReplace(t *testing.T) {
	ctx, f := context.Background(), open(t, t.TempDir())
	for _, body := range []string{"first", "second, longer"} {
		if err := f.Replace(ctx, "items.jsonl", strings.NewReader(body)); err != nil {
			t.Fatal(err)
		}
		r, err := f.Open(ctx, "items.jsonl")
		if err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(r)
		if err := errors.Join(err, r.Close()); err != nil || string(got) != body {
			t.Errorf("got %q, %v", got, err)
		}
	}
}

// TestFolderPutsNothingOfAFailedFile breaks the source in the middle.
func TestFolderPutsNothingOfAFailedFile(t *testing.T) {
	dir := t.TempDir()
	f := open(t, dir)
	broken := io.MultiReader(strings.NewReader("half"), failing{})
	if err := f.Put(context.Background(), "a/b.jpg", time.Time{}, broken); !errors.Is(err, errBroken) {
		t.Errorf("got %v", err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 0 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}

var errBroken = errors.New("broken on purpose")

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errBroken }

func TestFolderSweepsWhatWasInterrupted(t *testing.T) {
	dir := t.TempDir()
	left := filepath.Join(dir, ".dotori-part-1-0")
	if err := os.WriteFile(left, []byte("half"), 0o600); err != nil {
		t.Fatal(err)
	}
	open(t, dir)
	if _, err := os.Stat(left); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("it is still there: %v", err)
	}
}

// TestFolderFollowsNoLinkOut lays links where files and folders are to go.
func TestFolderFollowsNoLinkOut(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("links need rights on Windows")
	}
	ctx, dir, outside := context.Background(), t.TempDir(), t.TempDir()
	secret := filepath.Join(outside, "secret")
	if err := os.WriteFile(secret, []byte("secret"), 0o600); err != nil {
		t.Fatal(err)
	}
	for link, target := range map[string]string{"file": secret, "folder": outside} {
		if err := os.Symlink(target, filepath.Join(dir, link)); err != nil {
			t.Fatal(err)
		}
	}
	f := open(t, dir)
	if err := f.Put(ctx, "folder/new", time.Time{}, strings.NewReader("x")); err == nil {
		t.Error("a file was put outside")
	}
	if err := f.Put(ctx, "file", time.Time{}, strings.NewReader("x")); !errors.Is(err, fs.ErrExist) {
		t.Errorf("a link was written through: %v", err)
	}
	if _, err := f.Open(ctx, "file"); err == nil {
		t.Error("a link was read through")
	}
	if err := f.Replace(ctx, "file", strings.NewReader("mine")); err != nil {
		t.Error(err)
	}
	if b, err := os.ReadFile(secret); err != nil || string(b) != "secret" {
		t.Errorf("the file outside is now %q, %v", b, err)
	}
	if entries, _ := os.ReadDir(outside); len(entries) != 1 {
		t.Errorf("outside there are %v", entries)
	}
}

func TestFolderStopsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	dir := t.TempDir()
	f := open(t, dir)
	err := f.Put(ctx, "big", time.Time{}, readerFunc(func(p []byte) (int, error) {
		cancel()
		return len(p), nil
	}))
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 0 {
		t.Errorf("left behind: %v", entries)
	}
}

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(p []byte) (int, error) { return f(p) }

func TestFolderOnAFullDisk(t *testing.T) {
	full := "/dev/full"
	if _, err := os.Stat(full); err != nil {
		t.Skip(err)
	}
	f := open(t, t.TempDir())
	file, err := os.OpenFile(full, os.O_WRONLY, 0)
	if err != nil {
		t.Skip(err)
	}
	defer file.Close()
	_, err = file.WriteString("x") // ENOSPC, as a source would hand it on
	err = f.Put(context.Background(), "x", time.Time{}, readerFunc(func([]byte) (int, error) { return 0, err }))
	if !errors.Is(err, export.ErrNoSpace) {
		t.Errorf("got %v", err)
	}
}
