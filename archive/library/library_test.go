package library_test

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"dotori/archive/library"
)

func open(t *testing.T, dir string) *library.Library {
	t.Helper()
	l, err := library.Open(dir, library.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return l
}

func keep(t *testing.T, l *library.Library, content, ext string) string {
	t.Helper()
	s, err := l.Stage(context.Background(), strings.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Keep(ext); err != nil {
		t.Fatal(err)
	}
	return s.SHA256
}

func TestOpenMakesALibraryAndKeepsItsID(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "내 추억")
	first, err := library.Open(dir, library.Options{})
	if err != nil {
		t.Fatal(err)
	}
	first.Close()
	second := open(t, dir)
	if first.ID() != second.ID() || len(first.ID()) != 32 {
		t.Errorf("ids %q and %q, want the same 32 digits", first.ID(), second.ID())
	}
}

func TestOpenRefuses(t *testing.T) {
	foreign := t.TempDir()
	os.WriteFile(filepath.Join(foreign, "taxes.xls"), []byte("x"), 0o644)
	newer := t.TempDir()
	os.WriteFile(filepath.Join(newer, "library.json"), []byte(`{"format":99,"id":"x"}`), 0o644)
	locked := t.TempDir()
	open(t, locked)
	for name, c := range map[string]struct {
		dir  string
		o    library.Options
		want error
	}{
		"a folder in use":       {foreign, library.Options{}, library.ErrNotLibrary},
		"a newer format":        {newer, library.Options{}, library.ErrTooNew},
		"a second writer":       {locked, library.Options{}, library.ErrLocked},
		"reading where is none": {t.TempDir(), library.Options{ReadOnly: true}, fs.ErrNotExist},
	} {
		if _, err := library.Open(c.dir, c.o); !errors.Is(err, c.want) {
			t.Errorf("%s: error %v, want %v", name, err, c.want)
		}
	}
	if _, err := library.Open(locked, library.Options{ReadOnly: true}); err != nil {
		t.Errorf("reading beside a writer: %v", err)
	}
}

func TestOriginalsAreStoredOnceAndReadBack(t *testing.T) {
	l := open(t, t.TempDir())
	sha := keep(t, l, "바다", ".heic")
	s, err := l.Stage(context.Background(), strings.NewReader("바다"))
	if err != nil {
		t.Fatal(err)
	}
	if added, err := s.Keep(".jpg"); err != nil || added {
		t.Errorf("second Keep = %v, %v; want false, nil", added, err)
	}
	f, err := l.Original(sha)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if got, _ := io.ReadAll(f); string(got) != "바다" {
		t.Errorf("original is %q", got)
	}
	if left, _ := os.ReadDir(l.TemporaryDir()); len(left) != 0 {
		t.Errorf("%d temporary files left", len(left))
	}
}

func TestStageTellsSourceFromLibrary(t *testing.T) {
	l := open(t, t.TempDir())
	broken := iotest.ErrReader(errors.New("crc"))
	var source *library.SourceError
	if _, err := l.Stage(context.Background(), broken); !errors.As(err, &source) {
		t.Errorf("error %v, want a SourceError", err)
	}
	cancelled, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := l.Stage(cancelled, strings.NewReader("x")); !errors.Is(err, context.Canceled) || errors.As(err, &source) {
		t.Errorf("error %v, want context.Canceled alone", err)
	}
}

func TestOriginalRefusesWhatIsNoHash(t *testing.T) {
	l := open(t, t.TempDir())
	for _, sha := range []string{"", "../../etc/passwd", strings.Repeat("g", 64), strings.Repeat("a", 64)} {
		if _, err := l.Original(sha); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("Original(%q): %v, want not exist", sha, err)
		}
	}
}

func lines(t *testing.T, l *library.Library, id string) []string {
	t.Helper()
	var got []string
	for line, err := range l.Records(id) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, strings.TrimSpace(string(line)))
	}
	return got
}

func TestRecordsSurviveATornEnd(t *testing.T) {
	dir := t.TempDir()
	l := open(t, dir)
	w, err := l.AppendRecords("a")
	if err != nil {
		t.Fatal(err)
	}
	w.Write("하나")
	w.Flush()
	w.Write("둘")
	w.Close()
	path := filepath.Join(dir, "records", "a.jsonl.zst")
	whole, _ := os.ReadFile(path)
	for cut := len(whole) - 1; cut > len(whole)/2+2; cut-- {
		os.WriteFile(path, whole[:cut], 0o644)
		w, err := l.AppendRecords("a")
		if err != nil {
			t.Fatalf("cut at %d: %v", cut, err)
		}
		w.Write("셋")
		w.Close()
		got := strings.Join(lines(t, l, "a"), " ")
		if got != `"하나" "셋"` && got != `"하나" "둘" "셋"` {
			t.Fatalf("cut at %d: %s", cut, got)
		}
	}
}

func TestReplaceRecordsLeavesOneLine(t *testing.T) {
	l := open(t, t.TempDir())
	w, _ := l.AppendRecords("a")
	w.Write(1)
	w.Write(2)
	w.Close()
	if err := l.ReplaceRecords("a", 3); err != nil {
		t.Fatal(err)
	}
	if got := lines(t, l, "a"); len(got) != 1 || got[0] != "3" {
		t.Errorf("records %v, want [3]", got)
	}
}

func TestJournalPassesOverATornLine(t *testing.T) {
	dir := t.TempDir()
	l := open(t, dir)
	l.Journal(map[string]int{"n": 1})
	f, _ := os.OpenFile(filepath.Join(dir, "journal.jsonl"), os.O_APPEND|os.O_WRONLY, 0)
	f.WriteString(`{"n":`)
	f.Close()
	l.Journal(map[string]int{"n": 2})
	var got []string
	for line, err := range l.JournalEntries() {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, string(line))
	}
	if strings.Join(got, " ") != `{"n":1} {"n":2}` {
		t.Errorf("journal %v", got)
	}
}

func TestVerifyNamesEveryFile(t *testing.T) {
	dir := t.TempDir()
	l := open(t, dir)
	good, bad := keep(t, l, "good", ".jpg"), keep(t, l, "bad", ".png")
	extra := keep(t, l, "extra", ".gif")
	path, _ := l.OriginalPath(bad)
	os.Chmod(path, 0o644)
	os.WriteFile(path, []byte("BAD"), 0o644)
	missing := strings.Repeat("0", 64)
	got := map[string]library.State{}
	err := l.Verify(context.Background(), []string{good, bad, missing}, func(f library.Finding) error {
		got[strings.TrimSuffix(filepath.Base(f.Path), filepath.Ext(f.Path))] = f.State
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]library.State{good: library.OK, bad: library.Damaged, extra: library.Extra, missing: library.Missing}
	for sha, state := range want {
		if got[sha] != state {
			t.Errorf("%s is %q, want %q", sha, got[sha], state)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d findings, want %d", len(got), len(want))
	}
}

func TestReadOnlyWritesNothing(t *testing.T) {
	dir := t.TempDir()
	open(t, dir).Close()
	l, err := library.Open(dir, library.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	_, stage := l.Stage(context.Background(), strings.NewReader("x"))
	_, records := l.AppendRecords("a")
	for name, err := range map[string]error{"Stage": stage, "AppendRecords": records,
		"Journal": l.Journal(1), "ReplaceRecords": l.ReplaceRecords("a", 1), "RemoveOriginal": l.RemoveOriginal(strings.Repeat("a", 64))} {
		if !errors.Is(err, library.ErrReadOnly) {
			t.Errorf("%s: %v, want ErrReadOnly", name, err)
		}
	}
}
