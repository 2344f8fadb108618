package main

import (
	"slices"
	"strings"
	"testing"
)

// networks are the packages that can open a connection, and the clients of
// servers that we use.
var networks = []string{
	"net", "net/http", "net/http/httptest", "net/http/httputil", "net/rpc", "net/smtp", "crypto/tls",
	"golang.org/x/crypto/ssh", "golang.org/x/crypto/ssh/agent", "golang.org/x/net/http2", "golang.org/x/net/proxy",
	"golang.org/x/net/webdav", "golang.org/x/net/websocket", "github.com/minio/minio-go/v7", "github.com/pkg/sftp",
}

// TestOnlyDestinationsConnect keeps the network where users send exports to: a
// place whose address they typed.
func TestOnlyDestinationsConnect(t *testing.T) {
	connect := 0
	for pkg, imports := range imports(t) {
		for _, dep := range imports {
			switch {
			case !slices.Contains(networks, dep):
			case strings.HasPrefix(pkg, "dotori/archive/export/dest/"):
				connect++
			default:
				t.Errorf("%s imports %s: nothing phones home", pkg, dep)
			}
		}
	}
	if connect == 0 {
		t.Error("no destination connects: the test looks at the wrong places")
	}
}
