package webdav_test

import (
	"bytes"
	"context"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	dav "golang.org/x/net/webdav"

	"dotori/archive/export"
	"dotori/archive/export/dest/desttest"
	"dotori/archive/export/dest/webdav"
)

func sha1Base64(s string) string {
	sum := sha1.Sum([]byte(s))
	return base64.StdEncoding.EncodeToString(sum[:])
}

const (
	filesRoot   = "/cloud/remote.php/dav/files/minji/"
	uploadsRoot = "/cloud/remote.php/dav/uploads/minji/"
)

// nextcloud does what Nextcloud does beyond WebDAV: dates, checksums, quota,
// and uploads in pieces.
type nextcloud struct {
	dir     string
	files   *dav.Handler
	uploads *dav.Handler

	mu     sync.Mutex
	sums   map[string]string // by address
	chunks int               // pieces that came
}

func newNextcloud(t *testing.T) *nextcloud {
	t.Helper()
	dir := t.TempDir()
	n := &nextcloud{dir: dir, sums: map[string]string{}}
	for root, name := range map[string]string{filesRoot: "files", uploadsRoot: "uploads"} {
		sub := filepath.Join(dir, name)
		if err := os.Mkdir(sub, 0o777); err != nil {
			t.Fatal(err)
		}
		h := &dav.Handler{Prefix: strings.TrimSuffix(root, "/"), FileSystem: dav.Dir(sub), LockSystem: dav.NewMemLS()}
		if name == "files" {
			n.files = h
		} else {
			n.uploads = h
		}
	}
	return n
}

func (n *nextcloud) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	n.mu.Lock()
	defer n.mu.Unlock()
	switch {
	case strings.HasPrefix(r.URL.Path, uploadsRoot) && path.Base(r.URL.Path) == ".file" && r.Method == "MOVE":
		n.assemble(w, r)
	case strings.HasPrefix(r.URL.Path, uploadsRoot):
		if r.Method == "PUT" {
			n.chunks++
		}
		n.uploads.ServeHTTP(w, r)
	case r.Method == "PROPFIND":
		n.look(w, r)
	default:
		answer := &status{ResponseWriter: w}
		n.files.ServeHTTP(answer, r)
		if answer.code < 300 {
			n.note(r, r.URL.Path)
		}
	}
}

// status remembers how a request was answered.
type status struct {
	http.ResponseWriter
	code int
}

func (s *status) WriteHeader(code int) {
	s.code = code
	s.ResponseWriter.WriteHeader(code)
}

// note keeps what the headers say of a file that came.
func (n *nextcloud) note(r *http.Request, name string) {
	switch r.Method {
	case "MOVE":
		to := destination(r)
		if sum := r.Header.Get("OC-Checksum"); sum != "" {
			n.sums[name] = sum
		}
		n.sums[to] = n.sums[name]
		delete(n.sums, name)
		name = to
	case "PUT":
		n.sums[name] = r.Header.Get("OC-Checksum")
	}
	if at, err := strconv.ParseInt(r.Header.Get("X-OC-Mtime"), 10, 64); err == nil {
		t := time.Unix(at, 0)
		_ = os.Chtimes(n.local(name), t, t)
	}
}

func destination(r *http.Request) string {
	_, p, _ := strings.Cut(r.Header.Get("Destination"), r.Host)
	u, _ := http.NewRequest("GET", p, nil)
	return u.URL.Path
}

func (n *nextcloud) local(name string) string {
	return filepath.Join(n.dir, "files", strings.TrimPrefix(name, filesRoot))
}

func (n *nextcloud) assemble(w http.ResponseWriter, r *http.Request) {
	to := destination(r)
	if _, err := os.Stat(n.local(to)); err == nil && r.Header.Get("Overwrite") == "F" {
		w.WriteHeader(http.StatusPreconditionFailed)
		return
	}
	dir := filepath.Join(n.dir, "uploads", strings.TrimPrefix(path.Dir(r.URL.Path), uploadsRoot))
	entries, err := os.ReadDir(dir)
	if err != nil {
		w.WriteHeader(http.StatusNotFound)
		return
	}
	out, err := os.Create(n.local(to))
	if err != nil {
		w.WriteHeader(http.StatusConflict)
		return
	}
	for _, e := range entries {
		b, _ := os.ReadFile(filepath.Join(dir, e.Name()))
		_, _ = out.Write(b)
	}
	_ = out.Close()
	_ = os.RemoveAll(dir)
	n.note(r, r.URL.Path)
	w.WriteHeader(http.StatusCreated)
}

// look adds checksums and quota to what the files' handler says.
func (n *nextcloud) look(w http.ResponseWriter, r *http.Request) {
	rec := httptest.NewRecorder()
	n.files.ServeHTTP(rec, r)
	body := rec.Body.String()
	props := "<D:quota-available-bytes>1000000000</D:quota-available-bytes>"
	if sum := n.sums[r.URL.Path]; sum != "" {
		props += `<oc:checksums xmlns:oc="http://owncloud.org/ns"><oc:checksum>SHA1:abc ` + sum + `</oc:checksum></oc:checksums>`
	}
	body = strings.Replace(body, "<D:prop>", "<D:prop>"+props, 1)
	w.Header().Set("Content-Type", "application/xml; charset=utf-8")
	w.WriteHeader(rec.Code)
	_, _ = io.WriteString(w, body)
}

const nextcloudPath = "cloud/remote.php/dav/files/minji/사진 #1"

func TestNextcloud(t *testing.T) {
	desttest.Run(t, func(t *testing.T) desttest.Open {
		server := httptest.NewServer(guarded(newNextcloud(t)))
		t.Cleanup(server.Close)
		return place(at(hostOf(server), nextcloudPath), login)
	})
}

// TestNextcloudKeeps looks at what the headers carry: date and checksum, of a
// small file and of one that goes in pieces.
func TestNextcloudKeeps(t *testing.T) {
	n := newNextcloud(t)
	server := httptest.NewServer(guarded(n))
	defer server.Close()
	s, err := webdav.Open(context.Background(), at(hostOf(server), nextcloudPath), login)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if free := s.Free(); free != 1_000_000_000 {
		t.Errorf("free: %d", free)
	}
	ctx, day := context.Background(), time.Date(2003, 5, 12, 12, 30, 0, 0, time.UTC)
	for name, size := range map[string]int{"작은.jpg": 5, "큰.mp4": 101 << 20} {
		n.chunks = 0
		body := bytes.Repeat([]byte{'d'}, size)
		sum := sha256.Sum256(body)
		if err := s.Put(ctx, name, day, bytes.NewReader(body)); err != nil {
			t.Fatal(err)
		}
		if want := size / (8 << 20); n.chunks < want || want == 0 && n.chunks > 0 {
			t.Errorf("%s came in %d pieces", name, n.chunks)
		}
		if got, told, err := s.Stat(ctx, name); err != nil || got != int64(size) || told != hex.EncodeToString(sum[:]) {
			t.Errorf("%s: %d, %q, %v", name, got, told, err)
		}
		info, err := os.Stat(filepath.Join(n.dir, "files", "사진 #1", name))
		if err != nil || !info.ModTime().Equal(day) {
			t.Errorf("%s: %v, %v", name, info, err)
		}
	}
	if left, err := os.ReadDir(filepath.Join(n.dir, "uploads")); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

// TestPiecesAreSentAgain lets pieces fail under a file that is read once.
func TestPiecesAreSentAgain(t *testing.T) {
	n := newNextcloud(t)
	f := &desttest.Faults{Handler: guarded(n), Only: func(r *http.Request) bool { return r.Method == "PUT" || r.Method == "MOVE" }}
	server := httptest.NewServer(f)
	defer server.Close()
	s, err := webdav.Open(context.Background(), at(hostOf(server), nextcloudPath), login)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	f.Fail(2, desttest.Reset)
	body := bytes.Repeat([]byte("가나다"), 2<<20)
	if err := s.Put(context.Background(), "비디오.mp4", time.Time{}, io.MultiReader(bytes.NewReader(body))); err != nil {
		t.Fatal(err)
	}
	size, sum, err := export.HashOf(context.Background(), s, "비디오.mp4")
	if err != nil || size != int64(len(body)) || sum != fmt.Sprintf("%x", sha256.Sum256(body)) || f.Left() > 0 {
		t.Errorf("it reads back %d bytes, %v; %d faults are left", size, err, f.Left())
	}
}
