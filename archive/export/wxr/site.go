package wxr

import (
	"context"
	_ "embed"
	"fmt"
	"time"

	"dotori/archive/export/body"
	"dotori/archive/export/posts"
	"dotori/archive/export/shelf"
)

// ReadmeName explains the export to whoever finds it.
const ReadmeName = "README.txt"

//go:embed readme.txt
var readme []byte

// site is a blog that is being written.
type site struct {
	x      *shelf.Export
	base   body.Base
	status string

	part  *part
	parts int   // that are written
	clock clock // of the posts
	posts int   // the last number of a post or attachment
	notes int   // the last number of a comment
}

// partSize is from when on a file takes no more posts: libxml refuses more than
// 10 MB in one text, and many servers more than that in one upload.
const partSize = 9 << 20

func (s *site) write(ctx context.Context, all *posts.Posts) error {
	if _, err := s.x.Document(ctx, ReadmeName, readme, time.Time{}); err != nil {
		return err
	}
	s.part = newPart()
	for a, err := range all.All(ctx) {
		if err == nil {
			s.post(a)
			err = s.flush(ctx, partSize)
		}
		if err != nil {
			return err
		}
	}
	return s.flush(ctx, 1)
}

// flush writes the part that is being made once it has so many bytes.
func (s *site) flush(ctx context.Context, size int) error {
	if s.part.items.Len() < size {
		return nil
	}
	s.parts++
	name := fmt.Sprintf("wordpress-%03d.xml", s.parts)
	_, err := s.x.Document(ctx, name, s.part.bytes(), time.Time{})
	s.part = newPart()
	return err
}
