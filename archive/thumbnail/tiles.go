package thumbnail

import (
	"fmt"
	"image"
	"image/draw"
	"runtime"
	"sync"

	"github.com/disintegration/imaging"

	"dotori/archive/media/bmff"
)

// maxTile bounds the coded bytes of one tile, and its edge.
const (
	maxTile     = 16 << 20
	maxTileEdge = 2048
)

// tiles decodes a picture of tiles one tile at a time and scales each at once:
// a whole phone picture would need 700 MB in the decoder, and take one
// processor where there are several.
type tiles struct {
	source
	table *bmff.HEIF
	grid  bmff.Grid
	wide  int // of a tile
	high  int
	scale int // 1, 2, 4, …; divides the tiles without a rest
}

// planTiles reports false when the picture is not made of tiles that we know.
func planTiles(s source, table *bmff.HEIF, primary *bmff.Item) (plan, bool) {
	grid, err := table.Grid(s.r, primary)
	if err != nil || checkSize(grid.Width, grid.Height) != nil {
		return plan{}, false
	}
	w, h := grid.Tiles[0].Size()
	if grid.Tiles[0].Type != "hvc1" || w <= 0 || h <= 0 || max(w, h) > maxTileEdge {
		return plan{}, false
	}
	t := &tiles{source: s, table: table, grid: grid, wide: w, high: h, scale: 1}
	for s.edge > 0 && max(grid.Width, grid.Height)/(2*t.scale) >= s.edge && w%(2*t.scale) == 0 && h%(2*t.scale) == 0 {
		t.scale *= 2
	}
	canvas := int64(grid.Width/t.scale) * int64(grid.Height/t.scale) * 4
	working := int64(t.workers()) * int64(w) * int64(h) * heicCodec.bytesPerPixel
	return plan{canvas + working, func() (decoded, error) {
		img, read, err := t.decode()
		return decoded{image: turn(img, primary.Orientation()), upright: true, cut: read < len(grid.Tiles)}, err
	}}, true
}

func (t *tiles) workers() int { return min(runtime.NumCPU(), 4, len(t.grid.Tiles)) }

// decode puts the tiles together and counts those that could be read. One
// that cannot stays white; if none can, that is the error.
func (t *tiles) decode() (img *image.NRGBA, read int, err error) {
	canvas := imaging.New(max(1, t.grid.Width/t.scale), max(1, t.grid.Height/t.scale), image.White)
	next := make(chan int)
	var work sync.WaitGroup
	var mu sync.Mutex
	var failed error
	for range t.workers() {
		work.Go(func() {
			for i := range next {
				err := t.place(canvas, i)
				mu.Lock()
				if err == nil {
					read++
				} else {
					failed = err
				}
				mu.Unlock()
			}
		})
	}
	for i := range t.grid.Tiles {
		next <- i
	}
	close(next)
	work.Wait()
	if read == 0 {
		return canvas, 0, fmt.Errorf("read tiles: %w", failed)
	}
	return canvas, read, nil
}

// place decodes tile i into its part of the canvas, which no other tile touches.
func (t *tiles) place(canvas draw.Image, i int) (err error) {
	defer recovered(&err)
	data, err := t.grid.Tiles[i].Data(t.r, maxTile)
	if err != nil {
		return err
	}
	img, err := decodeItem(t.table, t.grid.Tiles[i], data)
	if err != nil {
		return err
	}
	w, h := t.wide/t.scale, t.high/t.scale
	if t.scale > 1 {
		img = imaging.Resize(img, w, h, imaging.Box)
	}
	at := image.Pt(i%t.grid.Columns*w, i/t.grid.Columns*h)
	draw.Draw(canvas, image.Rectangle{at, at.Add(image.Pt(w, h))}, img, image.Point{}, draw.Src)
	return nil
}
