package folder

import (
	"context"
	"path"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/albums"
	"dotori/archive/export/shelf"
)

// What folders are made by, and what files are called.
const (
	byMonth   = "month"
	byYear    = "year"
	byAlbum   = "album"
	byService = "service"
	byPerson  = "person"

	namesDated    = "dated"
	namesOriginal = "original"
)

// nameLimit keeps original names short enough for [export.MaxPath], in UTF-16 units.
const nameLimit = 100

// place returns how originals are laid out.
func place(ctx context.Context, sel export.Selection, o archive.Options) (func(archive.Item, int, string) string, error) {
	dir := dirBy(o.Text(byOption, byMonth))
	if o.Text(namesOption, namesDated) == namesOriginal {
		folders := func(it archive.Item) []string { return []string{dir(it)} }
		return albums.Naming{Folders: folders, Limit: nameLimit}.Place(ctx, sel)
	}
	return func(it archive.Item, i int, first string) string {
		if m := it.Media[i]; i > 0 && first != "" && m.Role != archive.RoleMain {
			return shelf.Companion(first, m)
		}
		return path.Join(dir(it), path.Base(shelf.Dated(it, i, first)))
	}, nil
}

// dirBy returns the folder of an item. What is in no album, or shows nobody,
// lies in the folder of its month.
func dirBy(by string) func(archive.Item) string {
	switch by {
	case byYear:
		return func(it archive.Item) string {
			if !it.Moment.Known() {
				return shelf.Undated
			}
			return it.Moment.Wall.Format("2006")
		}
	case byAlbum:
		return func(it archive.Item) string {
			if titles := albums.Of(it); len(titles) > 0 {
				return path.Join("albums", albums.Folder(titles[0]))
			}
			return month(it)
		}
	case byService:
		return func(it archive.Item) string { return path.Join(export.SafeName(string(it.Service)), month(it)) }
	case byPerson:
		return func(it archive.Item) string {
			who := append(append([]string{}, it.People...), it.Author)[0]
			if who == "" {
				return month(it)
			}
			return path.Join("people", albums.Folder(who))
		}
	}
	return month
}

func month(it archive.Item) string { return shelf.Month(it.Moment) }
