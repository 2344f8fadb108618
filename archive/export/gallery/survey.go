package gallery

import (
	"context"

	"dotori/archive"
	"dotori/archive/export/shelf"
)

// survey is what is known of all items before the first page is written.
type survey struct {
	years     map[int]*year // 0 = undated
	sections  map[sectionKey]*section
	order     []*section // by their first items
	names     map[string]int
	commented map[string]bool // ids of media that have comments
	count     int
}

func newSurvey() *survey {
	return &survey{years: map[int]*year{}, sections: map[sectionKey]*section{}, names: map[string]int{}, commented: map[string]bool{}}
}

// take looks at every item once, and makes its pictures.
func (s *survey) take(ctx context.Context, x *shelf.Export, p *pictures) error {
	cards := cards{}
	for l, err := range x.List(ctx) {
		if err != nil {
			return err
		}
		s.item(l, cards)
		for _, m := range l.Item.Media {
			made, err := p.make(ctx, l.Item, m)
			if err != nil {
				return err
			}
			if made {
				s.picture(l.Item, m)
			}
		}
	}
	return s.texts(ctx, x)
}

func (s *survey) item(l shelf.Listed, cards cards) {
	it := l.Item
	s.people(it)
	if room := s.room(it); room != nil {
		room.add(it)
	}
	for _, a := range s.albums(it) {
		a.refs = append(a.refs, l.Ref)
		a.add(it)
	}
	if it.Kind != archive.Comment {
		s.count++
		s.yearOf(it).add(it, cards.takes(it, s.card(it)))
	}
}

func (s *survey) people(it archive.Item) {
	if it.Author != "" && !it.System {
		s.names[it.Author]++
	}
	for _, p := range it.People {
		s.names[p]++
	}
}

// texts finds the texts of each section in their order, and the pictures that
// people wrote about.
func (s *survey) texts(ctx context.Context, x *shelf.Export) error {
	for a, err := range x.Texts(ctx) {
		if err != nil {
			return err
		}
		if a.Item.Kind.IsMedia() {
			s.commented[a.Item.ID] = true
			continue
		}
		for _, sec := range s.shelves(a.Item) {
			sec.refs = append(sec.refs, a.Ref)
			sec.add(a.Item)
		}
	}
	return nil
}

// picture offers a picture as a cover.
func (s *survey) picture(it archive.Item, m archive.Media) {
	if it.Kind != archive.Message && it.Kind != archive.Comment {
		s.yearOf(it).cover.offer(it, m)
	}
	for _, a := range s.albums(it) {
		a.cover.offer(it, m)
	}
}
