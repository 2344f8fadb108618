package epub

import (
	"context"
	"fmt"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/book"
)

// make makes the pictures of items that come next: those of a photo or a
// video, and the first of a text. The rest are made when they are asked for.
func (v *volume) make(ctx context.Context, batch []book.Entry) error {
	v.made = map[string]export.Picture{}
	var wanted []book.Wanted
	for _, e := range batch {
		media := book.Stills(e.Item)
		if len(media) == 0 || media[0].Missing {
			continue
		}
		if _, done := v.pictures[media[0].SHA256]; !done {
			wanted = append(wanted, book.Wanted{Media: media[0], Edge: edge})
		}
	}
	made, err := book.Pictures(ctx, v.x, wanted)
	for i, p := range made {
		v.made[wanted[i].Media.SHA256] = p
	}
	return err
}

// picture puts a picture into the book, once, and returns its file, or "" when
// it cannot be shown.
func (v *volume) picture(ctx context.Context, m archive.Media) (string, error) {
	if name, ok := v.pictures[m.SHA256]; ok && m.SHA256 != "" {
		return name, nil
	}
	p, ok := v.made[m.SHA256]
	if !ok {
		var err error
		if p, err = book.Picture(ctx, v.x, m, edge); err != nil {
			return "", err
		}
	}
	if p.JPEG == nil {
		v.pictures[m.SHA256] = ""
		return "", nil
	}
	name := fmt.Sprintf("images/p%04d.jpg", len(v.pictures)+1)
	v.pictures[m.SHA256] = name
	_, err := v.add(name, "image/jpeg", "", p.JPEG)
	return name, err
}
