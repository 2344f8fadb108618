package albums

import (
	"context"
	"errors"
	"testing"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/task"
)

type source struct {
	asked []archive.CollectionKind
	err   error
}

func (s *source) Collections(_ context.Context, kinds ...archive.CollectionKind) ([]catalog.Collection, error) {
	s.asked = kinds
	return []catalog.Collection{{ID: 1, Title: "유럽 배낭여행"}}, s.err
}

func TestShelfHoldsAlbumsOnly(t *testing.T) {
	src := &source{}
	s := NewShelf(src, task.Inline())
	s.Load()
	if len(s.Albums) != 1 || len(src.asked) != 1 || src.asked[0] != archive.Album || s.Loading {
		t.Errorf("asked for %v, got %v", src.asked, s.Albums)
	}
	src.err = errors.New("disk gone")
	s.Load()
	if !errors.Is(s.Err, src.err) {
		t.Errorf("error %v", s.Err)
	}
}
