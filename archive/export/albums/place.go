package albums

import (
	"context"
	"hash/fnv"
	"io"
	"path"
	"slices"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/cases"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/shelf"
)

// Naming says where media go and how long their names may be.
type Naming struct {
	Folders func(archive.Item) []string // an item's media lie in the first; the others may get copies
	Limit   int                         // UTF-16 units of a name with its extension
}

// Place returns a [shelf.Layout]'s Place that keeps the names that media had.
// It looks through the selection once: where several files want one name in
// one folder, each gets the beginning of its checksum into its name. That
// costs about 50 bytes a media.
func (n Naming) Place(ctx context.Context, sel export.Selection) (func(archive.Item, int, string) string, error) {
	w := wishes{Naming: n, first: map[uint64]string{}, many: map[uint64]bool{}}
	for it, err := range sel.Items(ctx) {
		if err != nil {
			return nil, err
		}
		for i, m := range it.Media {
			if m.SHA256 != "" && !m.Missing && !follows(it, i) {
				w.add(it, m)
			}
		}
	}
	return w.place, nil
}

// follows reports whether a media takes its name from the first.
func follows(it archive.Item, i int) bool { return i > 0 && it.Media[i].Role != archive.RoleMain }

// wishes knows which names more than one file wants.
type wishes struct {
	Naming
	first map[uint64]string // who wanted a name first: the beginning of its checksum
	many  map[uint64]bool
}

func (w wishes) add(it archive.Item, m archive.Media) {
	sum := strings.Clone(m.SHA256[:16])
	for _, dir := range w.Folders(it) {
		k := key(path.Join(dir, w.name(m, "")))
		if w.first[k] == "" {
			w.first[k] = sum
		}
		if w.first[k] != sum {
			w.many[k] = true
		}
	}
}

// key stands for a name as file systems compare it that ignore case.
func key(name string) uint64 {
	h := fnv.New64a()
	_, _ = io.WriteString(h, cases.Fold().String(name))
	return h.Sum64()
}

func (w wishes) place(it archive.Item, i int, first string) string {
	m := it.Media[i]
	if first != "" && follows(it, i) {
		return shelf.Companion(first, m)
	}
	name, dirs := w.name(m, ""), w.Folders(it)
	if slices.ContainsFunc(dirs, func(dir string) bool { return w.many[key(path.Join(dir, name))] }) {
		name = w.name(m, "_"+m.SHA256[:8])
	}
	return path.Join(dirs[0], name)
}

// name returns the name that a media had, made safe and short, with a mark
// before its extension. A picture without an extension gets its own.
func (w wishes) name(m archive.Media, mark string) string {
	name := export.SafeName(m.Name)
	ext := path.Ext(name)
	if m.Name == "" {
		name, ext = m.SHA256[:8], ""
	}
	stem := strings.TrimSuffix(name, ext)
	if ext == "" || stem == "" || units(ext) > w.Limit/2 {
		stem, ext = name, shelf.Ext(m)
	}
	return export.SafeName(cut(stem, w.Limit-units(mark+ext), units) + mark + ext)
}

// units counts as Google and Windows do.
func units(s string) int { return len(utf16.Encode([]rune(s))) }
