package desttest_test

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	dav "golang.org/x/net/webdav"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/dest"
	"dotori/archive/export/dest/webdav"
	"dotori/archive/export/dest/zipped"
	"dotori/archive/export/exporttest"
	"dotori/archive/export/folder"
)

// TestExports sends a whole export through a session, three times: one that is
// cancelled half-way, one that goes on, and one that finds everything there.
func TestExports(t *testing.T) {
	server := httptest.NewServer(&stumbling{next: &dav.Handler{FileSystem: dav.Dir(t.TempDir()), LockSystem: dav.NewMemLS()}})
	defer server.Close()
	zip := filepath.Join(t.TempDir(), "추억.zip")
	for name, open := range map[string]func() (export.Session, error){
		"zip": func() (export.Session, error) { return zipped.Open(context.Background(), zip) },
		"server that stumbles": func() (export.Session, error) {
			a := dest.Address{Scheme: dest.WebDAV, Plain: true, Host: strings.TrimPrefix(server.URL, "http://"), Path: "추억"}
			return webdav.Open(context.Background(), a, dest.Credential{})
		},
	} {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := context.WithCancel(context.Background())
			_, err := run(ctx, t, open, func(p export.Progress) {
				if p.Items > 3 {
					cancel()
				}
			})
			if !errors.Is(err, context.Canceled) {
				t.Fatalf("got %v, want that it was cancelled", err)
			}
			first, err := run(context.Background(), t, open, nil)
			if err != nil || first.Written == 0 || first.Verified < first.Written {
				t.Errorf("%+v, %v", first, err)
			}
			again, err := run(context.Background(), t, open, nil)
			if err != nil || again.Written > 0 || again.Unchanged < first.Unchanged {
				t.Errorf("the second run: %+v, %v", again, err)
			}
		})
	}
}

// run opens a session, exports, and closes it.
func run(ctx context.Context, t *testing.T, open func() (export.Session, error), progress func(export.Progress)) (export.Report, error) {
	t.Helper()
	s, err := open()
	if err != nil {
		t.Fatal(err)
	}
	report, err := folder.Writer{}.Write(ctx, s, exporttest.Everything(), archive.Options{}, progress)
	return report, errors.Join(err, s.Close())
}

// stumbling breaks every seventh connection.
type stumbling struct {
	next  http.Handler
	count atomic.Int32
}

func (s *stumbling) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if s.count.Add(1)%7 == 0 {
		panic(http.ErrAbortHandler)
	}
	s.next.ServeHTTP(w, r)
}
