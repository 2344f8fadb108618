package viewer

import (
	"context"
	"image"

	"dotori/archive/catalog"
	"dotori/ui/task"
)

// load shows the picture of the cell level by level, then fetches what is
// known of it, then the previews of its neighbours.
func (p *Page) load() {
	cell, quarters := p.reel.cell(), p.quarters
	p.loadPicture(cell, quarters)
	task.Replace(p.config.Runner, &p.detailSlot, func(ctx context.Context) (details, error) {
		return loadDetails(ctx, p.config, cell)
	}, p.showDetails)
}

func (p *Page) loadPicture(cell catalog.Cell, quarters int) {
	if cell.SHA256 == "" {
		p.say(p.config.Loc.T("Not in this archive"))
		return
	}
	task.Replace(p.config.Runner, &p.pictureSlot, func(ctx context.Context) (bool, error) {
		return true, p.levels(ctx, cell.SHA256, quarters)
	}, func(_ bool, err error) {
		if err != nil && p.stage.base == nil {
			p.say(p.config.Reason(err))
		}
		p.zoomed()
		p.loadAhead()
	})
}

// levels hands the picture to the stage, first small unless the preview is
// at hand. An error of the small one only matters if the preview fails too.
func (p *Page) levels(ctx context.Context, sha string, quarters int) error {
	if p.memory.get(sha) == nil {
		if small, err := p.config.Pictures(ctx, sha, smallEdge); err == nil {
			p.hand(ctx, turned(small, quarters))
		}
	}
	preview, err := p.preview(ctx, sha)
	if err != nil {
		return err
	}
	p.hand(ctx, turned(preview, quarters))
	return nil
}

func (p *Page) preview(ctx context.Context, sha string) (image.Image, error) {
	if known := p.memory.get(sha); known != nil {
		return known, nil
	}
	preview, err := p.config.Pictures(ctx, sha, previewEdge)
	if err == nil {
		p.memory.put(sha, preview)
	}
	return preview, err
}

// hand brings pixels to the stage if they are still wanted there.
func (p *Page) hand(ctx context.Context, pixels *image.RGBA) {
	p.config.Runner.Do(func() {
		if ctx.Err() == nil {
			p.stage.setBase(pixels)
		}
	})
}

// loadAhead remembers the previews of the neighbours.
func (p *Page) loadAhead() {
	var keys []string
	for _, n := range []int{1, -1, 2} {
		if i := p.reel.at + n; i >= 0 && i < len(p.reel.cells) && p.reel.cells[i].SHA256 != "" {
			keys = append(keys, p.reel.cells[i].SHA256)
		}
	}
	task.Replace(p.config.Runner, &p.aheadSlot, func(ctx context.Context) (bool, error) {
		for _, key := range keys {
			// A neighbour that cannot be shown says so when one goes there.
			_, _ = p.preview(ctx, key)
		}
		return true, nil
	}, func(bool, error) {})
}

// loadOriginal decodes the original and cuts it, once one looks closer than
// the preview can show.
func (p *Page) loadOriginal() {
	cell, quarters := p.reel.cell(), p.quarters
	p.originalAsked = true
	p.note.SetText(p.config.Loc.T("Opening the original…"))
	task.Replace(p.config.Runner, &p.originalSlot, func(ctx context.Context) ([]tile, error) {
		src, err := p.config.Original(ctx, cell.SHA256)
		if err != nil {
			return nil, err
		}
		return cut(ctx, src, quarters)
	}, func(tiles []tile, err error) {
		p.note.SetText("")
		if err != nil {
			p.note.SetText(p.config.Reason(err))
			return
		}
		p.stage.setTiles(tiles)
	})
}
