package tags

import (
	"context"
	"errors"
	"testing"

	"dotori/archive/catalog"
	"dotori/ui/task"
)

type source struct{ err error }

func (s *source) TagCounts(context.Context) ([]catalog.TagCount, error) {
	return []catalog.TagCount{{Tag: "여름", Count: 9}, {Tag: "가을 소풍", Count: 3}, {Tag: "Jeju", Count: 1}}, s.err
}

func TestTagsAreFound(t *testing.T) {
	src := &source{}
	c := NewCloud(src, task.Inline())
	changes := 0
	c.Changed = func() { changes++ }
	c.Load()
	for wanted, want := range map[string]int{"": 3, "여": 1, "ㅇㄹ": 1, "jeju": 1, "소풍": 1, "겨울": 0} {
		if c.Search(wanted); len(c.Shown) != want {
			t.Errorf("%q finds %v", wanted, c.Shown)
		}
	}
	c.Search("소풍")
	if c.Load(); len(c.Shown) != 1 || c.Loading || changes != 9 {
		t.Errorf("loaded again it shows %v after %d changes", c.Shown, changes)
	}
	src.err = errors.New("disk gone")
	if c.Load(); !errors.Is(c.Err, src.err) {
		t.Errorf("error %v", c.Err)
	}
}
