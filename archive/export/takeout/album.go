package takeout

import (
	"context"
	"maps"
	"path"
	"regexp"
	"slices"
	"time"

	"dotori/archive"
	"dotori/archive/export/albums"
	"dotori/archive/export/shelf"
)

// root is the folder of the photos in an archive in English.
const root = "Takeout/Google Photos"

// albumName is the JSON of an album in its folder.
const albumName = "metadata.json"

// yearFolder is a folder that is no album.
var yearFolder = regexp.MustCompile(`^(?i:photos from \d{4}|` + shelf.Undated + `)$`)

// folders returns where an item's media lie, and where copies of them go.
func (w writing) folders(it archive.Item) []string {
	var dirs []string
	for _, title := range w.titles(it) {
		dirs = append(dirs, albumFolder(title))
	}
	switch {
	case len(dirs) > 0:
		return dirs
	case !it.Moment.Known():
		return []string{path.Join(root, shelf.Undated)}
	}
	return []string{path.Join(root, it.Moment.Wall.Format("Photos from 2006"))}
}

// titles returns the albums of an item that are written.
func (w writing) titles(it archive.Item) []string {
	titles := albums.Of(it)
	if w.copies {
		return titles
	}
	return titles[:min(1, len(titles))]
}

func albumFolder(title string) string {
	name := albums.Folder(title)
	if yearFolder.MatchString(name) {
		name += " (album)"
	}
	return path.Join(root, name)
}

// album is what its JSON says. The keys are Google's; a date must be there.
type album struct {
	Title       string `json:"title"`
	Description string `json:"description"`
	Access      string `json:"access"`
	Date        stamp  `json:"date"`
}

// albums writes copies where they are wanted, and the JSON of every album that
// has files.
func (w writing) albums(ctx context.Context, x *shelf.Export) error {
	first := map[string]time.Time{} // by title
	for it, err := range x.Items(ctx) {
		if err == nil {
			err = w.album(ctx, x, it, first)
		}
		if err != nil {
			return err
		}
	}
	for _, title := range slices.Sorted(maps.Keys(first)) {
		body := encode(album{Title: title, Access: "protected", Date: at(first[title])})
		if _, err := x.Document(ctx, path.Join(albumFolder(title), albumName), body, time.Time{}); err != nil {
			return err
		}
	}
	return nil
}

// album notes the earliest time of the item's albums.
func (w writing) album(ctx context.Context, x *shelf.Export, it archive.Item, first map[string]time.Time) error {
	titles := w.titles(it)
	if len(titles) == 0 || !placed(it) {
		return nil
	}
	taken := w.taken(it)
	for _, title := range titles {
		if was := first[title]; was.IsZero() || !taken.IsZero() && taken.Before(was) {
			first[title] = taken
		}
	}
	if !w.copies {
		return nil
	}
	return albums.Copy(ctx, x, it, w.folders(it), w.beside)
}

// placed reports whether the item has a file in the export.
func placed(it archive.Item) bool {
	return slices.ContainsFunc(it.Media, func(m archive.Media) bool { return m.Path != "" })
}
