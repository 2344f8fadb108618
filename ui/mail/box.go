package mail

import (
	"context"
	"fmt"
	"slices"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/task"
)

// pageSize is how many lines are fetched at once.
const pageSize = 60

// mostHeads bounds the lines that are remembered.
const mostHeads = 5000

// Box is the state of the list of mails, newest first.
type Box struct {
	Folder  int64 // shown; 0 for all folders
	Loading bool
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

// NewBox returns a box without mails.
func NewBox(src Source, run *task.Runner) *Box {
	return &Box{src: src, run: run, Changed: func() {}, heads: map[catalog.Key]catalog.Head{}, pending: map[int]bool{}}
}

// Open shows a folder, or all mails for 0.
func (b *Box) Open(folder int64) {
	b.Folder, b.Loading, b.Err = folder, true, nil
	q := catalog.Query{Kinds: []archive.Kind{archive.Mail}, Collection: folder, Newest: true}
	task.Replace(b.run, &b.slot, func(ctx context.Context) ([]catalog.Key, error) { return b.src.Keys(ctx, q) },
		func(keys []catalog.Key, err error) {
			b.Loading, b.keys = false, keys
			if err != nil {
				b.Err = fmt.Errorf("list the mails: %w", err)
			}
			clear(b.pending)
			b.Changed()
		})
	b.Changed()
}

// Len returns how many mails there are.
func (b *Box) Len() int { return len(b.keys) }

// Index returns where the mail of a key stands, or where one of its time would.
func (b *Box) Index(k catalog.Key) int {
	i, _ := slices.BinarySearchFunc(b.keys, k, func(a, k catalog.Key) int { return int(max(min(k-a, 1), -1)) })
	return min(i, max(len(b.keys)-1, 0))
}

// Head returns the line of the i-th mail. Where it is not known yet it is
// fetched with its neighbours, and Changed is called.
func (b *Box) Head(i int) (catalog.Head, bool) {
	if i < 0 || i >= len(b.keys) {
		return catalog.Head{}, false
	}
	h, ok := b.heads[b.keys[i]]
	if !ok {
		b.fetch(i / pageSize)
	}
	return h, ok
}

func (b *Box) fetch(page int) {
	if b.pending[page] {
		return
	}
	b.pending[page] = true
	keys := b.keys[page*pageSize : min((page+1)*pageSize, len(b.keys))]
	task.Run(b.run, func(ctx context.Context) (map[catalog.Key]catalog.Head, error) {
		return b.src.Heads(ctx, keys)
	}, func(heads map[catalog.Key]catalog.Head, err error) {
		if err != nil {
			b.Err = fmt.Errorf("read the lines of mails: %w", err)
		}
		if len(b.heads) > mostHeads {
			clear(b.heads)
			clear(b.pending)
		}
		for k, h := range heads {
			b.heads[k] = h
		}
		b.Changed()
	})
}
