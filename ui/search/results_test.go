package search

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/task"
)

// shelf is a catalog in which every text is found as often as given.
type shelf struct {
	counts map[archive.Kind]int
	asked  []string
	last   catalog.Query
	err    error
}

func (s *shelf) SearchEach(_ context.Context, text string, q catalog.Query, n int) ([]catalog.Found, error) {
	s.asked, s.last = append(s.asked, text), q
	var all []catalog.Found
	for _, k := range archive.Kinds() {
		if len(q.Kinds) > 0 && !slices.Contains(q.Kinds, k) || s.counts[k] == 0 {
			continue
		}
		f := catalog.Found{Kind: k}
		f.Hits, f.Next = s.page(k, 0, n)
		all = append(all, f)
	}
	return all, s.err
}

func (s *shelf) SearchCounts(context.Context, string, catalog.Query) (map[archive.Kind]int, error) {
	s.asked = append(s.asked, "count")
	return s.counts, s.err
}

func (s *shelf) Search(_ context.Context, _ string, q catalog.Query, limit int) ([]catalog.Hit, catalog.Key, error) {
	s.last = q
	hits, next := s.page(q.Kinds[0], q.After, limit)
	return hits, next, s.err
}

func (s *shelf) page(k archive.Kind, after catalog.Key, limit int) (hits []catalog.Hit, next catalog.Key) {
	for n := int(after) + 1; n <= s.counts[k] && len(hits) < limit; n++ {
		hits = append(hits, catalog.Hit{Item: archive.Item{ID: fmt.Sprint(k, n), Kind: k}, Key: catalog.Key(n)})
	}
	if len(hits) > 0 && int(hits[len(hits)-1].Key) < s.counts[k] {
		next = hits[len(hits)-1].Key
	}
	return hits, next
}

func TestResultsAreGroupedByKindAndCountedAfterwards(t *testing.T) {
	s := &shelf{counts: map[archive.Kind]int{archive.Message: 62, archive.Photo: 2}}
	r := NewResults(s, task.Inline())
	var shown []bool
	r.Changed = func() { shown = append(shown, r.Loading) }
	r.OnCounted = func() { shown = append(shown, r.Counted) }
	r.Find(" 졸업 ", Filter{})
	if r.Text != "졸업" || r.Total != 64 || len(r.Groups) != 2 || !slices.Equal(s.asked, []string{"졸업", "count"}) {
		t.Fatalf("found %d in %d groups for %q after asking for %q", r.Total, len(r.Groups), r.Text, s.asked)
	}
	if !slices.Equal(shown, []bool{false, true}) {
		t.Errorf("shown %v: first what was found, then how much", shown)
	}
	photos, messages := r.Groups[0], r.Groups[1]
	if photos.Kind != archive.Photo || photos.More() || len(photos.Hits) != 2 {
		t.Errorf("photos: %+v", photos)
	}
	if len(messages.Hits) != Few || !messages.More() || messages.Count != 62 {
		t.Errorf("%d of %d messages at first", len(messages.Hits), messages.Count)
	}
	added := 0
	r.Added = func(_, from int) { added = from }
	r.More(1)
	r.More(1)
	if got := r.Groups[1]; len(got.Hits) != 62 || got.More() || added != Few+Many {
		t.Errorf("%d messages in the end, the last from %d on", len(got.Hits), added)
	}
}

func TestAFilterNarrowsWordsAndStandsAlone(t *testing.T) {
	s := &shelf{counts: map[archive.Kind]int{archive.Photo: 70}}
	r := NewResults(s, task.Inline())
	r.Find("", Filter{})
	if r.Asked() || len(s.asked) != 0 {
		t.Errorf("asked for %q without a question", s.asked)
	}
	f := Filter{Year: 2005, Service: "cyworld", Kind: archive.Photo, Located: true,
		Person: catalog.Person{Title: "엄마", Aliases: []catalog.Alias{{Service: "kakaotalk", Name: "엄마"}}}}
	r.Find("", f)
	q := s.last
	if q.Year != 2005 || q.Services[0] != "cyworld" || q.Kinds[0] != archive.Photo || !q.Located || q.People[0].Name != "엄마" {
		t.Errorf("asked for %+v", q)
	}
	if len(r.Groups) != 1 || len(r.Groups[0].Hits) != Many {
		t.Errorf("one kind alone shows %+v", r.Groups)
	}
	r.More(0)
	if s.last.Year != 2005 || s.last.After != Many {
		t.Errorf("goes on with %+v", s.last)
	}
}

func TestAYearAndNoDateExcludeEachOther(t *testing.T) {
	f := Filter{Undated: true}.withYear(2005)
	if f.Undated || f.Year != 2005 {
		t.Errorf("%+v", f)
	}
	if f = f.withUndated(true); f.Year != 0 || !f.Undated {
		t.Errorf("%+v", f)
	}
	if !f.withUndated(false).None() || f.None() {
		t.Error("None does not know an empty filter")
	}
}

func TestAnEmptyTextFindsNothing(t *testing.T) {
	s := &shelf{counts: map[archive.Kind]int{archive.Photo: 1}}
	r := NewResults(s, task.Inline())
	r.Find("바다", Filter{})
	r.Find("  ", Filter{})
	if len(r.Groups) != 0 || r.Loading || len(s.asked) != 2 {
		t.Errorf("%d groups after asking for %q", len(r.Groups), s.asked)
	}
}

func TestAFailureIsShown(t *testing.T) {
	r := NewResults(&shelf{err: errors.New("disk gone")}, task.Inline())
	r.Find("바다", Filter{})
	if r.Err == nil || r.Loading {
		t.Error("a failure was swallowed")
	}
}

// hurried is a catalog that has found only messages when the deadline passes.
type hurried struct{ shelf }

func (h *hurried) SearchEach(ctx context.Context, text string, q catalog.Query, n int) ([]catalog.Found, error) {
	if _, ok := ctx.Deadline(); !ok {
		return h.shelf.SearchEach(ctx, text, q, n)
	}
	q.Kinds = []archive.Kind{archive.Message}
	found, _ := h.shelf.SearchEach(ctx, text, q, n)
	return found, context.DeadlineExceeded
}

func TestWhatTakesLongComesLater(t *testing.T) {
	for first, want := range map[int][]int{62: {1, 2}, 0: {1}} {
		h := &hurried{shelf{counts: map[archive.Kind]int{archive.Message: first, archive.Photo: 2}}}
		r := NewResults(h, task.Inline())
		var groups []int
		r.Changed = func() { groups = append(groups, len(r.Groups)) }
		r.Find("ㄱ", Filter{})
		if !slices.Equal(groups, want) || r.Partial || r.Err != nil || !r.Counted {
			t.Errorf("showed %v groups, want %v; %+v", groups, want, r)
		}
	}
}
