package gallery

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"dotori/archive"
)

// listed is a section in the list of its sort.
type listed struct {
	Name, Title, Note string
	Cover             string
	Count             int
}

// writeLists writes the list of the sections of each sort.
func (s *site) writeLists(ctx context.Context) error {
	for _, o := range sorts() {
		all := s.of(o)
		if len(all) == 0 {
			continue
		}
		list, err := s.listed(ctx, all)
		if err == nil {
			err = s.put(ctx, page{name: o.index(), look: "lists", Title: s.words.t(o.word), Here: o.index(), Part: lists{list, o.shape == tiles}}, archive.Moment{})
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// lists is a list of sections, with covers or without.
type lists struct {
	All    []listed
	Covers bool
}

// listed lists sections, those first in which something happened last.
func (s *site) listed(ctx context.Context, all []*section) (list []listed, err error) {
	all = slices.SortedStableFunc(slices.Values(all), func(a, b *section) int { return b.last.Wall.Compare(a.last.Wall) })
	for _, sec := range all {
		l := listed{Name: sec.page(1), Title: sec.name(s.words), Note: s.about(sec), Count: sec.count}
		if l.Cover, err = s.pictures.cover(ctx, sec.cover.media); err != nil {
			return nil, err
		}
		list = append(list, l)
	}
	return list, nil
}

// mostPeople are listed: those who are named most often.
const mostPeople = 1000

// person is a name, and how often it occurs.
type person struct {
	Name  string
	Count int
}

func (s *site) writePeople(ctx context.Context) error {
	if len(s.names) == 0 {
		return nil
	}
	return s.put(ctx, page{name: peoplePage, look: "people", Title: s.words.t("People"), Here: peoplePage, Part: s.frequent()}, archive.Moment{})
}

// frequent lists the people, most frequent first.
func (s *survey) frequent() []person {
	byCount := func(a, b string) int { return cmp.Or(cmp.Compare(s.names[b], s.names[a]), cmp.Compare(a, b)) }
	var all []person
	for _, name := range slices.SortedFunc(maps.Keys(s.names), byCount) {
		if len(all) == mostPeople {
			break
		}
		all = append(all, person{name, s.names[name]})
	}
	return all
}
