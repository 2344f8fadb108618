package chats

import (
	"context"
	"fmt"

	"dotori/archive/catalog"
	"dotori/ui/task"
)

// Gallery is all pictures of a room, the newest month first and within it in
// order of time.
type Gallery struct {
	Cells  []catalog.Cell
	Months []Month // First counts cells
	Ready  bool
	Err    error

	// Changed is called after every change.
	Changed func()

	src  Painter
	run  *task.Runner
	room catalog.Collection
}

// NewGallery returns the pictures of a room; call [Gallery.Load].
func NewGallery(src Painter, run *task.Runner, room catalog.Collection) *Gallery {
	return &Gallery{src: src, run: run, room: room, Changed: func() {}}
}

// Load fetches them.
func (g *Gallery) Load() {
	task.Run(g.run, func(ctx context.Context) ([]catalog.Cell, error) {
		return g.src.Shown(ctx, g.room.ID)
	}, func(cells []catalog.Cell, err error) {
		if err != nil {
			g.Err = fmt.Errorf("list the pictures of %s: %w", g.room.Title, err)
		} else {
			g.sort(cells)
		}
		g.Changed()
	})
}

// sort puts the months the other way round.
func (g *Gallery) sort(cells []catalog.Cell) {
	g.Cells, g.Months, g.Ready = make([]catalog.Cell, 0, len(cells)), nil, true
	for end := len(cells); end > 0; {
		first := end - 1
		year, month := cells[first].Year, cells[first].Month
		for first > 0 && cells[first-1].Year == year && cells[first-1].Month == month {
			first--
		}
		g.Months = append(g.Months, Month{year, month, len(g.Cells), end - first})
		g.Cells = append(g.Cells, cells[first:end]...)
		end = first
	}
}
