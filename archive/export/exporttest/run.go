package exporttest

import (
	"bytes"
	"context"
	"io/fs"
	"iter"
	"maps"
	"slices"
	"testing"

	"dotori/archive"
	"dotori/archive/export"
)

// Case is a writer with what it needs to be tried.
type Case struct {
	Writer  export.Writer
	Options archive.Options

	// Read reads an export back; nil when the format has no reader.
	Read func(ctx context.Context, root fs.FS) iter.Seq2[archive.Item, error]
	// Owned are the files that the writer renews whatever is in them.
	Owned []string
	// Key returns the id that an item which was read back had; its own when nil.
	Key func(archive.Item) string
	// Alike drops from an item what readers of the format cannot see, before an
	// item that was read back is compared with what it was; nil drops nothing.
	Alike func(archive.Item) archive.Item
	// Media says where the bytes of media go.
	Media MediaUse
}

// MediaUse says what becomes of the bytes of media.
type MediaUse int

// What becomes of them.
const (
	Beside  MediaUse = iota // each is a file of the export
	Within                  // they are parts of the files that the format makes
	Without                 // the format has none
	Some                    // those of the items that the format expresses are files
)

// Run checks every promise of a writer, each in a subtest.
func Run(t *testing.T, c Case) {
	t.Helper()
	checks := []struct {
		name string
		run  func(*testing.T, Case)
	}{
		{"format", checkFormat},
		{"rehearsal", checkRehearsal},
		{"names", checkNames},
		{"originals", checkOriginals},
		{"verified", checkVerified},
		{"again", checkAgain},
		{"parts", checkParts},
		{"foreign", checkForeign},
		{"resume", checkResume},
		{"cancel", checkCancel},
		{"space", checkSpace},
		{"broken", checkBroken},
		{"fields", checkFields},
		{"memory", checkMemory},
	}
	for _, k := range checks {
		t.Run(k.name, func(t *testing.T) { k.run(t, c) })
	}
}

// write exports and fails the test on an error.
func (c Case) write(t *testing.T, dst export.Destination, sel export.Selection) export.Report {
	t.Helper()
	r, err := c.Writer.Write(context.Background(), dst, sel, c.Options, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// export writes everything into a new destination.
func (c Case) export(t *testing.T) (*Memory, export.Report) {
	t.Helper()
	m := NewMemory()
	return m, c.write(t, m, Everything())
}

// same fails the test unless both hold the same files.
func same(t *testing.T, got, want *Memory) {
	t.Helper()
	for _, name := range slices.Sorted(maps.Keys(want.Files)) {
		g, ok := got.Files[name]
		switch {
		case !ok:
			t.Errorf("%s is not there", name)
		case !bytes.Equal(g.Data, want.Files[name].Data):
			t.Errorf("%s differs:\n got %.300q\nwant %.300q", name, g.Data, want.Files[name].Data)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(got.Files)) {
		if _, ok := want.Files[name]; !ok {
			t.Errorf("%s is there but should not be", name)
		}
	}
}
