package book

import "dotori/archive"

// spares is how many pictures are kept in mind for a cover, for the case that
// the best of them cannot be shown.
const spares = 4

// covers chooses pictures for a cover: the first favourites, then the first
// photos that are large enough to be printed.
type covers struct{ favorites, large, others []archive.Media }

const largeEnough = 1200 // pixels of the longer edge

func (c *covers) offer(it archive.Item) {
	if it.Kind != archive.Photo || it.Hidden || len(it.Media) == 0 {
		return
	}
	m := it.Media[0]
	switch {
	case m.Missing:
	case it.Favorite:
		c.favorites = keep(c.favorites, m)
	case max(m.Width, m.Height) >= largeEnough:
		c.large = keep(c.large, m)
	default:
		c.others = keep(c.others, m)
	}
}

func keep(list []archive.Media, m archive.Media) []archive.Media {
	if len(list) == spares {
		return list
	}
	return append(list, m)
}

func (c *covers) best() []archive.Media {
	all := append(append(c.favorites, c.large...), c.others...)
	return all[:min(len(all), spares)]
}
