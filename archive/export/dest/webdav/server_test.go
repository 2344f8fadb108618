package webdav_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	dav "golang.org/x/net/webdav"

	"dotori/archive/export"
	"dotori/archive/export/dest"
	"dotori/archive/export/dest/desttest"
	"dotori/archive/export/dest/webdav"
)

var login = dest.Credential{User: "minji", Secret: "도토리 +%"}

// handler is a WebDAV server over a new folder that wants a password.
func handler(t *testing.T) http.Handler {
	t.Helper()
	return guarded(&dav.Handler{FileSystem: dav.Dir(t.TempDir()), LockSystem: dav.NewMemLS()})
}

func guarded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if user, secret, _ := r.BasicAuth(); user != login.User || secret != login.Secret {
			http.Error(w, "Who are you?", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// at is where tests export to on a server.
func at(host, path string) dest.Address {
	secure, tls := strings.CutPrefix(host, "tls:")
	return dest.Address{Scheme: dest.WebDAV, Plain: !tls, User: login.User, Host: secure, Path: path}
}

func hostOf(s *httptest.Server) string { return strings.TrimPrefix(s.URL, "http://") }

// place returns how to open a folder on a server.
func place(a dest.Address, login dest.Credential) desttest.Open {
	return func(t *testing.T) export.Session {
		s, err := webdav.Open(context.Background(), a, login)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
}

func TestServer(t *testing.T) {
	desttest.Run(t, func(t *testing.T) desttest.Open {
		server := httptest.NewServer(handler(t))
		t.Cleanup(server.Close)
		return place(at(hostOf(server), "내 폴더/#1 + 2"), login)
	})
}

func TestFaults(t *testing.T) {
	desttest.RunFaults(t, desttest.Remote{Handler: handler, Open: func(ctx context.Context, host string) (export.Session, error) {
		return webdav.Open(ctx, at(host, "사진"), login)
	}})
}
