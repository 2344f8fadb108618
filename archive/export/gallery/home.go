package gallery

import (
	"context"

	"dotori/archive"
)

// front is what the first page shows.
type front struct {
	Count int
	Years []listed
}

func (s *site) writeHome(ctx context.Context) error {
	f := front{Count: s.count}
	for _, y := range s.newest() {
		cover, err := s.pictures.cover(ctx, y.cover.media)
		if err != nil {
			return err
		}
		f.Years = append(f.Years, listed{y.page(1), s.words.year(y.number), s.words.counts(y.kinds()), cover, y.count})
	}
	return s.put(ctx, page{name: homePage, look: "home", Title: s.words.t("Our memories"), Here: homePage, Part: f}, archive.Moment{})
}
