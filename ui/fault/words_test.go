package fault

import (
	"errors"
	"fmt"
	"os"
	"testing"
	"testing/fstest"

	"dotori/archive/library"
	"dotori/archive/open"
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
		{errors.New("cosmic ray"), "That did not work"},
	}
	for _, tt := range tests {
		w := Describe(loc, tt.err)
		if w.Title != tt.title || w.Advice == "" || w.Detail != tt.err.Error() {
			t.Errorf("%v: %+v", tt.err, w)
		}
	}
}

func TestDiskFullIsNoSpace(t *testing.T) {
	if full := diskFull(); !noSpace(fmt.Errorf("write: %w", full)) {
		t.Errorf("%v is not taken for a full disk", full)
	}
}
