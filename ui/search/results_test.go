package search

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/task"
)

// found is a catalog in which every text is found as often as given.
type found struct {
	counts map[archive.Kind]int
	asked  []string
	err    error
}

func (f *found) SearchCounts(_ context.Context, text string, _ catalog.Query) (map[archive.Kind]int, error) {
	f.asked = append(f.asked, text)
	return f.counts, f.err
}

func (f *found) Search(_ context.Context, _ string, q catalog.Query, limit int) ([]catalog.Hit, catalog.Key, error) {
	kind, all := q.Kinds[0], f.counts[q.Kinds[0]]
	var hits []catalog.Hit
	for n := int(q.After) + 1; n <= all && len(hits) < limit; n++ {
		hits = append(hits, catalog.Hit{Item: archive.Item{ID: fmt.Sprint(kind, n), Kind: kind}, Key: catalog.Key(n)})
	}
	if len(hits) == 0 || int(hits[len(hits)-1].Key) == all {
		return hits, 0, f.err
	}
	return hits, hits[len(hits)-1].Key, f.err
}

func TestResultsAreGroupedByKind(t *testing.T) {
	r := NewResults(&found{counts: map[archive.Kind]int{archive.Message: 62, archive.Photo: 2}}, task.Inline())
	r.Search(" 졸업 ")
	if r.Text != "졸업" || r.Total != 64 || len(r.Groups) != 2 {
		t.Fatalf("found %d in %d groups for %q", r.Total, len(r.Groups), r.Text)
	}
	photos, messages := r.Groups[0], r.Groups[1]
	if photos.Kind != archive.Photo || photos.More() || len(photos.Hits) != 2 {
		t.Errorf("photos: %+v", photos)
	}
	if len(messages.Hits) != Few || !messages.More() {
		t.Errorf("%d messages at first", len(messages.Hits))
	}
	r.More(1)
	r.More(1)
	if got := r.Groups[1]; len(got.Hits) != 62 || got.More() {
		t.Errorf("%d messages in the end", len(got.Hits))
	}
}

func TestAnEmptyTextFindsNothing(t *testing.T) {
	f := &found{counts: map[archive.Kind]int{archive.Photo: 1}}
	r := NewResults(f, task.Inline())
	r.Search("바다")
	r.Search("  ")
	if len(r.Groups) != 0 || r.Loading || len(f.asked) != 1 {
		t.Errorf("%d groups after asking for %q", len(r.Groups), f.asked)
	}
}

func TestAFailureIsShown(t *testing.T) {
	r := NewResults(&found{err: errors.New("disk gone")}, task.Inline())
	r.Search("바다")
	if r.Err == nil || r.Loading {
		t.Error("a failure was swallowed")
	}
}
