package webdav

import (
	"context"
	"errors"
	"io/fs"
	"net/url"
	"path"
	"strings"

	"dotori/archive/export/dest"
)

// makeFolder makes a folder and those that it is in.
func (s *Server) makeFolder(ctx context.Context, dir string) error {
	s.mu.Lock()
	there := s.made[dir]
	s.mu.Unlock()
	if there {
		return nil
	}
	if err := s.makeFolder(ctx, path.Dir(dir)); err != nil {
		return err
	}
	if err := s.mkcol(ctx, s.url(dir+"/")); err != nil {
		return named("make folder", dir, err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.made[dir] = true
	return nil
}

// mkcol makes one folder, or finds that it is there: 405 says so.
func (s *Server) mkcol(ctx context.Context, u *url.URL) error {
	err := s.do(ctx, "MKCOL", u, nil)
	if errors.Is(err, dest.ErrProtocol) {
		if all, bad := s.lookOnce(ctx, u, "0"); bad == nil && len(all) > 0 && all[0].size < 0 {
			return nil
		}
	}
	return err
}

// makeBase makes the folder of the export, and as few of those above it as
// there need be: a server may allow none of them to be touched.
func (s *Server) makeBase(ctx context.Context, u *url.URL) error {
	err := s.mkcol(ctx, u)
	parent := *u
	parent.Path, parent.RawPath = above(u.Path), above(u.EscapedPath())
	if err == nil || parent.Path == "" || !errors.Is(err, dest.ErrConflict) && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := s.makeBase(ctx, &parent); err != nil {
		return err
	}
	return s.mkcol(ctx, u)
}

// above returns the folder that a folder is in, or "" above the first one.
func above(dir string) string {
	dir = strings.TrimSuffix(dir, "/")
	return dir[:strings.LastIndexByte(dir, '/')+1]
}
