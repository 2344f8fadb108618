package review

import (
	"context"
	"fmt"
	"iter"
	"os"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/similar"
	"dotori/archive/thumbnail"
)

// Catalog is what is read of a library's catalog.
type Catalog interface {
	Items(ctx context.Context, q catalog.Query) iter.Seq2[archive.Item, error]
	Tops(ctx context.Context, ids []string) (map[string]string, error)
	Apart(ctx context.Context) ([][2]string, error)
}

// Prints keeps the fingerprints and thumbnails of pictures, as
// [thumbnail.Store] does.
type Prints interface {
	Prints(ctx context.Context, each func(thumbnail.Print)) error
	Get(ctx context.Context, sha256 string, c thumbnail.Class) (thumbnail.Picture, error)
}

// Maker makes what is missing of them, as [thumbnail.Builder] does.
type Maker interface {
	Prints(ctx context.Context, keys []thumbnail.Key, workers int, progress func(done, total int)) error
}

// Originals opens the bytes of media.
type Originals interface {
	Original(sha256 string) (*os.File, error)
}

// Finder finds pictures that are the same. It may be used concurrently.
type Finder struct {
	Catalog   Catalog
	Prints    Prints
	Maker     Maker
	Originals Originals
}

// Lowest is the least confidence of what is worth asking about.
const Lowest = 60

// Step says what a search is at.
type Step string

// The steps of a search for pictures, and of one for rooms, in order.
const (
	Reading   Step = "Reading the library"
	Printing  Step = "Taking fingerprints of pictures"
	Searching Step = "Searching for pictures that are alike"
	Comparing Step = "Comparing pictures"

	Hearing  Step = "Reading chats"
	Matching Step = "Comparing chats"
)

// Progress hears how far a search is; total is 0 where it is not known.
type Progress func(step Step, done, total int)

// Pictures returns what may be stacked of the library with at least the given
// confidence. progress may be nil; it is called by one goroutine at a time. It
// ends within 100 ms after ctx is done. 100,000 pictures take some 100 MB.
func (f *Finder) Pictures(ctx context.Context, least int, progress Progress) (Found, error) {
	if progress == nil {
		progress = func(Step, int, int) {}
	}
	found, err := f.pictures(ctx, least, progress)
	if err != nil {
		return Found{}, fmt.Errorf("look for pictures that are the same: %w", err)
	}
	return found, nil
}

func (f *Finder) pictures(ctx context.Context, least int, progress Progress) (found Found, err error) {
	l, err := f.gather(ctx, progress)
	if err != nil {
		return found, err
	}
	if found.Unseen, err = f.takePrints(ctx, l, progress); err != nil {
		return found, err
	}
	pairs, left, err := similar.Near(ctx, l.prints, func(done, total int) { progress(Searching, done, total) })
	if err != nil {
		return found, err
	}
	l.prints = nil // 30 MB that are not needed any more
	matches, err := f.judge(ctx, l, pairs, func(done, total int) { progress(Comparing, done, total) })
	if err != nil {
		return found, err
	}
	no, err := f.refused(ctx)
	if err != nil {
		return found, err
	}
	found.Pictures, found.Left = len(l.keys)-found.Unseen, left
	found.Proposals = l.propose(matches, least, no)
	return found, nil
}

// takePrints makes what prints are missing and reads all; it returns how many
// pictures have none.
func (f *Finder) takePrints(ctx context.Context, l *lot, progress Progress) (unseen int, err error) {
	err = f.Maker.Prints(ctx, l.keys, thumbnail.Workers(), func(done, total int) { progress(Printing, done, total) })
	if err != nil {
		return 0, err
	}
	l.prints, unseen = make([]similar.Print, len(l.keys)), len(l.keys)
	err = f.Prints.Prints(ctx, func(p thumbnail.Print) {
		if i, ok := l.at[p.Key]; ok {
			l.prints[i] = p.Print
			unseen--
		}
	})
	return unseen, err
}
