package readtest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"

	"dotori/archive"
	"dotori/archive/read"
)

// Result is everything that a reader yielded.
type Result struct {
	Items    []archive.Item // with the SHA-256 and size of their media
	Warnings []*archive.Warning
	Err      error   // the error that ended it, if any
	Unread   []error // media that could not be opened and read
}

// Read collects all that a reader yields. It opens and hashes the media of
// each item before it asks for the next one, as ingest does.
func Read(ctx context.Context, r read.Reader, root fs.FS, o archive.Options) Result {
	var res Result
	for it, err := range r.Read(ctx, root, o) {
		if err == nil {
			res.add(root, it)
		} else if w, ok := asWarning(err); ok {
			res.Warnings = append(res.Warnings, w)
		} else {
			res.Err = err
		}
	}
	return res
}

func (res *Result) add(root fs.FS, it archive.Item) {
	it.Media = append([]archive.Media(nil), it.Media...)
	for i := range it.Media {
		m := &it.Media[i]
		if err := hash(root, m); err != nil {
			res.Unread = append(res.Unread, fmt.Errorf("media %q of item %d: %w", m.Name, len(res.Items), err))
		}
		m.Open = nil // functions do not compare
	}
	res.Items = append(res.Items, it)
}

func hash(root fs.FS, m *archive.Media) error {
	if m.Missing {
		return nil
	}
	f, err := open(root, m)
	if err != nil {
		return err
	}
	defer f.Close()
	h := sha256.New()
	m.Size, err = io.Copy(h, f)
	m.SHA256 = hex.EncodeToString(h.Sum(nil))
	return err
}

func open(root fs.FS, m *archive.Media) (io.ReadCloser, error) {
	switch {
	case m.Open != nil:
		return m.Open()
	case m.Path != "":
		return root.Open(m.Path)
	}
	return nil, fmt.Errorf("it has no Path, no Open and is not Missing")
}
