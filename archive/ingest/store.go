package ingest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"sync"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/library"
	"dotori/archive/media"
	"dotori/archive/open"
)

// stored is an item whose media is in the library, with what is to be noted.
type stored struct {
	item     archive.Item
	seen     []seen
	kept     []string // hashes of originals that are new
	warnings []archive.Warning
	same     bool // every file it came from was read before and has not changed
	drop     bool // nothing is left of the item
}

// store copies media into the library. It is safe for concurrent use.
type store struct {
	lib   *library.Library
	cat   *catalog.Catalog
	arc   *open.Archive
	meter *meter
	files sync.Map // file that items are read from -> unchanged since an earlier import
}

// item stores all media of an item and joins what the files tell about it. An
// error is systemic: the library cannot be written, or ctx is done.
func (s *store) item(ctx context.Context, it archive.Item) (stored, error) {
	out := stored{item: it}
	out.item.Media = slices.Clone(it.Media)
	out.same = s.unchanged(ctx, it.Files)
	for i := range out.item.Media {
		if err := s.media(ctx, &out, i); err != nil {
			return out, err
		}
	}
	main := out.item.Media
	out.drop = it.Kind.IsMedia() && len(main) > 0 && main[0].SHA256 == "" && !main[0].Missing
	return out, nil
}

func (s *store) media(ctx context.Context, out *stored, i int) error {
	m := &out.item.Media[i]
	if m.Missing || m.Path == "" && m.Open == nil {
		return nil
	}
	if s.reuse(ctx, out, m) {
		return nil
	}
	out.same = false
	staged, err := s.stage(ctx, m)
	if source := (*library.SourceError)(nil); errors.As(err, &source) && ctx.Err() == nil {
		s.unreadable(out, m, source)
		return nil
	}
	if err != nil {
		return err
	}
	return s.keep(ctx, out, m, staged)
}

func (s *store) stage(ctx context.Context, m *archive.Media) (*library.Staged, error) {
	r, err := s.open(m)
	if err != nil {
		return nil, &library.SourceError{Err: err}
	}
	defer r.Close()
	return s.lib.Stage(ctx, r)
}

func (s *store) open(m *archive.Media) (io.ReadCloser, error) {
	if m.Open != nil {
		return m.Open()
	}
	f, err := s.arc.FS().Open(m.Path)
	if err != nil {
		return nil, err
	}
	return s.meter.watch(m.Path, f, true), nil
}

func (s *store) keep(ctx context.Context, out *stored, m *archive.Media, staged *library.Staged) error {
	if staged.Size == 0 {
		s.unreadable(out, m, errEmpty)
		return staged.Discard()
	}
	m.SHA256, m.Size = staged.SHA256, staged.Size
	m.MIME = s.inspect(ctx, out, m, staged)
	added, err := staged.Keep(media.Ext(m.MIME))
	if err != nil {
		return err
	}
	if added {
		out.kept = append(out.kept, m.SHA256)
	}
	if m.Path != "" {
		out.seen = append(out.seen, seen{s.arc.Root(), m.Path, s.arc.Stamp(m.Path), m.SHA256})
	}
	return nil
}

// inspect joins the file's own facts and returns its MIME type.
func (s *store) inspect(ctx context.Context, out *stored, m *archive.Media, staged *library.Staged) string {
	head := make([]byte, 512)
	n, _ := staged.File.ReadAt(head, 0)
	_, mime := media.Sniff(head[:n], m.Name)
	info, err := media.Inspect(ctx, staged.File, staged.Size, m.Name)
	if err != nil {
		return mime
	}
	join(&out.item, m, info)
	if info.Truncated {
		out.warnings = append(out.warnings, archive.Warning{Path: place(out.item, m),
			Reason: "The file is cut off; what is left of it was kept."})
	}
	return mime
}

var errEmpty = errors.New("0 bytes")

const reasonEmpty = "The file is empty (0 bytes)."

// unreadable notes that the archive does not give a file's bytes.
func (s *store) unreadable(out *stored, m *archive.Media, err error) {
	w := archive.Skip(place(out.item, m), "The file could not be read.", err.Error())
	switch {
	case errors.Is(err, errEmpty):
		w.Reason, w.Detail = reasonEmpty, ""
	case errors.Is(err, fs.ErrPermission):
		w.Reason, w.Detail = "There is no permission to read the file.", ""
	}
	w.Skipped = m.Path != ""
	out.warnings = append(out.warnings, *w)
	if !out.item.Kind.IsMedia() {
		m.Missing = true
	}
}

// place names a media for the report: its file, or the one it is a part of.
func place(it archive.Item, m *archive.Media) string {
	if m.Path != "" {
		return m.Path
	}
	if len(it.Files) > 0 {
		return fmt.Sprintf("%s (%s)", it.Files[0], m.Name)
	}
	return m.Name
}
