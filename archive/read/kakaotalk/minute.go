package kakaotalk

import (
	"path"
	"slices"
	"time"

	"dotori/archive"
)

// hand is the files of one minute of an iPhone's export that no message showed
// yet, in the order of sending. The messages do not name their files.
type hand struct{ files []dated }

// deal gives the placeholders of a minute's messages its files. First come
// those whose number of photos leaves no doubt: three to a message of three,
// a file without a number to a message of one. What is left goes round in the
// order of sending, because the export leaves many files out.
func (s *shelf) deal(wall time.Time, items []archive.Item) {
	h := hand{s.minute[wall]}
	var several, single [][]*archive.Media
	for i := range items {
		switch want := h.documents(items[i].Media); {
		case len(want) == 0 || h.exactly(want):
		case len(want) == 1:
			single = append(single, want)
		default:
			several = append(several, want)
		}
	}
	for _, want := range append(several, single...) {
		h.some(want)
	}
	s.minute[wall] = h.files
}

// documents gives everything but photos the file of its extension, and returns
// the photos that are wanted.
func (h *hand) documents(media []archive.Media) (photos []*archive.Media) {
	for i := range media {
		m := &media[i]
		switch {
		case !m.Missing:
		case isPhoto(*m):
			photos = append(photos, m)
		default:
			h.give(m, slices.IndexFunc(h.files, func(d dated) bool { return fits(*m, d.path) }))
		}
	}
	return photos
}

// exactly gives a message all its photos, if there are so many in one burst.
func (h *hand) exactly(want []*archive.Media) bool {
	for i := 0; i < len(h.files); {
		n := h.burst(i)
		if n == len(want) && (n > 1) == (h.files[i].number > 0) {
			for _, m := range want {
				h.give(m, i)
			}
			return true
		}
		i += max(n, 1)
	}
	return false
}

// burst returns how many photos from the i-th file on were sent in one message,
// by their names.
func (h *hand) burst(i int) (n int) {
	for _, d := range h.files[i:] {
		if !ofPhoto(d) || n > 0 && (d.number == 0 || !follows(h.files[i], d)) {
			break
		}
		n++
	}
	return n
}

// some gives a message what there is of its photos.
func (h *hand) some(want []*archive.Media) {
	next := slices.IndexFunc(h.files, func(d dated) bool { return ofPhoto(d) && (d.number > 0) == (len(want) > 1) })
	if next < 0 {
		next = slices.IndexFunc(h.files, ofPhoto)
	}
	for _, m := range want {
		if next < 0 {
			return
		}
		before := h.files[next]
		h.give(m, next)
		next = slices.IndexFunc(h.files, func(d dated) bool { return ofPhoto(d) && follows(before, d) })
	}
}

// give takes the i-th file out of the hand, if there is one.
func (h *hand) give(m *archive.Media, i int) {
	if i >= 0 {
		take(m, h.files[i].path)
		h.files = slices.Delete(h.files, i, i+1)
	}
}

// follows reports whether d can stand behind before in one message: numbered
// files of a message share their second.
func follows(before, d dated) bool {
	return before.number == 0 || before.wall.Equal(d.wall)
}

func isPhoto(m archive.Media) bool { return m.Name == "사진" || m.Name == "Photo" }

func ofPhoto(d dated) bool { return kindOf(d.path) == archive.Photo }

// fits reports whether a file can be what a placeholder stands for.
func fits(m archive.Media, file string) bool {
	switch m.Name {
	case "동영상", "Video":
		return kindOf(file) == archive.Video
	}
	return hasExt(m.Name, path.Ext(file))
}
