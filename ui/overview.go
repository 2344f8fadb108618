package ui

import (
	"context"
	"fmt"
	"math"
	"slices"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/today"
)

// Counter is what the sidebar needs of the catalog.
type Counter interface {
	Months(ctx context.Context, q catalog.Query) ([]catalog.MonthCount, error)
	Services(ctx context.Context) ([]catalog.ServiceCount, error)
	Collections(ctx context.Context, kinds ...archive.CollectionKind) ([]catalog.Collection, error)
	People(ctx context.Context) ([]catalog.Person, error)
	TagCounts(ctx context.Context) ([]catalog.TagCount, error)
}

// Overview is what the sidebar says of the library.
type Overview struct {
	Total     int
	Favorites int
	Years     []YearCount // newest first
	Vague     []YearCount // of what knows no more than its decade, by its first year, newest first
	Undated   int
	Albums    int
	Own       []catalog.Collection // those of the user
	Texts     int                  // diary entries, posts, guestbook entries, products and orders
	Chats     int                  // rooms
	Mails     int
	People    int
	Tags      int
	Hidden    int
	Trashed   int
	Services  []catalog.ServiceCount
	Remember  today.Found // of today
}

// YearCount counts the memories of a year.
type YearCount struct{ Year, Count int }

// Empty reports whether the library holds nothing yet.
func (o Overview) Empty() bool { return o.Total == 0 }

// survey counts the library. Comments are part of what they comment on.
func survey(ctx context.Context, c Counter) (o Overview, err error) {
	months, err := c.Months(ctx, catalog.Query{WithoutParts: true})
	if err != nil {
		return o, fmt.Errorf("count the years: %w", err)
	}
	o.count(months)
	favorites, err := c.Months(ctx, catalog.Query{Favorite: true})
	if err != nil {
		return o, fmt.Errorf("count the favourites: %w", err)
	}
	o.Favorites = total(favorites)
	if err := o.countCollections(ctx, c); err != nil {
		return o, err
	}
	if err := o.countServices(ctx, c); err != nil {
		return o, fmt.Errorf("count the services: %w", err)
	}
	return o, o.countKept(ctx, c)
}

// countKept counts people and tags, and what is put away.
func (o *Overview) countKept(ctx context.Context, c Counter) error {
	people, err := c.People(ctx)
	if err != nil {
		return err
	}
	tags, err := c.TagCounts(ctx)
	if err != nil {
		return err
	}
	o.People, o.Tags = len(people), len(tags)
	for q, n := range map[*catalog.Query]*int{{Hidden: true, WithoutParts: true}: &o.Hidden, {Trashed: true, WithoutParts: true}: &o.Trashed} {
		months, err := c.Months(ctx, *q)
		if err != nil {
			return fmt.Errorf("count what is put away: %w", err)
		}
		*n = total(months)
	}
	return nil
}

// countServices counts as the years are counted, so that the numbers of the
// sidebar agree.
func (o *Overview) countServices(ctx context.Context, c Counter) (err error) {
	if o.Services, err = c.Services(ctx); err != nil {
		return err
	}
	for i, s := range o.Services {
		months, err := c.Months(ctx, catalog.Query{Services: []archive.Service{s.Service}, WithoutParts: true})
		if err != nil {
			return err
		}
		o.Services[i].Count = total(months)
	}
	return nil
}

func total(months []catalog.MonthCount) (n int) {
	for _, m := range months {
		n += m.Count
	}
	return n
}

func (o *Overview) count(months []catalog.MonthCount) {
	years, decades := map[int]int{}, map[int]int{}
	for _, m := range months {
		o.Total += m.Count
		if m.Decade != 0 {
			decades[m.Decade] += m.Count
		} else {
			years[m.Year] += m.Count
		}
		switch m.Kind {
		case archive.Diary, archive.Post, archive.Guestbook, archive.Product, archive.Order:
			o.Texts += m.Count
		case archive.Mail:
			o.Mails += m.Count
		}
	}
	o.Undated = years[0]
	delete(years, 0)
	o.Years, o.Vague = newestFirst(years), newestFirst(decades)
}

func newestFirst(years map[int]int) (all []YearCount) {
	for y, n := range years {
		all = append(all, YearCount{y, n})
	}
	slices.SortFunc(all, func(a, b YearCount) int { return b.Year - a.Year })
	return all
}

func (o *Overview) countCollections(ctx context.Context, c Counter) error {
	albums, err := c.Collections(ctx, archive.Album)
	if err != nil {
		return fmt.Errorf("count the albums: %w", err)
	}
	rooms, err := c.Collections(ctx, archive.Chat)
	if err != nil {
		return fmt.Errorf("count the chats: %w", err)
	}
	o.Albums, o.Chats = len(albums), len(rooms)
	for _, a := range albums {
		if a.Own {
			o.Own = append(o.Own, a)
		}
	}
	return nil
}

// Bar returns the length of a year's bar, 0 … 1, beside the fullest year's. It
// grows with the square root, so that one year of busy chats leaves the years
// of few photos visible.
func (o Overview) Bar(count int) float32 {
	most := 0
	for _, y := range o.Years {
		most = max(most, y.Count)
	}
	if most == 0 {
		return 0
	}
	return float32(math.Sqrt(float64(count) / float64(most)))
}
