package review

import (
	"context"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/similar"
	"dotori/archive/thumbnail"
)

// lot is the pictures of a library, each once, in order of time. What several
// items show is told of by the one that is best.
type lot struct {
	keys   []thumbnail.Key
	at     map[thumbnail.Key]int
	shots  []similar.Shot
	holder [][]string // ids of the items that show it, the best first
	prints []similar.Print
}

// gather reads all items that show one picture and lie under nothing.
func (f *Finder) gather(ctx context.Context, progress Progress) (*lot, error) {
	l := &lot{at: map[thumbnail.Key]int{}}
	words := map[string]string{}
	var part []archive.Item
	flush := func() error {
		ids := make([]string, len(part))
		for i, it := range part {
			ids[i] = it.ID
		}
		tops, err := f.Catalog.Tops(ctx, ids)
		for _, it := range part {
			if _, under := tops[it.ID]; !under && err == nil {
				l.add(it, words)
			}
		}
		part = part[:0]
		progress(Reading, len(l.keys), 0)
		return err
	}
	for it, err := range f.Catalog.Items(ctx, catalog.Query{Pictures: true}) {
		if err != nil {
			return nil, err
		}
		if part = append(part, it); len(part) == together {
			if err := flush(); err != nil {
				return nil, err
			}
		}
	}
	return l, flush()
}

// together is how many items are asked about at once.
const together = 500

// add takes an item in if it shows one picture. words holds texts that come
// again and again, once.
func (l *lot) add(it archive.Item, words map[string]string) {
	m, ok := picture(it.Media)
	if !ok {
		return
	}
	key, err := thumbnail.ParseKey(m.SHA256)
	if err != nil {
		return
	}
	s := similar.Shot{Name: strings.Clone(m.Name), MIME: once(words, m.MIME), Size: m.Size, Width: m.Width, Height: m.Height,
		Moment: it.Moment, Part: it.Kind != archive.Photo}
	id := strings.Clone(it.ID)
	i, known := l.at[key]
	if !known {
		l.at[key] = len(l.keys)
		l.keys, l.shots, l.holder = append(l.keys, key), append(l.shots, s), append(l.holder, []string{id})
		return
	}
	if similar.Better(&s, &l.shots[i]) {
		l.shots[i] = s
		l.holder[i] = slices.Insert(l.holder[i], 0, id)
		return
	}
	l.holder[i] = append(l.holder[i], id)
}

// once returns the same text for equal texts.
func once(words map[string]string, s string) string {
	if word, ok := words[s]; ok {
		return word
	}
	words[s] = strings.Clone(s)
	return words[s]
}

// picture returns the one picture among an item's media, beside which only
// what belongs to it may be: its live video, its RAW, other versions.
func picture(all []archive.Media) (one archive.Media, ok bool) {
	for _, m := range all {
		if m.Role != archive.RoleMain {
			continue
		}
		if ok || m.Missing || !strings.HasPrefix(m.MIME, "image/") {
			return archive.Media{}, false
		}
		one, ok = m, true
	}
	return one, ok
}
