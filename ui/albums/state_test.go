package albums

import (
	"context"
	"errors"
	"slices"
	"testing"

	"fyne.io/fyne/v2/test"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/assets"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/task"
)

type source struct {
	drawer
	asked []archive.CollectionKind
	err   error
}

func (s *source) Collections(_ context.Context, kinds ...archive.CollectionKind) ([]catalog.Collection, error) {
	s.asked = kinds
	return []catalog.Collection{{ID: 1, Title: "유럽 배낭여행"}, {ID: 2, Title: "우리 가족", Own: true}}, s.err
}

func TestShelfHoldsAlbumsOnly(t *testing.T) {
	src := &source{}
	s := NewShelf(src, task.Inline())
	s.Load()
	if len(s.Albums) != 2 || s.Albums[0].ID != 2 || len(src.asked) != 1 || src.asked[0] != archive.Album || s.Loading {
		t.Errorf("asked for %v, got %v", src.asked, s.Albums)
	}
	src.err = errors.New("disk gone")
	s.Load()
	if !errors.Is(s.Err, src.err) {
		t.Errorf("error %v", s.Err)
	}
}

func TestAlbumsAreFoundByTheirTitle(t *testing.T) {
	s := NewShelf(&source{}, task.Inline())
	s.Load()
	for typed, want := range map[string]int{"": 2, "배낭": 1, "ㅂㄴㅇㅎ": 1, "ㅇㄹ": 2, "x": 0} {
		if s.Search(typed); len(s.Shown) != want {
			t.Errorf("%q finds %v", typed, s.Shown)
		}
	}
	if got := Own(s.Albums, ""); len(got) != 1 || got[0].ID != 2 || len(Own(s.Albums, "유럽")) != 0 {
		t.Errorf("the own albums are %v", got)
	}
}

func TestTheChooserAnswersOnce(t *testing.T) {
	test.NewTempApp(t)
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	loc, err := i18n.New(i18n.Korean, files)
	if err != nil {
		t.Fatal(err)
	}
	var picked []string
	c := NewChooser(loc, NewShelf(&source{}, task.Inline()), func(title string) { picked = append(picked, title) })
	chips := c.chips.Objects
	if len(chips) != 1 {
		t.Fatalf("%d albums are offered", len(chips))
	}
	c.take("  ")
	test.Tap(chips[0].(*kit.Chip))
	c.take("또")
	if !slices.Equal(picked, []string{"우리 가족"}) {
		t.Errorf("picked %q", picked)
	}
}
