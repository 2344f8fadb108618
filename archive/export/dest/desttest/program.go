package desttest

import (
	"bytes"
	"net"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// Lend returns "127.0.0.1:port" where nobody listens now.
func Lend(t *testing.T) (host, port string) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	host = l.Addr().String()
	return host, host[strings.LastIndexByte(host, ':')+1:]
}

// Start runs a server of somebody else until the test ends, and waits until it
// listens at host. The test is skipped where the program is not installed.
func Start(t *testing.T, host string, env []string, program string, args ...string) {
	t.Helper()
	path, err := exec.LookPath(program)
	if err != nil {
		t.Skip(err)
	}
	said := new(bytes.Buffer)
	cmd := exec.Command(path, args...)
	cmd.Env, cmd.Stdout, cmd.Stderr = append(os.Environ(), env...), said, said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait() // it was killed
		if t.Failed() {
			t.Logf("%s says: %.3000s", program, said)
		}
	})
	for range 200 {
		conn, err := net.Dial("tcp", host)
		if err == nil {
			conn.Close()
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatalf("%s does not listen", program)
}
