package sftp_test

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/pem"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/crypto/ssh"
	"golang.org/x/crypto/ssh/agent"

	"dotori/archive/export"
	"dotori/archive/export/dest"
	"dotori/archive/export/dest/desttest"
	"dotori/archive/export/dest/sftp"
)

var login = dest.Credential{User: "minji", Secret: "도토리 +%"}

var day = time.Date(2003, 5, 12, 12, 30, 0, 0, time.UTC)

// at names a folder of this computer on a server.
func at(host, dir string) dest.Address {
	return dest.Address{Scheme: dest.SFTP, User: login.User, Host: host, Path: strings.TrimPrefix(filepath.ToSlash(dir), "/")}
}

func open(t *testing.T, a dest.Address, login dest.Credential, trusted ...string) *sftp.Server {
	t.Helper()
	s, err := sftp.Open(context.Background(), a, login, trusted...)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestServer(t *testing.T) {
	f := start(t, nil)
	home(t, f.line())
	desttest.Run(t, func(t *testing.T) desttest.Open {
		a := at(f.host, filepath.Join(t.TempDir(), "내 폴더", "#1 + 2"))
		return func(t *testing.T) export.Session { return open(t, a, login) }
	})
}

// TestHostKeys wants no server to be believed that the user does not know.
func TestHostKeys(t *testing.T) {
	f, other := start(t, nil), start(t, nil)
	fingerprint := ssh.FingerprintSHA256(f.key)
	changed := strings.Replace(other.line(), knownName(other.host), knownName(f.host), 1)
	for _, c := range []struct {
		name    string
		known   []string
		trusted []string
		want    *dest.HostKeyError
	}{
		{"unknown", nil, nil, &dest.HostKeyError{Host: f.host, Kind: "ssh-ed25519", Fingerprint: fingerprint}},
		{"known", []string{f.line()}, nil, nil},
		{"trusted", nil, []string{"SHA256:another", fingerprint}, nil},
		{"changed", []string{changed}, nil, &dest.HostKeyError{Host: f.host, Kind: "ssh-ed25519", Fingerprint: fingerprint, Changed: true}},
		{"another is trusted", nil, []string{ssh.FingerprintSHA256(other.key)}, &dest.HostKeyError{Host: f.host, Kind: "ssh-ed25519", Fingerprint: fingerprint}},
	} {
		t.Run(c.name, func(t *testing.T) {
			home(t, c.known...)
			s, err := sftp.Open(context.Background(), at(f.host, t.TempDir()), login, c.trusted...)
			if c.want == nil {
				if err != nil {
					t.Fatal(err)
				}
				s.Close()
				return
			}
			var got *dest.HostKeyError
			if !errors.As(err, &got) || *got != *c.want {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
	if n := f.logins.Load(); n != 2 {
		t.Errorf("the password was given %d times, want 2", n)
	}
}

// knownName is how known_hosts writes a host with its port.
func knownName(host string) string {
	name, port, _ := net.SplitHostPort(host)
	return "[" + name + "]:" + port
}

// TestKeys logs in with a key from a file and from an agent.
func TestKeys(t *testing.T) {
	public, secret, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	key, err := ssh.NewPublicKey(public)
	if err != nil {
		t.Fatal(err)
	}
	f := start(t, key)
	t.Run("file", func(t *testing.T) {
		block, err := ssh.MarshalPrivateKey(secret, "")
		if err != nil {
			t.Fatal(err)
		}
		dir := home(t, f.line())
		write(t, filepath.Join(dir, ".ssh", "id_ed25519"), string(pem.EncodeToMemory(block)))
		open(t, at(f.host, t.TempDir()), dest.Credential{}).Close()
	})
	t.Run("agent", func(t *testing.T) {
		home(t, f.line())
		t.Setenv("SSH_AUTH_SOCK", serveAgent(t, secret))
		open(t, at(f.host, t.TempDir()), dest.Credential{}).Close()
	})
	t.Run("none", func(t *testing.T) {
		home(t, f.line())
		if _, err := sftp.Open(context.Background(), at(f.host, t.TempDir()), dest.Credential{}); !errors.Is(err, dest.ErrRefused) {
			t.Errorf("got %v", err)
		}
	})
}

func serveAgent(t *testing.T, secret ed25519.PrivateKey) string {
	t.Helper()
	keys := agent.NewKeyring()
	if err := keys.Add(agent.AddedKey{PrivateKey: secret}); err != nil {
		t.Fatal(err)
	}
	dir, err := os.MkdirTemp("", "ssh") // short: the names of sockets are limited
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	socket := filepath.Join(dir, "agent")
	l, err := net.Listen("unix", socket)
	if err != nil {
		t.Skip(err)
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			go func() { _ = agent.ServeAgent(keys, conn) }()
		}
	}()
	return socket
}

func TestWrongPassword(t *testing.T) {
	f := start(t, nil)
	home(t, f.line())
	_, err := sftp.Open(context.Background(), at(f.host, t.TempDir()), dest.Credential{User: login.User, Secret: "wrong"})
	if !errors.Is(err, dest.ErrRefused) {
		t.Errorf("got %v", err)
	}
}

// TestBrokenLine ends connections in the middle of files that go up and down.
func TestBrokenLine(t *testing.T) {
	f := start(t, nil)
	home(t, f.line())
	body := bytes.Repeat([]byte("봄여름가을겨울"), 200_000)
	f.limit.Store(1 << 20)
	f.breaks.Store(3)
	s := open(t, at(f.host, t.TempDir()), login)
	defer s.Close()
	ctx := context.Background()
	if err := s.Put(ctx, "a/b.txt", day, bytes.NewReader(body)); err != nil {
		t.Fatal(err)
	}
	if f.breaks.Load() > 0 {
		t.Error("nothing broke on the way up")
	}
	s.Close()
	f.breaks.Store(3)
	size, sum, err := export.HashOf(ctx, s, "a/b.txt")
	if err != nil || size != int64(len(body)) || sum != fmt.Sprintf("%x", sha256.Sum256(body)) {
		t.Errorf("read back: %d, %s, %v", size, sum, err)
	}
	if f.breaks.Load() > 0 {
		t.Error("nothing broke on the way down")
	}
}

// TestNobody asks where nobody listens.
func TestNobody(t *testing.T) {
	home(t)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l.Close()
	if _, err := sftp.Open(context.Background(), at(l.Addr().String(), "x"), login); !errors.Is(err, dest.ErrUnreachable) {
		t.Errorf("got %v", err)
	}
}

// TestSilentServer cancels while a server does not answer.
func TestSilentServer(t *testing.T) {
	home(t)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error)
	go func() {
		_, err := sftp.Open(ctx, at(l.Addr().String(), "x"), login)
		ended <- err
	}()
	time.Sleep(100 * time.Millisecond)
	cancel()
	start := time.Now()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if took := time.Since(start); took > time.Second { // 100 ms are promised; a busy machine may be late
		t.Errorf("a cancel took %v", took)
	}
}
