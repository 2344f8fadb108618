package immich

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"slices"
	"strings"
	"time"

	"dotori/archive/export"
	"dotori/archive/export/dest"
	"dotori/archive/export/dest/retry"
	"dotori/archive/export/dest/web"
)

var _ export.Taker = (*Server)(nil)

// Versions of the API that are spoken.
const (
	oldest   = 2
	unmarked = 3 // from here on, files have no device
)

// Server is an Immich server, seen by the user whose API key is used. One
// export at a time may use it.
type Server struct {
	client *http.Client
	base   url.URL // of the API, without a slash at its end
	key    string
	major  int
	zone   *time.Location
	takes  []string // extensions of pictures and videos, ".jpg"
}

// Open asks the server who it is and whether it takes the API key, which is the
// credential's secret. The zone is that of dates that say none.
func Open(ctx context.Context, a dest.Address, login dest.Credential, zone *time.Location) (*Server, error) {
	s := &Server{client: web.Client(), key: login.Secret, zone: zone}
	s.base = url.URL{Scheme: "https", Host: a.Host, Path: path.Join("/", strings.TrimSuffix("/"+a.Path, "/api"), "api")}
	if a.Plain {
		s.base.Scheme = "http"
	}
	if err := s.enter(ctx); err != nil {
		s.client.CloseIdleConnections()
		return nil, fmt.Errorf("open %s: %w", a, err)
	}
	return s, nil
}

// enter learns the server's version and what it takes, and tries the key.
func (s *Server) enter(ctx context.Context) error {
	var v struct{ Major *int }
	err := s.ask(ctx, retry.Briefly, "GET", "server/version", nil, &v)
	if errors.Is(err, fs.ErrNotExist) || err == nil && v.Major == nil {
		return fmt.Errorf("%w: this is no Immich server", dest.ErrProtocol)
	}
	if err != nil {
		return err
	}
	if s.major = *v.Major; s.major < oldest {
		return fmt.Errorf("%w: Immich %d is too old, %d or later is needed", dest.ErrProtocol, s.major, oldest)
	}
	var types struct{ Image, Video []string }
	if err := s.ask(ctx, retry.Briefly, "GET", "server/media-types", nil, &types); err != nil {
		return err
	}
	s.takes = slices.Concat(types.Image, types.Video)
	_, err = s.check(ctx, []checksum{{ID: "key", Checksum: "da39a3ee5e6b4b0d3255bfef95601890afd80709"}}) // of nothing
	return err
}

// Close implements [export.Session].
func (s *Server) Close() error {
	s.client.CloseIdleConnections()
	return nil
}
