package sqldump

import (
	"bufio"
	"compress/bzip2"
	"compress/gzip"
	"io"
	"io/fs"
	"strings"

	"golang.org/x/text/encoding/unicode"
)

// unpack returns the SQL in a file, whatever its name says: gzip, of as many
// members as there are, and bzip2 are undone, a byte order mark is dropped,
// and UTF-16, as PowerShell redirects it, becomes UTF-8.
func unpack(f fs.File) (io.Reader, error) {
	r := bufio.NewReaderSize(f, 64<<10)
	switch head := peek(r, 3); {
	case strings.HasPrefix(head, "\x1F\x8B"):
		z, err := gzip.NewReader(r)
		if err != nil {
			return nil, err
		}
		return unmarked(bufio.NewReaderSize(z, 64<<10)), nil
	case head == "BZh":
		return unmarked(bufio.NewReaderSize(bzip2.NewReader(r), 64<<10)), nil
	}
	return unmarked(r), nil
}

func unmarked(r *bufio.Reader) io.Reader {
	switch head := peek(r, 3); {
	case head == "\xEF\xBB\xBF":
		r.Discard(3)
	case strings.HasPrefix(head, "\xFF\xFE"), strings.HasPrefix(head, "\xFE\xFF"):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Reader(r)
	}
	return r
}

// peek returns the first n bytes, fewer where there are not as many; an error
// is met again by who reads on.
func peek(r *bufio.Reader, n int) string {
	head, _ := r.Peek(n)
	return string(head)
}
