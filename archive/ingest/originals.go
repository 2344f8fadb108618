package ingest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"sync"
	"sync/atomic"

	"dotori/archive"
	"dotori/archive/library"
	"dotori/archive/media"
)

// keep brings the originals of an item, as far as ours lacks them. It is safe
// for concurrent use. An error is systemic.
func (m *merging) keep(ctx context.Context, it archive.Item) (stored, error) {
	out := stored{item: it}
	out.item.Media = slices.Clone(it.Media)
	for i := range out.item.Media {
		if err := m.original(ctx, &out, &out.item.Media[i]); err != nil {
			return out, err
		}
	}
	return out, nil
}

var errOther = errors.New("the bytes are not those that were imported")

func (m *merging) original(ctx context.Context, out *stored, f *archive.Media) error {
	if f.SHA256 == "" {
		return nil
	}
	mine, _ := m.coming.LoadOrStore(f.SHA256, new(sync.Mutex)) // two items may have it at the same time
	mine.(*sync.Mutex).Lock()
	defer mine.(*sync.Mutex).Unlock()
	if _, err := m.g.lib.OriginalPath(f.SHA256); err == nil {
		return nil
	}
	added, err := m.copy(ctx, f)
	if source := (*library.SourceError)(nil); errors.As(err, &source) && ctx.Err() == nil {
		if err := m.there(); err != nil {
			return err
		}
		out.warnings = append(out.warnings, lost(*f, reasonOf(source)))
		f.SHA256, f.Missing = "", true
		return nil
	}
	if added {
		out.kept = append(out.kept, f.SHA256)
	}
	return err
}

// copy copies an original and checks its bytes on the way.
func (m *merging) copy(ctx context.Context, f *archive.Media) (added bool, err error) {
	r, err := m.other.Original(f.SHA256)
	if err != nil {
		return false, &library.SourceError{Err: err}
	}
	defer r.Close()
	s, err := m.g.lib.Stage(ctx, counted{r, &m.copied})
	if err != nil {
		return false, err
	}
	if s.SHA256 != f.SHA256 {
		return false, errors.Join(&library.SourceError{Err: errOther}, s.Discard())
	}
	if added, err = s.Keep(media.Ext(f.MIME)); added {
		m.kept.Add(s.Size)
	}
	return added, err
}

// counted counts the bytes that are read.
type counted struct {
	io.Reader
	n *atomic.Int64
}

func (c counted) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.n.Add(int64(n))
	return n, err
}

func lost(f archive.Media, reason string) archive.Warning {
	return archive.Warning{Path: fmt.Sprintf("originals/%.2s/%s", f.SHA256, f.SHA256), Reason: reason, Detail: f.Name}
}

func reasonOf(err error) string {
	if errors.Is(err, errOther) {
		return "The original is damaged in the other library."
	}
	return "The original is missing in the other library."
}

// there reports whether the other library is still there to be read.
func (m *merging) there() error {
	if !library.Exists(m.other.Dir()) {
		return ErrGone
	}
	return nil
}
