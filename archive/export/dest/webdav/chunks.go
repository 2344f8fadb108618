package webdav

import (
	"bytes"
	"context"
	"crypto/rand"
	"fmt"
	"io"
	"maps"
	"net/url"
	"strconv"

	"dotori/archive/export/dest"
	"dotori/archive/export/dest/retry"
)

// Nextcloud's chunked upload, version 2: pieces of 5 MB to 5 GB but for the
// last, at most 10,000 of them. What is never finished goes away after a day.
const (
	chunkedFrom = 100 << 20
	chunkSize   = 8 << 20
	chunkCount  = 10000
)

// writeChunks sends a file in pieces, which the server puts together.
func (s *Server) writeChunks(ctx context.Context, to *url.URL, h header, body *retry.Body, overwrite string) error {
	dir := within(s.uploads, "dotori-"+rand.Text()+"/")
	h["Destination"] = to.String()
	if body.Size() >= 0 {
		h[lengthHeader] = strconv.FormatInt(body.Size(), 10)
	}
	err := s.do(ctx, "MKCOL", dir, header{"Destination": to.String()})
	if err == nil {
		err = s.sendChunks(ctx, dir, h, body)
	}
	if err == nil {
		last := maps.Clone(h)
		last["Overwrite"] = overwrite
		err = s.move(ctx, within(dir, ".file"), to, last)
	}
	if err != nil {
		s.clean(ctx, dir)
	}
	return err
}

func (s *Server) sendChunks(ctx context.Context, dir *url.URL, h header, body *retry.Body) error {
	if err := body.Rewind(); err != nil {
		return err
	}
	size := max(chunkSize, body.Size()/chunkCount+1)
	head := header{"Destination": h["Destination"], lengthHeader: h[lengthHeader]}
	buffer := make([]byte, size)
	for i := 1; i <= chunkCount; i++ {
		n, err := io.ReadFull(body, buffer)
		if n > 0 {
			if err := s.sendChunk(ctx, within(dir, fmt.Sprintf("%05d", i)), head, buffer[:n]); err != nil {
				return err
			}
		}
		switch err {
		case nil:
		case io.EOF, io.ErrUnexpectedEOF:
			return nil
		default:
			return err
		}
	}
	return dest.ErrTooLarge
}

func (s *Server) sendChunk(ctx context.Context, u *url.URL, h header, b []byte) error {
	piece, err := retry.NewBody(ctx, bytes.NewReader(b))
	if err != nil {
		return err
	}
	return s.upload(ctx, u, h, piece)
}
