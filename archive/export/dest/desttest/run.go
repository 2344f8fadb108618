package desttest

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"time"

	"dotori/archive/export"
)

// Open opens a session on one place; each call opens the same place.
type Open func(t *testing.T) export.Session

// Run checks every promise of a destination, each in a subtest with a new empty
// place.
func Run(t *testing.T, place func(t *testing.T) Open) {
	t.Helper()
	checks := []struct {
		name string
		run  func(*testing.T, Open)
	}{
		{"put", checkPut},
		{"names", checkNames},
		{"replace", checkReplace},
		{"whole", checkWhole},
		{"reading", checkReading},
		{"again", checkAgain},
		{"large", checkLarge},
		{"cancel", checkCancel},
		{"space", checkSpace},
	}
	for _, k := range checks {
		t.Run(k.name, func(t *testing.T) { k.run(t, place(t)) })
	}
}

// session opens a session and closes it after the test.
func session(t *testing.T, open Open) export.Session {
	t.Helper()
	s := open(t)
	t.Cleanup(func() { closed(t, s) })
	return s
}

func closed(t *testing.T, s export.Session) {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Errorf("close: %v", err)
	}
}

var day = time.Date(2003, 5, 12, 12, 30, 0, 0, time.UTC)

// put puts a file and fails the test on an error.
func put(t *testing.T, s export.Session, name, body string) {
	t.Helper()
	if err := s.Put(context.Background(), name, day, strings.NewReader(body)); err != nil {
		t.Fatalf("put %s: %v", name, err)
	}
}

// holds fails the test unless a file is there with those bytes.
func holds(t *testing.T, s export.Session, name, want string) {
	t.Helper()
	ctx := context.Background()
	if size, _, err := s.Stat(ctx, name); err != nil || size != int64(len(want)) {
		t.Errorf("stat %s: %d, %v, want %d", name, size, err, len(want))
	}
	r, err := s.Open(ctx, name)
	if err != nil {
		t.Errorf("open %s: %v", name, err)
		return
	}
	got, err := io.ReadAll(r)
	if err := errors.Join(err, r.Close()); err != nil || string(got) != want {
		t.Errorf("%s holds %.60q, %v, want %.60q", name, got, err, want)
	}
}

// lists fails the test unless the place holds exactly those files.
func lists(t *testing.T, s export.Session, want ...string) {
	t.Helper()
	l, ok := s.(export.Lister)
	if !ok {
		t.Fatal("it cannot list its files")
	}
	got := []string{}
	for name, err := range l.List(context.Background()) {
		if err != nil {
			t.Fatalf("list: %v", err)
		}
		got = append(got, name)
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("it lists %q, want %q", got, want)
	}
}

func checkPut(t *testing.T, open Open) {
	ctx, s := context.Background(), session(t, open)
	if _, _, err := s.Stat(ctx, "2003/05/봄.jpg"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("stat of nothing: %v", err)
	}
	if _, err := s.Open(ctx, "2003/05/봄.jpg"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("open of nothing: %v", err)
	}
	lists(t, s)
	put(t, s, "2003/05/봄.jpg", "봄")
	put(t, s, "2003/05/empty.txt", "")
	holds(t, s, "2003/05/봄.jpg", "봄")
	holds(t, s, "2003/05/empty.txt", "")
	if err := s.Put(ctx, "2003/05/봄.jpg", day, strings.NewReader("다른 것")); !errors.Is(err, fs.ErrExist) {
		t.Errorf("a second file of the name: %v", err)
	}
	holds(t, s, "2003/05/봄.jpg", "봄")
	if _, sum, err := s.Stat(ctx, "2003/05/봄.jpg"); err != nil || sum != "" && sum != hashOf("봄") {
		t.Errorf("its checksum is told as %q, %v", sum, err)
	}
	lists(t, s, "2003/05/봄.jpg", "2003/05/empty.txt")
}

// checkNames puts names that a URL, a protocol or an old program may spoil.
func checkNames(t *testing.T, open Open) {
	s := session(t, open)
	names := []string{
		"사진 모음/가족 여행 2003.jpg", "a b/c d.txt", "tag #1.jpg", "1+1=2.jpg", "100% sure.jpg", "50%25.jpg",
		"곰🐻‍❄️.png", "q&a;x,y@z!$'().txt", "[brackets] {curly}.txt", "tilde~ and `tick`^.txt", "..두 점.txt", ".hidden",
		"긴/" + strings.Repeat("가", 65) + "12345", // 200 bytes
		strings.TrimSuffix(strings.Repeat("깊은/", 30), "/") + "/끝.txt",
		"같은.jpg", "같은-2.jpg",
	}
	for _, name := range names {
		put(t, s, name, name)
	}
	for _, name := range names {
		holds(t, s, name, name)
	}
	lists(t, s, names...)
}

func checkReplace(t *testing.T, open Open) {
	ctx, s := context.Background(), session(t, open)
	for _, body := range []string{"first", "second, longer", "3"} {
		if err := s.Replace(ctx, "목록/items.jsonl", strings.NewReader(body)); err != nil {
			t.Fatal(err)
		}
		holds(t, s, "목록/items.jsonl", body)
	}
	put(t, s, "put.txt", "put")
	if err := s.Replace(ctx, "put.txt", strings.NewReader("renewed")); err != nil {
		t.Fatal(err)
	}
	holds(t, s, "put.txt", "renewed")
	if err := s.Put(ctx, "목록/items.jsonl", day, strings.NewReader("x")); !errors.Is(err, fs.ErrExist) {
		t.Errorf("put over a document: %v", err)
	}
	lists(t, s, "put.txt", "목록/items.jsonl")
}

// checkAgain closes the session and opens the place again.
func checkAgain(t *testing.T, open Open) {
	s := open(t)
	put(t, s, "a/하나.jpg", "하나")
	if err := s.Replace(context.Background(), "list.txt", strings.NewReader("one")); err != nil {
		t.Fatal(err)
	}
	closed(t, s)
	s = open(t)
	holds(t, s, "a/하나.jpg", "하나")
	holds(t, s, "list.txt", "one")
	put(t, s, "a/둘.jpg", "둘")
	if err := s.Replace(context.Background(), "list.txt", strings.NewReader("one, two")); err != nil {
		t.Fatal(err)
	}
	closed(t, s)
	s = session(t, open)
	holds(t, s, "a/하나.jpg", "하나")
	holds(t, s, "a/둘.jpg", "둘")
	holds(t, s, "list.txt", "one, two")
	lists(t, s, "a/하나.jpg", "a/둘.jpg", "list.txt")
}

func checkSpace(t *testing.T, open Open) {
	if free := session(t, open).Free(); free < -1 || free == 0 {
		t.Errorf("free: %d", free)
	}
}
