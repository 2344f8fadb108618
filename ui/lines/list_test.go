package lines

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"dotori/archive/catalog"
	"dotori/ui/task"
)

// shelf is a source of n lines, whose keys are 1 … n.
type shelf struct {
	n, fetched int
	asked      []int // limits
	asking     func()
	err        error
}

func (s *shelf) Keys(_ context.Context, q catalog.Query) (keys []catalog.Key, err error) {
	for i := range s.n {
		keys = append(keys, catalog.Key(i+1))
	}
	if q.Newest {
		slices.Reverse(keys)
	}
	if q.Limit > 0 {
		keys = keys[:min(q.Limit, len(keys))]
	}
	s.asked = append(s.asked, q.Limit)
	if s.asking != nil {
		s.asking()
	}
	return keys, s.err
}

func (s *shelf) Heads(_ context.Context, keys []catalog.Key) (map[catalog.Key]catalog.Head, error) {
	heads := map[catalog.Key]catalog.Head{}
	for _, k := range keys {
		heads[k] = catalog.Head{Key: k, ID: fmt.Sprint(k)}
	}
	s.fetched += len(keys)
	return heads, s.err
}

func TestLinesAreFetchedAsTheyAreSeen(t *testing.T) {
	src := &shelf{n: 10_000}
	l := New(src, task.Inline())
	l.Load(catalog.Query{Newest: true})
	if l.Len() != 10_000 || src.fetched != 0 || l.Loading || !slices.Equal(src.asked, []int{sight, 0}) {
		t.Fatalf("%d lines, %d fetched, asked for %v", l.Len(), src.fetched, src.asked)
	}
	for range 2 {
		l.Head(5000)
	}
	h, ok := l.Head(5001)
	if !ok || h.Key != 10_000-5001 || src.fetched != pageSize {
		t.Errorf("line %+v %v, %d fetched", h, ok, src.fetched)
	}
	for i := range l.Len() {
		l.Head(i)
	}
	if len(l.heads) > mostKept+pageSize {
		t.Errorf("%d lines are remembered", len(l.heads))
	}
	if _, ok := l.Head(10_000); ok {
		t.Error("there is a line after the last")
	}
}

func TestKeysAreFoundInEitherOrder(t *testing.T) {
	for _, newest := range []bool{true, false} {
		l := New(&shelf{n: 100}, task.Inline())
		l.Load(catalog.Query{Newest: newest})
		for i, k := range l.Keys(0, 100) {
			if at, ok := l.Index(k); at != i || !ok {
				t.Fatalf("newest %v: %d stands at %d, %v; want %d", newest, k, at, ok, i)
			}
		}
		if _, ok := l.Index(1000); ok {
			t.Errorf("newest %v: found what is not there", newest)
		}
	}
}

func TestWhatFailsIsTold(t *testing.T) {
	src := &shelf{n: 10, err: errors.New("torn")}
	l := New(src, task.Inline())
	l.Load(catalog.Query{})
	if l.Err == nil || l.Loading {
		t.Errorf("error %v, loading %v", l.Err, l.Loading)
	}
	src.err = nil
	l.Load(catalog.Query{})
	if l.Err != nil || l.Len() != 10 {
		t.Errorf("error %v, %d lines after it was mended", l.Err, l.Len())
	}
}

func TestLinesThatAreStillShownDoNotStandInForTheNext(t *testing.T) {
	src := &shelf{n: 1000}
	l := New(src, task.Inline())
	l.Load(catalog.Query{})
	src.asking = func() { l.Head(0) } // the list is drawn while the next keys are under way
	l.Load(catalog.Query{Newest: true, Limit: 100})
	if h, ok := l.Head(9); !ok || h.Key != 991 {
		t.Errorf("the tenth line is %+v, %v", h, ok)
	}
}
