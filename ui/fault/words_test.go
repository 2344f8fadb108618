package fault

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"dotori/archive/catalog"
	"dotori/archive/ingest"
	"dotori/archive/library"
	"dotori/archive/open"
	"dotori/assets"
	"dotori/ui/i18n"
)

func TestDescribe(t *testing.T) {
	loc, err := i18n.New(i18n.English, fstest.MapFS{})
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		err   error
		title string
	}{
		{fmt.Errorf("open a.zip: %w", open.ErrEncrypted), "The archive is password-protected"},
		{fmt.Errorf("open library: %w", library.ErrLocked), "Another Dotori is using the library"},
		{&os.PathError{Op: "open", Path: "x", Err: os.ErrPermission}, "There is no permission"},
		{fmt.Errorf("write: %w", catalog.ErrGone), "The library's disk does not answer"},
		{fmt.Errorf("open: %w", catalog.ErrNewer), "A newer Dotori made this library"},
		{fmt.Errorf("look: %w", ingest.ErrNotRecognised), "Dotori does not know this archive"},
		{damaged(t), "The list of your memories is damaged"},
		{fmt.Errorf("read: %w", pulledOut()), "The disk does not answer"},
		{fmt.Errorf("write: %w", diskFull()), "There is not enough space"},
		{errors.New("cosmic ray"), "That did not work"},
	}
	for _, tt := range tests {
		w := Describe(loc, tt.err)
		if w.Title != tt.title || w.Advice == "" || w.Detail != tt.err.Error() {
			t.Errorf("%v: %+v", tt.err, w)
		}
	}
}

// damaged is what a file that is no catalog gives.
func damaged(t *testing.T) error {
	path := filepath.Join(t.TempDir(), "catalog.db")
	if err := os.WriteFile(path, []byte(strings.Repeat("acorn", 999)), 0o644); err != nil {
		t.Fatal(err)
	}
	_, err := catalog.Open(t.Context(), path, catalog.Options{})
	return err
}

// Every error says what happened and what to do; what was kept only where
// that could be in doubt.
func TestEveryErrorIsWhole(t *testing.T) {
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	korean, err := i18n.New(i18n.Korean, files)
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range known() {
		if k.title == "" || k.advice == "" {
			t.Errorf("%v: %q, %q", k.err, k.title, k.advice)
		}
		for _, key := range []string{k.title, k.kept, k.advice} {
			if key != "" && korean.T(key) == key {
				t.Errorf("%q has no Korean", key)
			}
		}
	}
}

func TestDiskFullIsNoSpace(t *testing.T) {
	if full := diskFull(); !noSpace(fmt.Errorf("write: %w", full)) {
		t.Errorf("%v is not taken for a full disk", full)
	}
}
