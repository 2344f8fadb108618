package viewer

import (
	"context"
	"encoding/json"
	"fmt"
	"path"
	"strings"

	"dotori/archive"
	"dotori/archive/catalog"
)

// details is what the panel tells of an item.
type details struct {
	item      archive.Item
	originals map[string]string // what archives say of the fields that the user changed, as JSON
	facts     Facts
	holders   []holder
	from      []origin
	stack     []version // what is shown as one with it; empty where it stands alone
}

// holder is an item that the picture is part of.
type holder struct {
	cell catalog.Cell
	item archive.Item
}

// origin is one import in which the item was found.
type origin struct {
	archive string // the name of its file or folder
	files   []catalog.Source
	run     catalog.Import
}

// loadDetails fetches what is known of the item of a cell, and of one of its
// pictures. What a file says about itself is left out where it cannot be read.
func loadDetails(ctx context.Context, c Config, id, sha string) (details, error) {
	item, err := c.Source.Item(ctx, id)
	if err != nil {
		return details{}, fmt.Errorf("look up item %s: %w", id, err)
	}
	d := details{item: item}
	if d.originals, err = loadOriginals(ctx, c.Source, id); err != nil {
		return details{}, err
	}
	if d.stack, err = loadStack(ctx, c.Source, id); err != nil {
		return details{}, err
	}
	if d.from, err = loadOrigins(ctx, c.Source, id); err != nil || sha == "" {
		return d, err
	}
	if d.holders, err = loadHolders(ctx, c.Source, id, sha); err != nil {
		return details{}, err
	}
	if c.Facts != nil {
		if facts, err := c.Facts(ctx, sha); err == nil {
			d.facts = facts
		}
	}
	return d, nil
}

func loadOriginals(ctx context.Context, src Source, id string) (map[string]string, error) {
	edits, err := src.Originals(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("look up what was changed of item %s: %w", id, err)
	}
	values := map[string]string{}
	for _, e := range edits {
		values[e.Field] = e.Value
	}
	return values, nil
}

// original returns what archives say of a field that the user changed.
func original[T any](d details, field string) (v T, ok bool) {
	value, ok := d.originals[field]
	return v, ok && json.Unmarshal([]byte(value), &v) == nil
}

const mostHolders = 6 // a sticker of a messenger is in thousands of messages

// loadHolders returns what the picture is part of, itself left out where it
// stands alone.
func loadHolders(ctx context.Context, src Source, id, sha string) ([]holder, error) {
	cells, err := src.Holders(ctx, sha)
	if err != nil {
		return nil, fmt.Errorf("look up who has %s: %w", sha, err)
	}
	var all []holder
	for _, c := range cells {
		if c.ID == id && c.Kind.IsMedia() {
			continue
		}
		item, err := src.Item(ctx, c.ID)
		if err != nil {
			return nil, fmt.Errorf("look up item %s: %w", c.ID, err)
		}
		if all = append(all, holder{c, item}); len(all) == mostHolders {
			break
		}
	}
	return all, nil
}

// place returns the cell by which one gets to the holder: a comment is shown
// below what it comments on.
func (h holder) place() catalog.Cell {
	c := h.cell
	if h.item.Kind == archive.Comment && h.item.Parent != "" {
		c.ID, c.Kind = h.item.Parent, archive.Post
	}
	return c
}

// loadOrigins returns the imports that brought an item, each with its files.
func loadOrigins(ctx context.Context, src Provenance, id string) ([]origin, error) {
	sources, err := src.Sources(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("look up where item %s is from: %w", id, err)
	}
	return origins(ctx, src, sources)
}

// origins gathers sources by their imports.
func origins(ctx context.Context, src Provenance, sources []catalog.Source) (all []origin, err error) {
	at := map[string]int{}
	for _, s := range sources {
		i, known := at[s.Import]
		if !known {
			run, err := src.Import(ctx, s.Import)
			if err != nil {
				return nil, fmt.Errorf("look up import %s: %w", s.Import, err)
			}
			i, at[s.Import] = len(all), len(all)
			all = append(all, origin{archive: archiveName(run.Paths), run: run})
		}
		all[i].files = append(all[i].files, s)
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
