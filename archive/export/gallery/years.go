package gallery

import (
	"context"

	"dotori/archive"
)

// writeYears writes the pages of all years, as their items come by.
func (s *site) writeYears(ctx context.Context) error {
	cards, sheets := cards{}, map[*year]*sheet{}
	for it, err := range s.x.Items(ctx) {
		if err != nil {
			return err
		}
		if it.Kind == archive.Comment {
			continue
		}
		if card := s.card(it); cards.takes(it, card) {
			if err := s.addToYear(ctx, sheets, it, card); err != nil {
				return err
			}
		}
	}
	for _, y := range s.newest() {
		if err := sheets[y].close(ctx); err != nil {
			return err
		}
	}
	return nil
}

func (s *site) addToYear(ctx context.Context, sheets map[*year]*sheet, it archive.Item, card *section) error {
	y := s.yearOf(it)
	if sheets[y] == nil {
		sheets[y] = s.yearSheet(y)
	}
	if card != nil {
		_, err := sheets[y].add(ctx, it, cell{Card: s.monthCard(card, it)})
		return err
	}
	c := s.tile(it)
	n, err := sheets[y].add(ctx, it, c)
	if err != nil || !it.Kind.IsMedia() {
		return err
	}
	return s.find.add(ctx, s.record(it, y.page(n)+"#"+c.ID, c.Media.Thumb))
}

func (s *site) yearSheet(y *year) *sheet {
	title := func(m archive.Moment) (string, string) {
		return s.words.monthName(monthOf(m)), s.words.counts(y.counts[monthOf(m)])
	}
	put := func(ctx context.Context, n int, groups []group) error {
		return s.put(ctx, page{name: y.page(n), look: "tiles", Title: s.words.year(y.number), Here: y.page(1), Part: head{
			Back: link{Label: s.words.t("Years"), Name: homePage}, Note: s.words.counts(y.kinds()), Groups: groups, Pager: s.yearPager(y, n),
		}}, archive.Moment{})
	}
	return &sheet{cuts: cuts{most: mostTiles, least: leastTiles}, span: monthOf, title: title, put: put}
}

// yearPager names months without their year, with all that they hold.
func (s *site) yearPager(y *year, n int) pager {
	p := s.pagerOf(&y.cuts, n, y.page)
	for i, m := range y.starts {
		p.Months[i].Label = s.words.monthName(m.month)
		p.Months[i].Count = 0
		for _, count := range y.counts[m.month] {
			p.Months[i].Count += count
		}
	}
	return p
}

// writeAlbums writes the pages of the albums.
func (s *site) writeAlbums(ctx context.Context) error {
	return s.each(tiles, func(sec *section) error {
		h := s.sheetOf(sec, "tiles")
		return s.through(ctx, sec, h, func(a answer) error {
			_, err := h.add(ctx, a.Item, s.tile(a.Item))
			return err
		})
	})
}
