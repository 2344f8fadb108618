package webdav

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"strings"
	"sync"
	"time"

	"dotori/archive/export"
	"dotori/archive/export/dest"
	"dotori/archive/export/dest/retry"
	"dotori/archive/export/dest/web"
)

var (
	_ export.Session = (*Server)(nil)
	_ export.Lister  = (*Server)(nil)
)

// partPrefix begins the names of unfinished files, at the top of the folder.
const partPrefix = ".dotori-part-"

// cleanTime is how long a Close may wait for leftovers to be removed.
const cleanTime = 3 * time.Second

// Server is a folder on a WebDAV server as a destination. Safe for concurrent
// use, but only one export at a time may write to the same folder.
type Server struct {
	client  *http.Client
	login   dest.Credential
	base    *url.URL // of the folder, with a slash at its end
	uploads *url.URL // of Nextcloud's unfinished uploads; nil for other servers

	mu   sync.Mutex
	free int64           // bytes, or -1
	made map[string]bool // folders that are there

	cleaning sync.WaitGroup
}

// Open looks at the folder, makes it if need be, and removes the unfinished
// files that an interrupted export has left there.
func Open(ctx context.Context, a dest.Address, login dest.Credential) (*Server, error) {
	if login.User == "" {
		login.User = a.User
	}
	base := &url.URL{Scheme: "https", Host: a.Host}
	if a.Plain {
		base.Scheme = "http"
	}
	s := &Server{client: web.Client(), login: login, made: map[string]bool{".": true}, free: -1}
	s.base = within(base, a.Path+"/")
	s.uploads = nextcloud(s.base)
	if err := s.enter(ctx); err != nil {
		s.client.CloseIdleConnections()
		return nil, fmt.Errorf("open %s: %w", a, err)
	}
	return s, nil
}

// nextcloud returns where a Nextcloud takes uploads in pieces, when the address
// is one of its.
func nextcloud(base *url.URL) *url.URL {
	const files = "/remote.php/dav/files/"
	before, after, ok := strings.Cut(base.Path, files)
	user, _, _ := strings.Cut(after, "/")
	if !ok || user == "" {
		return nil
	}
	root := *base
	root.Path, root.RawPath = before+"/", ""
	return within(&root, "remote.php/dav/uploads/"+user+"/")
}

func (s *Server) enter(ctx context.Context) error {
	all, err := s.look(ctx, s.base, "1", retry.Briefly)
	if errors.Is(err, fs.ErrNotExist) {
		if err := s.makeBase(ctx, s.base); err != nil {
			return err
		}
		all, err = s.look(ctx, s.base, "1", retry.Briefly)
	}
	if err != nil {
		return err
	}
	for _, f := range all {
		if f.path == s.base.Path && f.free >= 0 {
			s.free = f.free
		}
		if name := path.Base(f.path); strings.HasPrefix(name, partPrefix) {
			if err := s.delete(ctx, s.url(name)); err != nil {
				return fmt.Errorf("remove unfinished %s: %w", name, err)
			}
		}
	}
	return nil
}

// Free implements [export.Destination]: the quota when the folder was opened,
// without what was sent since.
func (s *Server) Free() int64 {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.free
}

func (s *Server) used(bytes int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.free >= 0 {
		s.free = max(0, s.free-bytes)
	}
}

// clean deletes what is left of a file that could not be written; after a
// cancel in the background, and Close waits for it. What it cannot delete, the
// next Open finds.
func (s *Server) clean(ctx context.Context, u *url.URL) {
	if ctx.Err() == nil {
		_ = s.delete(ctx, u)
		return
	}
	s.cleaning.Go(func() {
		ctx, cancel := context.WithTimeout(context.Background(), cleanTime)
		defer cancel()
		_ = s.delete(ctx, u)
	})
}

// Close lets go of the connections. What was put is durable already.
func (s *Server) Close() error {
	s.cleaning.Wait()
	s.client.CloseIdleConnections()
	return nil
}
