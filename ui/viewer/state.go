package viewer

import (
	"context"
	"fmt"
	"path"
	"strings"

	"dotori/archive"
	"dotori/archive/catalog"
)

// details is what the panel tells of an item.
type details struct {
	item  archive.Item
	facts Facts
	from  []origin
}

// origin is one import in which the item was found.
type origin struct {
	archive string // the name of its file or folder
	path    string // inside it
	run     catalog.Import
}

// loadDetails fetches what is known of the item of a cell. What a file says
// about itself is left out where it cannot be read.
func loadDetails(ctx context.Context, c Config, cell catalog.Cell) (details, error) {
	item, err := c.Source.Item(ctx, cell.ID)
	if err != nil {
		return details{}, fmt.Errorf("look up item %s: %w", cell.ID, err)
	}
	d := details{item: item}
	if d.from, err = loadOrigins(ctx, c.Source, cell.ID); err != nil {
		return details{}, err
	}
	if c.Facts != nil && cell.SHA256 != "" {
		if facts, err := c.Facts(ctx, cell.SHA256); err == nil {
			d.facts = facts
		}
	}
	return d, nil
}

func loadOrigins(ctx context.Context, src Source, id string) ([]origin, error) {
	sources, err := src.Sources(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("look up where item %s is from: %w", id, err)
	}
	var all []origin
	seen := map[string]bool{}
	for _, s := range sources {
		if seen[s.Import] {
			continue
		}
		seen[s.Import] = true
		run, err := src.Import(ctx, s.Import)
		if err != nil {
			return nil, fmt.Errorf("look up import %s: %w", s.Import, err)
		}
		all = append(all, origin{archiveName(run.Paths), s.Path, run})
	}
	return all, nil
}

// archiveName returns the last part of the first path, of whichever system it
// is: a library may have been filled on another.
func archiveName(paths []string) string {
	if len(paths) == 0 {
		return ""
	}
	return path.Base(strings.ReplaceAll(strings.TrimRight(paths[0], `/\`), `\`, "/"))
}

// main returns the media that a cell shows, or nil.
func (d details) main(sha256 string) *archive.Media {
	for i := range d.item.Media {
		if d.item.Media[i].SHA256 == sha256 && sha256 != "" {
			return &d.item.Media[i]
		}
	}
	if len(d.item.Media) > 0 {
		return &d.item.Media[0]
	}
	return nil
}

// reel is what the viewer goes through: the cells that can be looked at.
type reel struct {
	cells []catalog.Cell
	at    int
}

// newReel keeps the pictures and files, and begins at cell i, whatever that
// is. The picture of a diary is left out: it stands there as itself too.
func newReel(cells []catalog.Cell, i int) reel {
	var r reel
	for k, c := range cells {
		if k == i {
			r.at = len(r.cells)
		}
		if k == i || c.Kind.IsMedia() || c.Kind == archive.Message && c.SHA256 != "" {
			r.cells = append(r.cells, c)
		}
	}
	return r
}

func (r *reel) cell() catalog.Cell { return r.cells[r.at] }

// step moves on by n, and reports whether there was room to.
func (r *reel) step(n int) bool { return r.jump(r.at + n) }

func (r *reel) jump(to int) bool {
	if to < 0 || to >= len(r.cells) || to == r.at {
		return false
	}
	r.at = to
	return true
}
