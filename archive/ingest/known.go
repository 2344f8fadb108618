package ingest

import (
	"context"

	"dotori/archive"
	"dotori/archive/media"
)

// unchanged reports whether an earlier import read all these files to their
// end and they have not changed since.
func (s *store) unchanged(ctx context.Context, files []string) bool {
	for _, f := range files {
		if same, ok := s.files.Load(f); ok && same.(bool) {
			continue
		} else if ok {
			return false
		}
		stamp, _, ok, err := s.cat.Seen(ctx, s.arc.Root(), f)
		same := err == nil && ok && stamp != "" && stamp == s.arc.Stamp(f)
		s.files.Store(f, same)
		if !same {
			return false
		}
	}
	return true
}

// reuse takes a file that an earlier import stored and that has not changed.
func (s *store) reuse(ctx context.Context, out *stored, m *archive.Media) bool {
	if m.Path == "" {
		return false
	}
	stamp, sha, ok, err := s.cat.Seen(ctx, s.arc.Root(), m.Path)
	if err != nil || !ok || stamp == "" || stamp != s.arc.Stamp(m.Path) {
		return false
	}
	known, err := s.cat.Media(ctx, sha)
	if err != nil {
		return false
	}
	m.SHA256, m.MIME, m.Size = sha, known.MIME, known.Size
	m.Width, m.Height, m.Duration = known.Width, known.Height, known.Duration
	return out.item.Kind.IsMedia() && s.knows(ctx, out.item) || s.describe(ctx, out, m)
}

// knows reports whether the catalog has the item, so that its file's own facts
// were joined to it before.
func (s *store) knows(ctx context.Context, it archive.Item) bool {
	_, err := s.cat.Key(ctx, it.Identity())
	return err == nil
}

// describe joins the facts of an original that is in the library already.
func (s *store) describe(ctx context.Context, out *stored, m *archive.Media) bool {
	f, err := s.lib.Original(m.SHA256)
	if err != nil {
		return false
	}
	defer f.Close()
	if info, err := media.Inspect(ctx, f, m.Size, m.Name); err == nil {
		join(&out.item, m, info)
	}
	return true
}
