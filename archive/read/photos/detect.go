package photos

import (
	"context"
	"io/fs"
	"path"

	"dotori/archive/read"
	"dotori/archive/read/shots"
	"dotori/archive/read/tree"
)

// How sure pictures alone make this reader: less than any service that knows
// its own signs.
const (
	plain  = 15
	camera = 20
)

// Detect looks into few files: those named like media first.
const (
	mostNames = 100_000
	mostNamed = 32 // files opened because of their names
	mostOther = 24 // files opened whatever their names
)

// Detect finds at least one picture, video or sound by its content.
func (Reader) Detect(ctx context.Context, root fs.FS) read.Match {
	s := search{root: root}
	for folder, err := range tree.Walk(ctx, root) {
		if err != nil {
			continue
		}
		if found := s.folder(folder); found != "" {
			return match(found)
		}
		if s.names > mostNames {
			break
		}
	}
	if ctx.Err() != nil {
		return read.Match{}
	}
	return match(s.first(s.others))
}

func match(found string) read.Match {
	if found == "" {
		return read.Match{}
	}
	m := read.Match{Confidence: plain, Variant: "Photos and videos", Reason: "It holds pictures, videos or sounds.", Detail: found}
	if shots.IsCamera(path.Base(path.Dir(found))) {
		m.Confidence, m.Variant, m.Reason = camera, "Camera folder", "It is laid out as cameras and phones do."
	}
	return m
}

type search struct {
	root   fs.FS
	names  int
	named  int
	others []string
}

// folder returns the first media file in a folder, or "".
func (s *search) folder(f tree.Folder) string {
	for _, e := range f.Files {
		s.names++
		name := path.Join(f.Path, e.Name())
		switch {
		case tree.NamedLikeMedia(name) && s.named < mostNamed:
			s.named++
			if s.isMedia(name) {
				return name
			}
		case !tree.NamedLikeMedia(name) && len(s.others) < mostOther:
			s.others = append(s.others, name)
		}
	}
	return ""
}

func (s *search) first(names []string) string {
	for _, name := range names {
		if s.isMedia(name) {
			return name
		}
	}
	return ""
}

func (s *search) isMedia(name string) bool {
	_, _, w := tree.Look(s.root, name)
	return w == nil
}
