package reviewing

import (
	"context"
	"errors"
	"path"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/review"
)

// camera tells which camera took a picture, by the SHA-256 of its file.
type camera func(ctx context.Context, sha256 string) string

// load looks up the sides of a case, the top first. What is not here any more,
// or in the trash, is left out; without its top there is no case.
func load(ctx context.Context, src Knowledge, ask camera, c Case) (sides []Side, err error) {
	for _, m := range slices.Insert(slices.Clone(c.Members), 0, review.Member{ID: c.Top}) {
		side, err := loadSide(ctx, src, ask, m.ID)
		gone := errors.Is(err, catalog.ErrNotFound) || err == nil && side.Item.Trashed
		switch {
		case gone && m.ID == c.Top:
			return nil, nil
		case gone:
			continue
		case err != nil:
			return nil, err
		}
		if m.ID != c.Top {
			side.Why = m
		}
		sides = append(sides, side)
	}
	return sides, nil
}

func loadSide(ctx context.Context, src Knowledge, ask camera, id string) (s Side, err error) {
	if s.Item, err = src.Item(ctx, id); err != nil {
		return s, err
	}
	s.Media = mainPicture(s.Item.Media)
	if s.Archives, err = archives(ctx, src, id); err == nil && ask != nil && s.Media.SHA256 != "" {
		s.Camera = ask(ctx, s.Media.SHA256)
	}
	return s, err
}

// mainPicture returns the picture that an item is.
func mainPicture(all []archive.Media) archive.Media {
	i := slices.IndexFunc(all, func(m archive.Media) bool { return m.Role == archive.RoleMain })
	if i < 0 {
		return archive.Media{}
	}
	return all[i]
}

// archives names what an item was imported from, each once.
func archives(ctx context.Context, src Knowledge, id string) (names []string, err error) {
	sources, err := src.Sources(ctx, id)
	if err != nil {
		return nil, err
	}
	for _, s := range sources {
		run, err := src.Import(ctx, s.Import)
		if err != nil {
			return nil, err
		}
		if name := archiveName(run.Paths); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names, nil
}

// archiveName returns the last part of the first path, of whichever system it
// is: a library may have been filled on another.
func archiveName(paths []string) string {
	if len(paths) == 0 {
		return ""
	}
	return path.Base(strings.ReplaceAll(strings.TrimRight(paths[0], `/\`), `\`, "/"))
}
