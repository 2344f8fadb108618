package sftp_test

import (
	"crypto/ed25519"
	"errors"
	"io"
	"net"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"

	"github.com/pkg/sftp"
	"golang.org/x/crypto/ssh"
	"golang.org/x/crypto/ssh/knownhosts"
)

// fake is an SSH server on this computer that shows all of its files.
type fake struct {
	host string
	key  ssh.PublicKey

	// breaks is how many connections end after limit bytes.
	breaks atomic.Int32
	limit  atomic.Int64
	logins atomic.Int32
}

// start starts a server that takes the password or, when it is given, the key.
func start(t *testing.T, user ssh.PublicKey) *fake {
	t.Helper()
	_, secret, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	signer, err := ssh.NewSignerFromKey(secret)
	if err != nil {
		t.Fatal(err)
	}
	config := &ssh.ServerConfig{
		PasswordCallback: func(c ssh.ConnMetadata, password []byte) (*ssh.Permissions, error) {
			if c.User() != login.User || string(password) != login.Secret {
				return nil, errors.New("no")
			}
			return nil, nil
		},
		PublicKeyCallback: func(_ ssh.ConnMetadata, key ssh.PublicKey) (*ssh.Permissions, error) {
			if user == nil || string(key.Marshal()) != string(user.Marshal()) {
				return nil, errors.New("no")
			}
			return nil, nil
		},
	}
	config.AddHostKey(signer)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	f := &fake{host: l.Addr().String(), key: signer.PublicKey()}
	go f.serve(l, config)
	return f
}

func (f *fake) serve(l net.Listener, config *ssh.ServerConfig) {
	for {
		conn, err := l.Accept()
		if err != nil {
			return
		}
		if f.breaks.Add(-1) >= 0 {
			conn = &breaking{Conn: conn, left: f.limit.Load()}
		}
		go f.talk(conn, config)
	}
}

func (f *fake) talk(conn net.Conn, config *ssh.ServerConfig) {
	defer conn.Close()
	_, channels, requests, err := ssh.NewServerConn(conn, config)
	if err != nil {
		return
	}
	f.logins.Add(1)
	go ssh.DiscardRequests(requests)
	for c := range channels {
		channel, requests, err := c.Accept()
		if err != nil {
			return
		}
		go func() {
			for r := range requests {
				_ = r.Reply(r.Type == "subsystem", nil)
			}
		}()
		server, err := sftp.NewServer(channel)
		if err != nil {
			return
		}
		go func() {
			_ = server.Serve()
			channel.Close()
		}()
	}
}

// breaking is a connection that ends after some bytes in either direction.
type breaking struct {
	net.Conn
	left int64
}

func (b *breaking) Read(p []byte) (int, error) { return b.count(b.Conn.Read(p)) }

func (b *breaking) Write(p []byte) (int, error) { return b.count(b.Conn.Write(p)) }

func (b *breaking) count(n int, err error) (int, error) {
	if atomic.AddInt64(&b.left, -int64(n)) < 0 {
		b.Conn.Close()
		return n, io.ErrUnexpectedEOF
	}
	return n, err
}

// home gives the test a home folder of its own, whose known_hosts holds lines.
func home(t *testing.T, lines ...string) string {
	t.Helper()
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	t.Setenv("USERPROFILE", dir)
	t.Setenv("SSH_AUTH_SOCK", "")
	write(t, filepath.Join(dir, ".ssh", "known_hosts"), lines...)
	return dir
}

func write(t *testing.T, path string, lines ...string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	var all []byte
	for _, l := range lines {
		all = append(all, l+"\n"...)
	}
	if err := os.WriteFile(path, all, 0o600); err != nil {
		t.Fatal(err)
	}
}

// line is how known_hosts tells a server's key.
func (f *fake) line() string { return knownhosts.Line([]string{f.host}, f.key) }
