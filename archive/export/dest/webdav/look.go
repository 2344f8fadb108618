package webdav

import (
	"context"
	"encoding/xml"
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"dotori/archive/export/dest"
	"dotori/archive/export/dest/retry"
)

// file is what a server says of a file or folder.
type file struct {
	path   string // decoded, from the server's root
	size   int64  // -1 for a folder
	sha256 string // "" = not told
	free   int64  // bytes of quota; -1 = not told
}

// question asks for what [file] holds (RFC 4918; RFC 4331 for the quota).
const question = `<?xml version="1.0" encoding="utf-8"?>
<d:propfind xmlns:d="DAV:" xmlns:oc="http://owncloud.org/ns"><d:prop><d:resourcetype/><d:getcontentlength/><d:quota-available-bytes/><oc:checksums/></d:prop></d:propfind>`

type multistatus struct {
	Responses []struct {
		Href      string `xml:"DAV: href"`
		Propstats []struct {
			Status string `xml:"DAV: status"`
			Prop   struct {
				Folder    *struct{} `xml:"DAV: resourcetype>collection"`
				Size      int64     `xml:"DAV: getcontentlength"`
				Free      *int64    `xml:"DAV: quota-available-bytes"`
				Checksums []string  `xml:"http://owncloud.org/ns checksums>checksum"`
			} `xml:"DAV: prop"`
		} `xml:"DAV: propstat"`
	} `xml:"DAV: response"`
}

// look asks what is at an address, with depth "1" also in that folder.
func (s *Server) look(ctx context.Context, u *url.URL, depth string, tries int) (all []file, err error) {
	err = retry.Do(ctx, tries, func() error {
		all, err = s.lookOnce(ctx, u, depth)
		return err
	})
	return all, err
}

func (s *Server) lookOnce(ctx context.Context, u *url.URL, depth string) ([]file, error) {
	h := header{"Depth": depth, "Content-Type": "application/xml; charset=utf-8"}
	resp, err := s.send(ctx, "PROPFIND", u, h, strings.NewReader(question), int64(len(question)))
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusMultiStatus {
		return nil, fmt.Errorf("%w: it does not speak WebDAV (%s)", dest.ErrProtocol, resp.Status)
	}
	var m multistatus
	if err := xml.NewDecoder(resp.Body).Decode(&m); err != nil {
		return nil, s.explain(ctx, err)
	}
	return m.files()
}

func (m multistatus) files() ([]file, error) {
	var all []file
	for _, r := range m.Responses {
		href, err := url.Parse(r.Href)
		if err != nil {
			return nil, fmt.Errorf("%w: %w", dest.ErrProtocol, err)
		}
		f := file{path: href.Path, free: -1}
		for _, p := range r.Propstats {
			if !strings.Contains(p.Status, " 200") {
				continue
			}
			f.size = p.Prop.Size
			if p.Prop.Folder != nil {
				f.size = -1
			}
			if p.Prop.Free != nil {
				f.free = max(-1, *p.Prop.Free) // Nextcloud says -3 for no limit
			}
			f.sha256 = checksum(p.Prop.Checksums)
		}
		all = append(all, f)
	}
	return all, nil
}

// checksum finds the SHA-256 in "SHA1:… SHA256:…".
func checksum(all []string) string {
	for _, word := range strings.Fields(strings.Join(all, " ")) {
		if kind, sum, _ := strings.Cut(word, ":"); strings.EqualFold(kind, "SHA256") {
			return strings.ToLower(sum)
		}
	}
	return ""
}
