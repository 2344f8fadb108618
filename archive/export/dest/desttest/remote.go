package desttest

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"dotori/archive/export"
	"dotori/archive/export/dest"
)

// Remote is a destination that speaks HTTP, to be tried with faults.
type Remote struct {
	Handler func(t *testing.T) http.Handler // a new empty server
	Open    func(ctx context.Context, host string) (export.Session, error)
}

// RunFaults checks what becomes of an export when the server or the line fails.
func RunFaults(t *testing.T, r Remote) {
	t.Helper()
	t.Run("passing", r.checkPassing)
	t.Run("lasting", r.checkLasting)
	t.Run("once", r.checkOnce)
	t.Run("silent", r.checkSilent)
	t.Run("nobody", r.checkNobody)
	t.Run("certificate", r.checkCertificate)
	t.Run("download", r.checkDownload)
}

// start starts a server and opens a session on it.
func (r Remote) start(t *testing.T) (*Faults, export.Session) {
	t.Helper()
	f := &Faults{Handler: r.Handler(t)}
	server := httptest.NewServer(f)
	t.Cleanup(server.Close)
	s, err := r.Open(context.Background(), host(server))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { closed(t, s) })
	return f, s
}

func host(server *httptest.Server) string {
	_, host, _ := strings.Cut(server.URL, "://")
	return host
}

// checkPassing lets two requests fail before each operation; it succeeds.
func (r Remote) checkPassing(t *testing.T) {
	f, s := r.start(t)
	ctx := context.Background()
	for name, status := range map[string]int{"fault": 500, "busy": 503, "slow down": 429, "reset": Reset} {
		f.Fail(2, status)
		put(t, s, "a/"+name, name)
		if f.Left() > 0 {
			t.Errorf("%s: nothing failed", name)
		}
		f.Fail(2, status)
		holds(t, s, "a/"+name, name)
		f.Fail(2, status)
		if err := s.Replace(ctx, "list.txt", strings.NewReader(name)); err != nil {
			t.Errorf("%s: replace: %v", name, err)
		}
		holds(t, s, "list.txt", name)
	}
}

// checkLasting wants an error that says what is wrong, and nothing written.
func (r Remote) checkLasting(t *testing.T) {
	f, s := r.start(t)
	for status, want := range map[int]error{
		401: dest.ErrRefused, 403: dest.ErrForbidden, 507: export.ErrNoSpace, 413: dest.ErrTooLarge, 301: dest.ErrMoved,
	} {
		f.Fail(1000, status)
		err := s.Put(context.Background(), "a.txt", day, strings.NewReader("a"))
		if !errors.Is(err, want) {
			t.Errorf("status %d: got %v, want %v", status, err, want)
		}
		f.Fail(0, 0)
		lists(t, s)
	}
}

// checkOnce breaks the connection under a large file that can be read only once.
func (r Remote) checkOnce(t *testing.T) {
	f, s := r.start(t)
	f.Only = func(r *http.Request) bool {
		return r.Method == "PUT" && (r.ContentLength < 0 || r.ContentLength > 4<<20)
	}
	f.Fail(1, Reset)
	err := s.Put(context.Background(), "비디오.mp4", day, newLarge())
	if err != nil && !errors.Is(err, dest.ErrBroken) {
		t.Errorf("got %v", err)
	}
	t.Logf("a large file that is sent once over a line that breaks: %v", err)
	if err != nil {
		lists(t, s)
		return
	}
	lists(t, s, "비디오.mp4")
}

// checkSilent cancels while a server does not answer.
func (r Remote) checkSilent(t *testing.T) {
	silent := make(chan struct{})
	asked := make(chan struct{}, 100)
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {
		asked <- struct{}{}
		<-silent
	}))
	defer server.Close()
	defer close(silent)
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error)
	go func() {
		_, err := r.Open(ctx, host(server))
		ended <- err
	}()
	<-asked
	cancel()
	start := time.Now()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if took := time.Since(start); took > time.Second { // 100 ms are promised; a busy machine may be late
		t.Errorf("a cancel took %v", took)
	}
}

// checkNobody asks where nobody listens.
func (r Remote) checkNobody(t *testing.T) {
	server := httptest.NewServer(http.NotFoundHandler())
	server.Close()
	start := time.Now()
	if _, err := r.Open(context.Background(), host(server)); !errors.Is(err, dest.ErrUnreachable) {
		t.Errorf("got %v", err)
	}
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("it took %v to find out", took)
	}
}

// checkCertificate wants a server that proves nothing to be refused: the test
// server's certificate is signed by nobody.
func (r Remote) checkCertificate(t *testing.T) {
	server := httptest.NewUnstartedServer(r.Handler(t))
	server.Config.ErrorLog = quiet()
	server.StartTLS()
	defer server.Close()
	if _, err := r.Open(context.Background(), "tls:"+host(server)); !errors.Is(err, dest.ErrCertificate) {
		t.Errorf("got %v", err)
	}
}

// checkDownload breaks the connection in the middle of a file that is read back.
func (r Remote) checkDownload(t *testing.T) {
	f, s := r.start(t)
	body := strings.Repeat("봄여름가을겨울", 100_000)
	put(t, s, "long.txt", body)
	inner := f.Handler
	breaks := 2
	f.Handler = http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		if req.Method == "GET" && breaks > 0 {
			breaks--
			w = &short{ResponseWriter: w, left: 300_000}
		}
		inner.ServeHTTP(w, req)
	})
	holds(t, s, "long.txt", body)
	if breaks > 0 {
		t.Error("nothing broke")
	}
}

// short is an answer that breaks after some bytes.
type short struct {
	http.ResponseWriter
	left int
}

func (s *short) Write(p []byte) (int, error) {
	n, err := s.ResponseWriter.Write(p[:min(len(p), s.left)])
	if s.left -= n; s.left <= 0 {
		panic(http.ErrAbortHandler)
	}
	return n, err
}

var _ io.Writer = (*short)(nil)
