package gallery

import (
	"cmp"
	"maps"
	"slices"

	"dotori/archive"
)

// year is a year of memories.
type year struct {
	number int // 0 = undated
	cuts
	counts map[month]map[archive.Kind]int
	count  int
	cover  cover
}

// Pages of a year hold so many pictures and cards, so that each loads at once.
const mostTiles, leastTiles = 300, 200

func (s *survey) yearOf(it archive.Item) *year {
	n := it.Moment.FirstYear()
	y := s.years[n]
	if y == nil {
		y = &year{number: n, cuts: cuts{most: mostTiles, least: leastTiles}, counts: map[month]map[archive.Kind]int{}}
		s.years[n] = y
	}
	return y
}

// add counts an item, which may take a place on the pages.
func (y *year) add(it archive.Item, takes bool) {
	m := monthOf(it.Moment)
	if y.counts[m] == nil {
		y.counts[m] = map[archive.Kind]int{}
	}
	y.counts[m][it.Kind]++
	y.count++
	if takes {
		y.next(m)
	}
}

// page is the name of the n-th page, counted from 1.
func (y *year) page(n int) string {
	name := "undated"
	if y.number != 0 {
		name = itoa(y.number)
	}
	return numbered("years/"+name, n)
}

// kinds counts the items of the year by their kinds.
func (y *year) kinds() map[archive.Kind]int {
	all := map[archive.Kind]int{}
	for _, month := range y.counts {
		for k, n := range month {
			all[k] += n
		}
	}
	return all
}

// newest returns the years, newest first; the undated come last.
func (s *survey) newest() []*year {
	return slices.SortedFunc(maps.Values(s.years), func(a, b *year) int { return cmp.Compare(b.number, a.number) })
}

// cover is the picture that stands for many: the first one, or the first favourite.
type cover struct {
	media    archive.Media
	favorite bool
}

func (c *cover) offer(it archive.Item, m archive.Media) {
	if c.media.SHA256 == "" || it.Favorite && !c.favorite {
		*c = cover{m, it.Favorite}
	}
}

// cards remembers the month of the last card for each section. One card stands
// for all that a chat, a wall or a mail folder holds of a month.
type cards map[*section]month

// takes reports whether an item takes a place in its year: by itself when it
// has no card, else as the first of its month.
func (c cards) takes(it archive.Item, card *section) bool {
	if card == nil {
		return true
	}
	m, ok := c[card]
	c[card] = monthOf(it.Moment)
	return !ok || m != monthOf(it.Moment)
}
