package webdav

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"strings"

	"dotori/archive/export/dest/retry"
	"dotori/archive/export/dest/web"
)

// within returns the address of a name below a folder. Everything but plain
// letters is escaped: servers disagree on the rest, '+' above all.
func within(dir *url.URL, name string) *url.URL {
	u := *dir
	parts := strings.Split(name, "/")
	for i, p := range parts {
		parts[i] = strings.NewReplacer("+", "%2B", "&", "%26", "=", "%3D", ":", "%3A", "@", "%40", "$", "%24").Replace(url.PathEscape(p))
	}
	u.RawPath = strings.TrimSuffix(dir.EscapedPath(), "/") + "/" + strings.TrimPrefix(strings.Join(parts, "/"), "/")
	u.Path = strings.TrimSuffix(dir.Path, "/") + "/" + strings.TrimPrefix(name, "/")
	return &u
}

func (s *Server) url(name string) *url.URL { return within(s.base, name) }

// header are headers of a request; empty ones are not sent.
type header map[string]string

// send sends one request. An answer that is no success is an error.
func (s *Server) send(ctx context.Context, method string, u *url.URL, h header, body io.Reader, size int64) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, method, u.String(), body)
	if err != nil {
		return nil, err
	}
	if body != nil {
		req.ContentLength = size
	}
	req.Header.Set("User-Agent", "Dotori")
	for name, value := range h {
		if value != "" {
			req.Header.Set(name, value)
		}
	}
	if s.login.User != "" {
		req.SetBasicAuth(s.login.User, s.login.Secret)
	}
	resp, err := s.client.Do(req)
	if err != nil {
		return nil, s.explain(ctx, err)
	}
	if err := web.Status(resp); err != nil {
		resp.Body.Close()
		return nil, err
	}
	return resp, nil
}

func (s *Server) explain(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return web.Explain(err)
}

// do sends a request without a body whose answer says nothing more.
func (s *Server) do(ctx context.Context, method string, u *url.URL, h header) error {
	return retry.Do(ctx, retry.Patiently, func() error { return s.once(ctx, method, u, h) })
}

func (s *Server) once(ctx context.Context, method string, u *url.URL, h header) error {
	resp, err := s.send(ctx, method, u, h, nil, 0)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

// delete removes what is there, if anything is.
func (s *Server) delete(ctx context.Context, u *url.URL) error {
	err := retry.Do(ctx, retry.Briefly, func() error { return s.once(ctx, "DELETE", u, nil) })
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// upload sends a file to an address, as often as need be.
func (s *Server) upload(ctx context.Context, u *url.URL, h header, body *retry.Body) error {
	var last error
	return retry.Do(ctx, retry.Patiently, func() error {
		if err := body.Rewind(); err != nil {
			return fmt.Errorf("%w (%v)", err, last)
		}
		lent := web.NewGuard(body)
		var r io.Reader = lent
		if body.Size() == 0 {
			r = http.NoBody // else its length counts as unknown
		}
		resp, err := s.send(ctx, "PUT", u, h, r, body.Size())
		if bad := lent.Close(); bad != nil {
			return bad
		}
		if err != nil {
			last = err
			return err
		}
		return resp.Body.Close()
	})
}

func named(op, name string, err error) error {
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrExist) {
		return &fs.PathError{Op: op, Path: name, Err: err}
	}
	return fmt.Errorf("%s %s: %w", op, name, err)
}
