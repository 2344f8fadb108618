package bmff

import (
	"fmt"
	"io"
)

// maxTiles is far more than a 200-megapixel picture has.
const maxTiles = 4096

// Grid is a picture made of tiles, as phones store theirs.
type Grid struct {
	Columns       int
	Width, Height int     // of the whole; the last tiles may reach beyond it
	Tiles         []*Item // row by row, all of one size
}

// Grid reads how an item of type grid is put together.
func (h *HEIF) Grid(r io.ReaderAt, it *Item) (Grid, error) {
	data, err := it.Data(r, 64)
	if err != nil {
		return Grid{}, err
	}
	c := cursor{b: data}
	c.uint(1)
	size := 2 + 2*int(c.uint(1)&1)
	rows, columns := int(c.uint(1))+1, int(c.uint(1))+1
	g := Grid{Columns: columns, Width: int(c.uint(size)), Height: int(c.uint(size))}
	for _, ref := range it.Refs {
		if ref.Type != "dimg" || len(ref.To) > maxTiles {
			continue
		}
		for _, id := range ref.To {
			if tile, ok := h.Item(id); ok {
				g.Tiles = append(g.Tiles, tile)
			}
		}
	}
	if c.over || len(g.Tiles) != rows*columns || g.Width == 0 || g.Height == 0 {
		return Grid{}, fmt.Errorf("read grid of item %d: %d tiles for %d rows of %d", it.ID, len(g.Tiles), rows, columns)
	}
	return g, nil
}
