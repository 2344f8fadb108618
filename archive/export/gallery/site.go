package gallery

import (
	"context"
	_ "embed"
	"time"

	"dotori/archive/export/shelf"
)

// site is a gallery that is being written.
type site struct {
	*survey
	x        *shelf.Export
	words    words
	looks    looks
	pictures *pictures
	find     *finder
	nav      []entry
}

// writeSite makes everything but the originals.
func writeSite(ctx context.Context, x *shelf.Export, w words) error {
	s, err := newSite(x, w)
	if err != nil {
		return err
	}
	if err := s.take(ctx, x, s.pictures); err != nil {
		return err
	}
	s.nav = s.entries()
	for _, write := range []func(context.Context) error{
		s.writeYears, s.writeAlbums, s.writeTexts, s.writeWalls, s.writeRemarked, s.writeChats,
		s.writeLists, s.writePeople, s.writeSearch, s.writeHome, s.writeParts,
	} {
		if err := write(ctx); err != nil {
			return err
		}
	}
	return nil
}

func newSite(x *shelf.Export, w words) (*site, error) {
	l, err := parseLooks()
	if err != nil {
		return nil, err
	}
	p := &pictures{x: x, made: map[string]views{}, covers: map[string]string{}}
	return &site{survey: newSurvey(), x: x, words: w, looks: l, pictures: p, find: &finder{x: x}}, nil
}

// ReadmeName explains the export to whoever finds it.
const ReadmeName = "README.txt"

//go:embed readme.txt
var readme []byte

// writeParts writes what does not depend on the items.
func (s *site) writeParts(ctx context.Context) error {
	if _, err := s.x.Document(ctx, ReadmeName, readme, time.Time{}); err != nil {
		return err
	}
	for _, name := range []string{"style.css", "site.js", "search.js", "acorn.svg"} {
		b, err := partFiles.ReadFile("site/" + name)
		if err != nil {
			return err
		}
		if _, err := s.x.Document(ctx, "site/"+name, b, time.Time{}); err != nil {
			return err
		}
	}
	return nil
}
