package lines

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"dotori/archive/catalog"
	"dotori/ui/task"
)

// Source is what a list needs of the catalog.
type Source interface {
	Keys(ctx context.Context, q catalog.Query) ([]catalog.Key, error)
	Heads(ctx context.Context, keys []catalog.Key) (map[catalog.Key]catalog.Head, error)
}

const (
	pageSize = 60           // lines are fetched at once
	mostKept = 5000         // lines are remembered
	sight    = 5 * pageSize // keys of the newest come before all, which may take a second
)

// List is a list in the order of its query. It is used on the UI goroutine.
type List struct {
	Query   catalog.Query // of the last Load
	Loading bool          // keys are under way
	Stale   bool          // the lines are still those of the query before
	Err     error

	// Changed is called after every change.
	Changed func()

	keys    []catalog.Key
	heads   map[catalog.Key]catalog.Head
	pending map[int]bool // pages under way
	src     Source
	run     *task.Runner
	slot    task.Slot
}

// New returns an empty list.
func New(src Source, run *task.Runner) *List {
	return &List{src: src, run: run, Changed: func() {}, heads: map[catalog.Key]catalog.Head{}, pending: map[int]bool{}}
}

// Load fetches the keys of what q selects; of the newest first, the first of
// them are there before the others.
func (l *List) Load(q catalog.Query) {
	l.Query, l.Loading, l.Stale, l.Err = q, true, true, nil
	first := q
	if q.Newest && q.Limit == 0 {
		first.Limit = sight
	}
	l.fetchKeys(first, func(keys []catalog.Key) {
		l.forget() // not before: the lines still shown would be asked for again
		l.keys, l.Stale, l.Loading = keys, false, first.Limit != q.Limit && len(keys) == sight
		if l.Loading {
			l.fetchKeys(q, func(keys []catalog.Key) { l.Loading, l.keys = false, keys })
		}
	})
	l.Changed()
}

func (l *List) fetchKeys(q catalog.Query, done func([]catalog.Key)) {
	task.Replace(l.run, &l.slot, func(ctx context.Context) ([]catalog.Key, error) { return l.src.Keys(ctx, q) },
		func(keys []catalog.Key, err error) {
			if err != nil {
				l.Loading, l.keys, l.Err = false, nil, fmt.Errorf("list what there is: %w", err)
			} else {
				done(keys)
			}
			l.Changed()
		})
}

func (l *List) forget() {
	clear(l.heads)
	clear(l.pending)
}

// Len returns how many lines there are.
func (l *List) Len() int { return len(l.keys) }

// Keys returns the keys of some lines; they are not to be changed.
func (l *List) Keys(from, to int) []catalog.Key {
	return l.keys[min(max(from, 0), len(l.keys)):min(max(to, 0), len(l.keys))]
}

// Index returns where a key stands, or would, and whether it is there.
func (l *List) Index(k catalog.Key) (int, bool) {
	return slices.BinarySearchFunc(l.keys, k, func(a, k catalog.Key) int {
		if l.Query.Newest {
			a, k = k, a
		}
		return cmp.Compare(a, k)
	})
}

// Head returns the i-th line. Where it is not known yet it is fetched with its
// neighbours, and Changed is called.
func (l *List) Head(i int) (catalog.Head, bool) {
	if i < 0 || i >= len(l.keys) {
		return catalog.Head{}, false
	}
	h, ok := l.heads[l.keys[i]]
	if !ok {
		l.fetch(i / pageSize)
		h, ok = l.heads[l.keys[i]]
	}
	return h, ok
}

func (l *List) fetch(page int) {
	if l.pending[page] {
		return
	}
	l.pending[page] = true
	keys := l.Keys(page*pageSize, (page+1)*pageSize)
	task.Run(l.run, func(ctx context.Context) (map[catalog.Key]catalog.Head, error) {
		return l.src.Heads(ctx, keys)
	}, func(heads map[catalog.Key]catalog.Head, err error) {
		if err != nil {
			l.Err = fmt.Errorf("read the lines of a list: %w", err)
		}
		if len(l.heads) > mostKept {
			l.forget()
		}
		for k, h := range heads {
			l.heads[k] = h
		}
		l.Changed()
	})
}
