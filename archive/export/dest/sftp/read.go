package sftp

import (
	"bufio"
	"context"
	"io"

	"github.com/pkg/sftp"
)

// ahead is how much is asked for at once: the client splits it into requests
// that are on their way together.
const ahead = 1 << 20

// download is a file that is read; the end of its context breaks it off.
type download struct {
	*bufio.Reader
	file *sftp.File
	stop func() bool
}

func (s *Server) read(ctx context.Context, name string, offset int64) (io.ReadCloser, error) {
	var file *sftp.File
	l, err := s.connect(ctx)
	if err != nil {
		return nil, err
	}
	d := &download{stop: context.AfterFunc(ctx, func() { s.drop(l) })}
	if file, err = l.sftp.Open(s.path(name)); err == nil {
		_, err = file.Seek(offset, io.SeekStart)
	}
	if err != nil {
		d.stop()
		return nil, s.explain(ctx, l, err)
	}
	d.file, d.Reader = file, bufio.NewReaderSize(watched{s, l, file}, ahead)
	return d, nil
}

// Close lets go of the file.
func (d *download) Close() error {
	d.stop()
	return d.file.Close()
}

// watched drops a connection that fails, so that the next one is new.
type watched struct {
	s    *Server
	line *line
	r    io.Reader
}

func (w watched) Read(p []byte) (int, error) {
	n, err := w.r.Read(p)
	if lost(err) {
		w.s.drop(w.line)
	}
	return n, err
}
