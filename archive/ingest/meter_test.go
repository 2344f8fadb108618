package ingest

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"dotori/archive"
)

// once is a file that can only be read from its beginning.
func once(size int) fs.File {
	f, _ := fstest.MapFS{"a": {Data: make([]byte, size)}}.Open("a")
	return struct{ fs.File }{f}
}

func readSome(t *testing.T, f fs.File, n int64) {
	t.Helper()
	if _, err := io.CopyN(io.Discard, f, n); err != nil {
		t.Fatal(err)
	}
}

func TestMeter(t *testing.T) {
	l := newLedger([]file{{"chat", 100}, {"photo", 50}, {"rest", 7}}, nil)
	m := newMeter()
	is := func(want int64, when string) {
		t.Helper()
		if got := m.done(l); got != want {
			t.Errorf("%s: %d bytes, want %d", when, got, want)
		}
	}
	is(0, "at the beginning")
	chat := m.watch("chat", once(100), false)
	readSome(t, chat, 30)
	is(0, "after a look")
	l.mark("chat", imported)
	is(30, "at the first message")
	again := m.watch("chat", once(100), false)
	readSome(t, again, 10)
	is(30, "when a part of it is opened too")
	readSome(t, again, 40)
	is(50, "when that goes further")
	again.Close()
	is(30, "when that is closed")
	photo := m.watch("photo", once(80), true)
	readSome(t, photo, 20)
	is(50, "while a photo is copied")
	readSome(t, photo, 60)
	is(80, "when it is larger than it was listed")
	photo.Close()
	l.mark("photo", duplicate)
	is(80, "when the photo is settled")
	chat.Close()
	is(150, "when the chat is closed")
	l.mark("rest", skipped)
	is(157, "at the end")
	if len(m.gauges) > 0 {
		t.Errorf("%d files are still watched", len(m.gauges))
	}
}

func TestMeterOfRandomAccess(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a")
	os.WriteFile(name, []byte(strings.Repeat("acorn", 20)), 0o644)
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	l := newLedger([]file{{"a", 100}}, nil)
	l.mark("a", imported)
	m := newMeter()
	g := m.watch("a", f, false)
	defer g.Close()
	if at, err := g.(io.Seeker).Seek(-40, io.SeekEnd); at != 60 || err != nil {
		t.Fatal(at, err)
	}
	readSome(t, g, 10)
	word := make([]byte, 5)
	if n, err := g.(io.ReaderAt).ReadAt(word, 5); n != 5 || err != nil || string(word) != "acorn" {
		t.Errorf("%d %v %q", n, err, word)
	}
	if got := m.done(l); got != 70 {
		t.Errorf("%d bytes, want 70", got)
	}
}

func TestNothingIsKnownOfAnEmptyFileButThatItIsEmpty(t *testing.T) {
	l := newLedger([]file{{"a.jpg", 0}, {"b.xyz", 3}}, nil)
	l.close()
	want := []archive.Warning{
		*archive.Skip("a.jpg", "The file is empty (0 bytes).", ""),
		*archive.Skip("b.xyz", "Dotori does not know what this file is.", ""),
	}
	for i, w := range l.warnings {
		if i >= len(want) || w != want[i] {
			t.Errorf("warning %d is %+v", i, w)
		}
	}
	if len(l.warnings) != len(want) {
		t.Errorf("%d warnings, want %d", len(l.warnings), len(want))
	}
}
