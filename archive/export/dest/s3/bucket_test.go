package s3_test

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"dotori/archive/export"
	"dotori/archive/export/dest"
	"dotori/archive/export/dest/desttest"
	"dotori/archive/export/dest/s3"
)

var login = dest.Credential{User: "minji", Secret: "dotori-dotori"}

// at is where tests export to on a server.
func at(host, path string) dest.Address {
	secure, tls := strings.CutPrefix(host, "tls:")
	return dest.Address{Scheme: dest.S3, Plain: !tls, Host: secure, Path: path}
}

func place(a dest.Address, login dest.Credential) desttest.Open {
	return func(t *testing.T) export.Session {
		b, err := s3.Open(context.Background(), a, login)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
}

func TestBucket(t *testing.T) {
	for name, plain := range map[string]bool{"with conditions": false, "without": true} {
		t.Run(name, func(t *testing.T) {
			desttest.Run(t, func(t *testing.T) desttest.Open {
				f := newFake(t)
				f.plain = plain
				server := httptest.NewServer(f)
				t.Cleanup(server.Close)
				return place(at(strings.TrimPrefix(server.URL, "http://"), bucket+"/내 추억/#1 + 2"), login)
			})
		})
	}
}

func TestFaults(t *testing.T) {
	desttest.RunFaults(t, desttest.Remote{
		Handler: func(t *testing.T) http.Handler { return newFake(t) },
		Open: func(ctx context.Context, host string) (export.Session, error) {
			return s3.Open(ctx, at(host, bucket), login)
		},
	})
}

func TestOpenSaysWhatIsWrong(t *testing.T) {
	server := httptest.NewServer(newFake(t))
	defer server.Close()
	host := strings.TrimPrefix(server.URL, "http://")
	for _, c := range []struct {
		path  string
		login dest.Credential
		want  error
	}{
		{bucket, dest.Credential{User: "somebody", Secret: "x"}, dest.ErrRefused},
		{"not-there/x", login, dest.ErrNoPlace},
		{"", login, dest.ErrAddress},
		{"ab", login, dest.ErrAddress},
	} {
		if _, err := s3.Open(context.Background(), at(host, c.path), c.login); !errors.Is(err, c.want) {
			t.Errorf("%q: got %v, want %v", c.path, err, c.want)
		}
	}
}

// TestKnowsChecksums wants the hash of every file that could be read twice.
func TestKnowsChecksums(t *testing.T) {
	server := httptest.NewServer(newFake(t))
	defer server.Close()
	b := place(at(strings.TrimPrefix(server.URL, "http://"), bucket), login)(t)
	defer b.Close()
	ctx := context.Background()
	for name, body := range map[string]string{"small": "봄", "large": strings.Repeat("여름", 2<<20)} {
		if err := b.Replace(ctx, name, strings.NewReader(body)); err != nil {
			t.Fatal(err)
		}
		_, want, err := export.HashOf(ctx, b, name)
		if err != nil {
			t.Fatal(err)
		}
		if size, sum, err := b.Stat(ctx, name); err != nil || sum != want || size != int64(len(body)) {
			t.Errorf("%s: %d, %q, %v, want %s", name, size, sum, err, want)
		}
	}
}
