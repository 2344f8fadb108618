package sftp_test

import (
	"crypto/ed25519"
	"encoding/pem"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/crypto/ssh"
	"golang.org/x/crypto/ssh/knownhosts"

	"dotori/archive/export"
	"dotori/archive/export/dest"
	"dotori/archive/export/dest/desttest"
)

// TestOpenSSH exports to OpenSSH's server with a key from ~/.ssh.
func TestOpenSSH(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("its server is set up as on Linux")
	}
	program, err := exec.LookPath("sshd")
	if err != nil {
		if program = "/usr/sbin/sshd"; !exists(program) {
			t.Skip(err)
		}
	}
	me, err := user.Current()
	if err != nil {
		t.Skip(err)
	}
	dir := t.TempDir()
	userKey, hostKey := keyFile(t, filepath.Join(dir, "id_ed25519")), keyFile(t, filepath.Join(dir, "host"))
	host, port := desttest.Lend(t)
	home(t, knownhosts.Line([]string{host}, hostKey))
	mine, err := os.ReadFile(filepath.Join(dir, "id_ed25519"))
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(os.Getenv("HOME"), ".ssh", "id_ed25519"), string(mine))
	write(t, filepath.Join(dir, "authorized"), string(ssh.MarshalAuthorizedKey(userKey)))
	write(t, filepath.Join(dir, "config"),
		"ListenAddress 127.0.0.1", "Port "+port, "HostKey "+filepath.Join(dir, "host"),
		"AuthorizedKeysFile "+filepath.Join(dir, "authorized"), "PidFile none", "StrictModes no",
		"PermitRootLogin yes", "UsePAM no", "Subsystem sftp internal-sftp")
	if me.Uid == "0" {
		if err := os.MkdirAll("/run/sshd", 0o755); err != nil { // where it locks itself in before the login
			t.Skip(err)
		}
	}
	desttest.Start(t, host, nil, program, "-D", "-e", "-f", filepath.Join(dir, "config"))
	desttest.Run(t, func(t *testing.T) desttest.Open {
		a := at(host, filepath.Join(t.TempDir(), "사진", "#1 + 2"))
		a.User = me.Username
		return func(t *testing.T) export.Session { return open(t, a, dest.Credential{}) }
	})
	t.Run("from home", func(t *testing.T) {
		name := fmt.Sprintf("dotori-test-%s", port)
		s := open(t, dest.Address{Scheme: dest.SFTP, User: me.Username, Host: host, Path: "~/" + name}, dest.Credential{})
		defer s.Close()
		defer os.RemoveAll(filepath.Join(me.HomeDir, name))
		if err := s.Put(t.Context(), "a.txt", day, strings.NewReader("a")); err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(filepath.Join(me.HomeDir, name, "a.txt"))
		if err != nil || !info.ModTime().Equal(day) || s.Free() <= 0 {
			t.Errorf("%v, %v, free %d", info, err, s.Free())
		}
	})
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// keyFile writes a new secret key and returns its public half.
func keyFile(t *testing.T, path string) ssh.PublicKey {
	t.Helper()
	_, secret, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	block, err := ssh.MarshalPrivateKey(secret, "")
	if err != nil {
		t.Fatal(err)
	}
	write(t, path, strings.TrimSpace(string(pem.EncodeToMemory(block))))
	key, err := ssh.NewPublicKey(secret.Public())
	if err != nil {
		t.Fatal(err)
	}
	return key
}
