package pick

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"dotori/ui/task"
)

// home makes folders and files to browse.
func home(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{"사진/2005/", "대화.txt", ".hidden", "Zip.zip", "archive.zip"} {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if name[len(name)-1] == '/' {
			if err := os.MkdirAll(path, 0o755); err != nil {
				t.Fatal(err)
			}
		} else if err := os.WriteFile(path, []byte("x"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func names(b *browser) (all []string) {
	for _, e := range b.Folder.Entries {
		all = append(all, e.Name)
	}
	return all
}

func TestBrowsing(t *testing.T) {
	dir, picked := home(t), ""
	b := newBrowser(task.Inline(), true)
	b.Picked = func(path string) { picked = path }
	b.Go(dir)
	if want := []string{"사진", "archive.zip", "Zip.zip", "대화.txt"}; !slices.Equal(names(b), want) {
		t.Fatalf("it lists %q, want %q", names(b), want)
	}
	b.Tap(0)
	if b.Folder.Path != filepath.Join(dir, "사진") || b.Choice() != "" {
		t.Errorf("a folder leads to %s and chooses %q", b.Folder.Path, b.Choice())
	}
	b.Up()
	b.Tap(1)
	if b.Choice() != filepath.Join(dir, "archive.zip") || picked != "" {
		t.Errorf("a tap chooses %q and picks %q", b.Choice(), picked)
	}
	if b.Tap(1); picked != b.Choice() {
		t.Errorf("a second tap picks %q", picked)
	}
	if b.Go(filepath.Join(dir, "Zip.zip")); picked != filepath.Join(dir, "Zip.zip") {
		t.Errorf("a typed path picks %q", picked)
	}
	if b.Go(filepath.Join(dir, "gone")); b.Err == nil || b.Folder.Path != dir {
		t.Errorf("what is gone leads to %s (%v)", b.Folder.Path, b.Err)
	}
}

func TestOnlyFoldersWhereAFolderIsWanted(t *testing.T) {
	dir := home(t)
	b := newBrowser(task.Inline(), false)
	b.Go(dir)
	if !slices.Equal(names(b), []string{"사진"}) || b.Choice() != dir {
		t.Errorf("it lists %q and chooses %s", names(b), b.Choice())
	}
}
