package immich

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"time"
)

// errFiles says that a caller took the server for a place of files.
var errFiles = errors.New("an Immich server takes pictures, not files of an export")

// Stat implements [export.Destination]: no file is there.
func (s *Server) Stat(_ context.Context, name string) (int64, string, error) {
	return 0, "", &fs.PathError{Op: "stat", Path: name, Err: fs.ErrNotExist}
}

// Put implements [export.Destination]; it always fails.
func (s *Server) Put(context.Context, string, time.Time, io.Reader) error { return errFiles }

// Replace implements [export.Destination]; it always fails.
func (s *Server) Replace(context.Context, string, io.Reader) error { return errFiles }

// Open implements [export.Destination]: no file is there.
func (s *Server) Open(_ context.Context, name string) (io.ReadCloser, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

// Free implements [export.Destination]: it is not known.
func (s *Server) Free() int64 { return -1 }
