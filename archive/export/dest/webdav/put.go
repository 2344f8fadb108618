package webdav

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"path"
	"strconv"
	"time"

	"dotori/archive/export/dest/retry"
)

// Headers of ownCloud and Nextcloud; other servers ignore them.
const (
	mtimeHeader    = "X-OC-Mtime"
	checksumHeader = "OC-Checksum"
	lengthHeader   = "OC-Total-Length"
)

// Put implements [export.Destination].
func (s *Server) Put(ctx context.Context, name string, modified time.Time, r io.Reader) error {
	return s.write(ctx, name, modified, r, "F")
}

// Replace implements [export.Destination].
func (s *Server) Replace(ctx context.Context, name string, r io.Reader) error {
	return s.write(ctx, name, time.Time{}, r, "T")
}

// write sends a file and moves it to its name; overwrite is T or F.
func (s *Server) write(ctx context.Context, name string, modified time.Time, r io.Reader, overwrite string) error {
	body, err := retry.NewBody(ctx, r)
	if err != nil {
		return named("write", name, err)
	}
	if err := s.makeFolder(ctx, path.Dir(name)); err != nil {
		return err
	}
	h, err := s.describe(modified, body)
	if err != nil {
		return named("write", name, err)
	}
	if s.uploads != nil && (body.Size() < 0 || body.Size() > chunkedFrom) {
		err = s.writeChunks(ctx, s.url(name), h, body, overwrite)
	} else {
		err = s.writeWhole(ctx, s.url(name), h, body, overwrite)
	}
	if err != nil {
		return named("write", name, err)
	}
	s.used(max(0, body.Size()))
	return nil
}

// describe returns the headers that tell the date and the checksum of a file.
// Nextcloud refuses dates up to the second day of 1970.
func (s *Server) describe(modified time.Time, body *retry.Body) (header, error) {
	h := header{}
	if t := modified.Unix(); t > 24*60*60 {
		h[mtimeHeader] = strconv.FormatInt(t, 10)
	}
	if s.uploads == nil {
		return h, nil
	}
	sum, err := body.SHA256()
	if sum != "" {
		h[checksumHeader] = "SHA256:" + sum
	}
	return h, err
}

func (s *Server) writeWhole(ctx context.Context, to *url.URL, h header, body *retry.Body, overwrite string) error {
	part := s.url(partPrefix + rand.Text())
	h["Content-Type"] = "application/octet-stream"
	if body.Size() < 0 || body.Size() > 1<<20 {
		h["Expect"] = "100-continue" // a refusal comes before the bytes are sent
	}
	err := s.upload(ctx, part, h, body)
	if err == nil {
		err = s.move(ctx, part, to, header{"Overwrite": overwrite})
	}
	if err != nil {
		s.clean(ctx, part)
	}
	return err
}

// move gives a file its name. When an answer was lost, the next try finds the
// file moved already.
func (s *Server) move(ctx context.Context, from, to *url.URL, h header) error {
	h["Destination"] = to.String()
	lost := false
	return retry.Do(ctx, retry.Patiently, func() error {
		err := s.once(ctx, "MOVE", from, h)
		if lost && (errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrExist)) && s.moved(ctx, from, to) {
			return nil
		}
		lost = lost || retry.May(err)
		if errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("the server lost the file: %v", err) // never mistaken for a name that is free
		}
		return err
	})
}

func (s *Server) moved(ctx context.Context, from, to *url.URL) bool {
	_, gone := s.lookOnce(ctx, from, "0")
	_, there := s.lookOnce(ctx, to, "0")
	return errors.Is(gone, fs.ErrNotExist) && there == nil
}
