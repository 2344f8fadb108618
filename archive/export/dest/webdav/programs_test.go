package webdav_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"dotori/archive/export/dest"
	"dotori/archive/export/dest/desttest"
)

func TestRclone(t *testing.T) {
	login := dest.Credential{User: "minji", Secret: "dotori"}
	host, _ := desttest.Lend(t)
	desttest.Start(t, host, nil, "rclone", "serve", "webdav", t.TempDir(), "--addr", host, "--user", login.User, "--pass", login.Secret)
	serial := 0
	desttest.Run(t, func(*testing.T) desttest.Open {
		serial++
		return place(at(host, fmt.Sprintf("사진 #%d/+ 안", serial)), login)
	})
}

// TestApache exports to Apache's mod_dav.
func TestApache(t *testing.T) {
	host, _ := desttest.Lend(t)
	dir := t.TempDir()
	apache(t, dir, host)
	serial := 0
	desttest.Run(t, func(*testing.T) desttest.Open {
		serial++
		return place(at(host, fmt.Sprintf("dav/사진 #%d/+ 안", serial)), dest.Credential{User: "minji", Secret: "dotori"})
	})
}

func apache(t *testing.T, dir, host string) {
	t.Helper()
	const modules = "/usr/lib/apache2/modules/"
	if _, err := os.Stat(modules); err != nil {
		t.Skip(err)
	}
	if err := os.MkdirAll(filepath.Join(dir, "files", "dav"), 0o777); err != nil {
		t.Fatal(err)
	}
	var config strings.Builder
	for _, m := range []string{"mpm_event", "authn_core", "authn_file", "authz_core", "authz_user", "auth_basic", "dav", "dav_fs"} {
		fmt.Fprintf(&config, "LoadModule %s_module %smod_%s.so\n", m, modules, m)
	}
	fmt.Fprintf(&config, `
ServerName localhost
Listen %[2]s
ServerRoot %[1]q
PidFile %[1]s/pid
ErrorLog /dev/stderr
DocumentRoot %[1]s/files
DavLockDB %[1]s/locks
<Directory %[1]s/files/dav>
  Dav On
  AuthType Basic
  AuthName dotori
  AuthUserFile %[1]s/users
  Require valid-user
</Directory>
`, dir, host)
	// As htpasswd -s writes it.
	write(t, filepath.Join(dir, "users"), "minji:{SHA}"+sha1Base64("dotori")+"\n")
	write(t, filepath.Join(dir, "conf"), config.String())
	if os.Getuid() == 0 { // its workers are another user then
		if out, err := exec.Command("chmod", "-R", "a+rwX", filepath.Dir(dir)).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
	}
	desttest.Start(t, host, nil, "apache2", "-X", "-f", filepath.Join(dir, "conf"))
}

func write(t *testing.T, path, body string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(body), 0o644); err != nil {
		t.Fatal(err)
	}
}
