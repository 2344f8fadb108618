package ui

import (
	"context"
	"errors"
	"slices"
	"testing"

	"dotori/archive"
	"dotori/archive/catalog"
)

type counter struct {
	months []catalog.MonthCount
	err    error
}

func (c counter) Months(_ context.Context, q catalog.Query) ([]catalog.MonthCount, error) {
	if q.Favorite {
		return []catalog.MonthCount{{Year: 2005, Month: 1, Kind: archive.Photo, Count: 3}}, c.err
	}
	switch {
	case q.Hidden:
		return []catalog.MonthCount{{Year: 2005, Count: 2}}, c.err
	case q.Trashed:
		return []catalog.MonthCount{{Year: 2005, Count: 1}, {Count: 5}}, c.err
	}
	if len(q.Services) > 0 {
		return []catalog.MonthCount{{Year: 2005, Count: 7}}, c.err
	}
	return c.months, c.err
}

func (c counter) Services(context.Context) ([]catalog.ServiceCount, error) {
	return []catalog.ServiceCount{{Service: "cyworld", Count: 9}}, nil
}

func (c counter) Collections(_ context.Context, kinds ...archive.CollectionKind) ([]catalog.Collection, error) {
	if slices.Contains(kinds, archive.Chat) {
		return make([]catalog.Collection, 2), nil
	}
	return make([]catalog.Collection, 5), nil
}

func (c counter) People(context.Context) ([]catalog.Person, error) {
	return make([]catalog.Person, 4), nil
}

func (c counter) TagCounts(context.Context) ([]catalog.TagCount, error) {
	return make([]catalog.TagCount, 3), nil
}

func TestSurvey(t *testing.T) {
	o, err := survey(context.Background(), counter{months: []catalog.MonthCount{
		{Year: 0, Kind: archive.Photo, Count: 4},
		{Decade: 1980, Kind: archive.Photo, Count: 6},
		{Year: 2005, Month: 1, Kind: archive.Photo, Count: 90},
		{Year: 2005, Month: 2, Kind: archive.Diary, Count: 10},
		{Year: 2019, Month: 2, Kind: archive.Photo, Count: 400},
	}})
	if err != nil {
		t.Fatal(err)
	}
	if want := []YearCount{{2019, 400}, {2005, 100}}; !slices.Equal(o.Years, want) {
		t.Errorf("years %v, want %v", o.Years, want)
	}
	if want := []YearCount{{1980, 6}}; !slices.Equal(o.Vague, want) {
		t.Errorf("decades %v, want %v", o.Vague, want)
	}
	if o.Total != 510 || o.Undated != 4 || o.Texts != 10 || o.Favorites != 3 || o.Albums != 5 || o.Chats != 2 {
		t.Errorf("%+v", o)
	}
	if o.Hidden != 2 || o.Trashed != 6 || o.People != 4 || o.Tags != 3 {
		t.Errorf("%+v", o)
	}
	if len(o.Services) != 1 || o.Services[0].Count != 7 {
		t.Errorf("services %v, want what their page shows", o.Services)
	}
	if o.Bar(400) != 1 || o.Bar(100) != 0.5 || o.Empty() {
		t.Errorf("bars %v and %v", o.Bar(400), o.Bar(100))
	}
}

func TestSurveyOfNothing(t *testing.T) {
	o, err := survey(context.Background(), counter{})
	if err != nil || !o.Empty() || o.Bar(0) != 0 {
		t.Errorf("%+v, %v", o, err)
	}
	if _, err := survey(context.Background(), counter{err: errors.New("locked")}); err == nil {
		t.Error("a failure was swallowed")
	}
}
