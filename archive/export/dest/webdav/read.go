package webdav

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"net/http"
	"net/url"
	"path"
	"slices"
	"strings"

	"dotori/archive/export/dest"
	"dotori/archive/export/dest/retry"
)

// Stat implements [export.Destination]. The hash is known where the server
// keeps the one that it was given.
func (s *Server) Stat(ctx context.Context, name string) (int64, string, error) {
	all, err := s.look(ctx, s.url(name), "0", retry.Patiently)
	if err == nil && len(all) == 0 {
		err = fmt.Errorf("%w: an answer without content", dest.ErrProtocol)
	}
	if err != nil {
		return 0, "", named("stat", name, err)
	}
	return all[0].size, all[0].sha256, nil
}

// Open implements [export.Destination]. A connection that breaks is taken up
// again where it was.
func (s *Server) Open(ctx context.Context, name string) (io.ReadCloser, error) {
	r, err := retry.Reader(ctx, func(offset int64) (io.ReadCloser, error) { return s.get(ctx, s.url(name), offset) })
	if err != nil {
		return nil, named("open", name, err)
	}
	return r, nil
}

func (s *Server) get(ctx context.Context, u *url.URL, offset int64) (io.ReadCloser, error) {
	h := header{}
	if offset > 0 {
		h["Range"] = fmt.Sprintf("bytes=%d-", offset)
	}
	resp, err := s.send(ctx, "GET", u, h, nil, 0)
	if err != nil {
		return nil, err
	}
	if offset > 0 && resp.StatusCode != http.StatusPartialContent {
		if _, err := io.CopyN(io.Discard, resp.Body, offset); err != nil {
			resp.Body.Close()
			return nil, s.explain(ctx, err)
		}
	}
	return resp.Body, nil
}

// List implements [export.Lister], one folder after the other.
func (s *Server) List(ctx context.Context) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) { s.list(ctx, "", yield) }
}

// list reports whether to go on.
func (s *Server) list(ctx context.Context, dir string, yield func(string, error) bool) bool {
	all, err := s.look(ctx, s.url(dir), "1", retry.Patiently)
	if err != nil {
		yield("", named("list", cmp.Or(dir, "."), err))
		return false
	}
	slices.SortFunc(all, func(a, b file) int { return cmp.Compare(path.Base(a.path), path.Base(b.path)) })
	for _, f := range all {
		name, inside := strings.CutPrefix(strings.TrimSuffix(f.path, "/"), s.base.Path)
		switch {
		case !inside || name == strings.TrimSuffix(dir, "/") || strings.HasPrefix(name, partPrefix):
		case !fs.ValidPath(name) || path.Dir(name) != path.Clean(dir):
		case f.size < 0 && !s.list(ctx, name+"/", yield), f.size >= 0 && !yield(name, nil):
			return false
		}
	}
	return true
}
