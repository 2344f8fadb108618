package open

import (
	"archive/zip"
	"compress/flate"
	"hash/crc32"
	"io"
	"path"
	"strings"
)

// beginning makes a text that a cut zip ends in a member of what is there of
// it: the first half of a chat is worth reading, half a picture is not. It
// reports whether anything is there.
func (s *salvaged) beginning(p *part) bool {
	if !isText(s.Name) || s.Flags&flagEncrypted != 0 {
		return false
	}
	s.CompressedSize64 = uint64(max(s.zip.Size()-s.start, 0))
	r := s.unchecked()
	if r == nil {
		return false
	}
	sum := crc32.NewIEEE()
	n, _ := io.Copy(sum, io.LimitReader(&contextReader{p.ctx, r}, p.limits.Total-p.total))
	s.UncompressedSize64, s.CRC32, s.cut = uint64(n), sum.Sum32(), true
	return n > 0 && p.ctx.Err() == nil && !p.limits.inflated(int64(s.CompressedSize64), n)
}

// unchecked returns the unpacked bytes, nil for a method that is not known.
func (s *salvaged) unchecked() io.ReadCloser {
	packed := io.NewSectionReader(s.zip, s.start, int64(s.CompressedSize64))
	switch s.Method {
	case zip.Store:
		return io.NopCloser(packed)
	case zip.Deflate:
		return flate.NewReader(packed)
	}
	return nil
}

// untilCut ends where its member was cut, as if nothing had followed.
type untilCut struct {
	io.ReadCloser
	left int64
}

func (u *untilCut) Read(b []byte) (int, error) {
	if u.left <= 0 {
		return 0, io.EOF
	}
	n, err := u.ReadCloser.Read(b[:min(int64(len(b)), u.left)])
	u.left -= int64(n)
	if u.left == 0 {
		err = nil
	}
	return n, err
}

// isText reports whether a file of this name can be read from its beginning.
func isText(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".txt", ".csv", ".json", ".htm", ".html", ".xml", ".sql", ".mbox", ".md":
		return true
	}
	return false
}
