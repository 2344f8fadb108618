package sftp

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"net"
	"os"
	"path"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/pkg/sftp"
	"golang.org/x/crypto/ssh"

	"dotori/archive/export"
	"dotori/archive/export/dest"
	"dotori/archive/export/dest/retry"
)

var (
	_ export.Session = (*Server)(nil)
	_ export.Lister  = (*Server)(nil)
)

// partPrefix begins the names of unfinished files, at the top of the folder.
const partPrefix = ".dotori-part-"

// quickTime is how long a question in between, or a Close, may take.
const quickTime = 3 * time.Second

// Server is a folder on a server as a destination. Safe for concurrent use, but
// only one export at a time may write to the same folder.
type Server struct {
	host   string // with its port
	config *ssh.ClientConfig
	root   string
	keys   keyring

	mu   sync.Mutex
	line *line           // nil when there is no connection
	made map[string]bool // folders that are there

	cleaning sync.WaitGroup
}

// Open connects, makes the folder if need be, and removes the unfinished files
// that an interrupted export has left there. The path of the address is
// absolute, or begins with ~/. Trusted are fingerprints ("SHA256:…") of the
// server's key that the user has seen and accepted.
func Open(ctx context.Context, a dest.Address, login dest.Credential, trusted ...string) (*Server, error) {
	login.User = cmp.Or(login.User, a.User)
	s := &Server{host: a.Host, root: rootOf(a.Path), made: map[string]bool{".": true}}
	if _, _, err := net.SplitHostPort(s.host); err != nil {
		s.host = net.JoinHostPort(strings.Trim(s.host, "[]"), "22")
	}
	var err error
	if s.config, err = configure(s.host, login, &s.keys, trusted); err != nil {
		return nil, fmt.Errorf("open %s: %w", a, err)
	}
	if err := s.enter(ctx); err != nil {
		return nil, fmt.Errorf("open %s: %w", a, err)
	}
	return s, nil
}

func rootOf(p string) string {
	if home, ok := strings.CutPrefix(p+"/", "~/"); ok {
		return path.Clean(home)
	}
	return "/" + p
}

func (s *Server) enter(ctx context.Context) error {
	err := s.do(ctx, retry.Briefly, func(c *sftp.Client) error {
		if err := c.MkdirAll(s.root); err != nil {
			return err
		}
		entries, err := c.ReadDir(s.root)
		if err != nil {
			return err
		}
		for _, e := range entries {
			if strings.HasPrefix(e.Name(), partPrefix) {
				if err := c.Remove(path.Join(s.root, e.Name())); err != nil {
					return fmt.Errorf("remove unfinished %s: %w", e.Name(), err)
				}
			}
		}
		return nil
	})
	if err != nil {
		s.hangUp()
	}
	return err
}

func (s *Server) path(name string) string { return path.Join(s.root, name) }

// Stat implements [export.Destination]. What is no regular file has the size -1.
func (s *Server) Stat(ctx context.Context, name string) (size int64, _ string, err error) {
	err = s.do(ctx, retry.Patiently, func(c *sftp.Client) error {
		info, err := c.Lstat(s.path(name))
		if err != nil {
			return err
		}
		size = sizeOf(info)
		return nil
	})
	if err != nil {
		return 0, "", named("stat", name, err)
	}
	return size, "", nil
}

func sizeOf(info fs.FileInfo) int64 {
	if !info.Mode().IsRegular() {
		return -1
	}
	return info.Size()
}

// Open implements [export.Destination]. A connection that breaks is taken up
// again where it was.
func (s *Server) Open(ctx context.Context, name string) (io.ReadCloser, error) {
	r, err := retry.Reader(ctx, func(offset int64) (io.ReadCloser, error) { return s.read(ctx, name, offset) })
	if err != nil {
		return nil, named("open", name, err)
	}
	return r, nil
}

// Free implements [export.Destination], where the server tells.
func (s *Server) Free() int64 {
	ctx, cancel := context.WithTimeout(context.Background(), quickTime)
	defer cancel()
	free := int64(-1)
	_ = s.do(ctx, 1, func(c *sftp.Client) error {
		free = freeOf(c, s.root)
		return nil
	})
	return free
}

func freeOf(c *sftp.Client, root string) int64 {
	if _, ok := c.HasExtension("statvfs@openssh.com"); !ok {
		return -1
	}
	v, err := c.StatVFS(root)
	if err != nil {
		return -1
	}
	return int64(v.Bavail * v.Frsize)
}

// List implements [export.Lister], one folder after the other.
func (s *Server) List(ctx context.Context) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) { s.list(ctx, ".", yield) }
}

// list reports whether to go on.
func (s *Server) list(ctx context.Context, dir string, yield func(string, error) bool) bool {
	var entries []os.FileInfo
	err := s.do(ctx, retry.Patiently, func(c *sftp.Client) (err error) {
		entries, err = c.ReadDirContext(ctx, s.path(dir))
		return err
	})
	if err != nil {
		yield("", named("list", dir, err))
		return false
	}
	slices.SortFunc(entries, func(a, b os.FileInfo) int { return cmp.Compare(a.Name(), b.Name()) })
	for _, e := range entries {
		name := path.Join(dir, e.Name())
		switch {
		case strings.HasPrefix(name, partPrefix):
		case e.IsDir() && !s.list(ctx, name, yield), !e.IsDir() && !yield(name, nil):
			return false
		}
	}
	return true
}

// Close hangs up. What was put is on the server's disk already, where the
// server can be told to bring it there.
func (s *Server) Close() error {
	s.cleaning.Wait()
	s.hangUp()
	return nil
}
