package sftp_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"dotori/archive/export"
	"dotori/archive/export/dest"
	"dotori/archive/export/dest/desttest"
	"dotori/archive/export/dest/sftp"
)

// TestRclone exports to rclone's server, whose key the user has to accept first.
// It knows none of OpenSSH's extensions.
func TestRclone(t *testing.T) {
	host, _ := desttest.Lend(t)
	home(t)
	login := dest.Credential{User: "minji", Secret: "dotori"}
	env := []string{"XDG_CACHE_HOME=" + t.TempDir()} // where it keeps its key
	desttest.Start(t, host, env, "rclone", "serve", "sftp", t.TempDir(), "--addr", host, "--user", login.User, "--pass", login.Secret)
	_, err := sftp.Open(context.Background(), at(host, "x"), login)
	var key *dest.HostKeyError
	if !errors.As(err, &key) {
		t.Fatalf("got %v", err)
	}
	serial := 0
	desttest.Run(t, func(*testing.T) desttest.Open {
		serial++
		a := at(host, fmt.Sprintf("사진 #%d/+ 안", serial))
		return func(t *testing.T) export.Session { return open(t, a, login, key.Fingerprint) }
	})
}
