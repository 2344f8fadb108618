package albums

import (
	"context"
	"fmt"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/task"
)

// Source is what the page needs of the catalog.
type Source interface {
	Collections(ctx context.Context, kinds ...archive.CollectionKind) ([]catalog.Collection, error)
}

// Shelf is the state of the page: the albums, newest first.
type Shelf struct {
	Albums  []catalog.Collection
	Loading bool
	Err     error

	// Changed is called after every change.
	Changed func()

	src Source
	run *task.Runner
}

// NewShelf returns an empty shelf.
func NewShelf(src Source, run *task.Runner) *Shelf {
	return &Shelf{src: src, run: run, Changed: func() {}}
}

// Load fetches the albums.
func (s *Shelf) Load() {
	s.Loading, s.Err = true, nil
	task.Run(s.run, func(ctx context.Context) ([]catalog.Collection, error) {
		return s.src.Collections(ctx, archive.Album)
	}, func(albums []catalog.Collection, err error) {
		s.Loading = false
		if s.Albums = albums; err != nil {
			s.Err = fmt.Errorf("list the albums: %w", err)
		}
		s.Changed()
	})
	s.Changed()
}
