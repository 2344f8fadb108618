package pick

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"dotori/ui/task"
)

// browser goes from folder to folder until something is picked. It is used on
// the UI goroutine only; folders are read on others, because one on a slow disk
// must not hold the window up.
type browser struct {
	files bool // are picked, not folders

	Folder  Folder // that is shown
	Chosen  int    // a file in it, or -1
	Loading bool
	Err     error // why the last folder could not be shown

	Changed func()
	Picked  func(path string) // a file was named outright

	runner *task.Runner
	slot   task.Slot
}

func newBrowser(runner *task.Runner, files bool) *browser {
	return &browser{files: files, Chosen: -1, runner: runner, Changed: func() {}, Picked: func(string) {}}
}

// Go shows a folder, or picks a file.
func (b *browser) Go(path string) {
	b.Loading = true
	b.Changed()
	task.Replace(b.runner, &b.slot, func(ctx context.Context) (Folder, error) {
		info, err := os.Stat(path)
		if err != nil {
			return Folder{}, fmt.Errorf("look at %s: %w", path, err)
		}
		if !info.IsDir() {
			return Folder{Path: path}, errFile
		}
		return readFolder(ctx, path, b.files)
	}, b.arrived)
}

// errFile says that what was named is no folder.
var errFile = fmt.Errorf("this is a file")

func (b *browser) arrived(f Folder, err error) {
	b.Loading, b.Err = false, err
	switch {
	case err == errFile && b.files:
		b.Picked(f.Path)
		return
	case err == nil:
		b.Folder, b.Chosen = f, -1
	}
	b.Changed()
}

// Up leads to the folder around this one.
func (b *browser) Up() { b.Go(filepath.Dir(b.Folder.Path)) }

// HasUp reports whether there is a folder around this one.
func (b *browser) HasUp() bool { return filepath.Dir(b.Folder.Path) != b.Folder.Path }

// Tap enters a folder, chooses a file, and picks the one that is chosen.
func (b *browser) Tap(i int) {
	switch e := b.Folder.Entries[i]; {
	case e.Dir:
		b.Go(e.Path)
	case b.Chosen == i:
		b.Picked(e.Path)
	default:
		b.Chosen = i
		b.Changed()
	}
}

// Choice returns what would be picked now, or "".
func (b *browser) Choice() string {
	switch {
	case !b.files:
		return b.Folder.Path
	case b.Chosen >= 0:
		return b.Folder.Entries[b.Chosen].Path
	}
	return ""
}
