package webdav_test

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	dav "golang.org/x/net/webdav"

	"dotori/archive/export/dest"
	"dotori/archive/export/dest/desttest"
	"dotori/archive/export/dest/webdav"
)

func TestOpenSaysWhatIsWrong(t *testing.T) {
	web := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("<html>")) })
	away := http.RedirectHandler("https://elsewhere.example.com/", http.StatusMovedPermanently)
	for _, c := range []struct {
		name    string
		handler http.Handler
		login   dest.Credential
		want    error
	}{
		{"wrong password", handler(t), dest.Credential{User: "minji", Secret: "wrong"}, dest.ErrRefused},
		{"no password", handler(t), dest.Credential{}, dest.ErrRefused},
		{"only a web server", web, login, dest.ErrProtocol},
		{"elsewhere", away, login, dest.ErrMoved},
		{"read only", &desttest.Faults{Handler: handler(t)}, login, dest.ErrForbidden},
	} {
		t.Run(c.name, func(t *testing.T) {
			if f, ok := c.handler.(*desttest.Faults); ok {
				f.Fail(100, http.StatusForbidden)
			}
			server := httptest.NewServer(c.handler)
			defer server.Close()
			if _, err := webdav.Open(context.Background(), at(hostOf(server), "사진"), c.login); !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
}

// TestSweeps removes what an interrupted export has left, and nothing else.
func TestSweeps(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{".dotori-part-ABC", "mine.jpg"} {
		write(t, filepath.Join(dir, name), "x")
	}
	server := httptest.NewServer(&dav.Handler{FileSystem: dav.Dir(dir), LockSystem: dav.NewMemLS()})
	defer server.Close()
	place(at(hostOf(server), ""), dest.Credential{})(t).Close()
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 || entries[0].Name() != "mine.jpg" {
		t.Errorf("left: %v, %v", entries, err)
	}
}

// TestLostAnswer drops the answer to a move that was done: the next try must
// not take the file for somebody else's.
func TestLostAnswer(t *testing.T) {
	inner, lose := handler(t), 1
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == "MOVE" && lose > 0 {
			lose--
			inner.ServeHTTP(httptest.NewRecorder(), r)
			panic(http.ErrAbortHandler)
		}
		inner.ServeHTTP(w, r)
	}))
	defer server.Close()
	s := place(at(hostOf(server), "사진"), login)(t)
	defer s.Close()
	if err := s.Put(context.Background(), "a.jpg", time.Time{}, strings.NewReader("a")); err != nil {
		t.Error(err)
	}
	if size, _, err := s.Stat(context.Background(), "a.jpg"); err != nil || size != 1 || lose > 0 {
		t.Errorf("%d, %v", size, err)
	}
}
