package viewer

import (
	"context"
	"image"
	"time"

	"dotori/ui/task"
)

// loadDetails fetches what is known of the item and then tells it.
func (p *Page) loadDetails(then func(error)) {
	id, sha := p.reel.cell().ID, p.sha()
	task.Replace(p.config.Runner, &p.detailSlot, func(ctx context.Context) (details, error) {
		return loadDetails(ctx, p.config, id, sha)
	}, func(d details, err error) {
		if err != nil {
			p.note.SetText(p.config.Loc.T("What is known of it could not be read"))
			then(err)
			return
		}
		p.details = d
		then(nil)
		if !p.empty() && p.details.item.ID == p.reel.cell().ID {
			p.tell()
		}
	})
}

// faultStay is how long a slide show stays where a picture cannot be shown.
const faultStay = 400 * time.Millisecond

// loadPicture shows the picture level by level, then fetches the previews of
// its neighbours.
func (p *Page) loadPicture() {
	sha, quarters, sharp := p.sha(), p.quarters(), p.stage.edge()
	if sha == "" || !p.reel.slide(p.reel.at) {
		p.dress()
		p.loadAhead()
		return
	}
	task.Replace(p.config.Runner, &p.pictureSlot, func(ctx context.Context) (bool, error) {
		return true, p.levels(ctx, sha, quarters, sharp)
	}, func(_ bool, err error) {
		if err != nil && p.stage.base == nil {
			p.fault = p.config.Reason(err)
			p.dress()
			p.show.wait(faultStay) // a show goes on
		}
		p.zoomed()
		p.loadAhead()
		p.loadStills()
	})
}

// levels hands the picture to the stage, first small unless the preview is at
// hand, at last as sharp as the screen where the preview is not. An error of
// the others only matters if the preview fails too.
func (p *Page) levels(ctx context.Context, sha string, quarters, sharp int) error {
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
	if longest := max(preview.Bounds().Dx(), preview.Bounds().Dy()); sharp > longest*5/4 && longest >= previewEdge {
		if best, err := p.config.Pictures(ctx, sha, sharp); err == nil {
			p.hand(ctx, turned(best, quarters))
		}
	}
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
		if ctx.Err() == nil && !p.stills.moving() {
			p.stage.setBase(pixels)
			p.drift()
		}
	})
}

// loadAhead remembers the previews of the neighbours, and of what a slide
// show shows next.
func (p *Page) loadAhead() {
	at := []int{p.reel.at + 1, p.reel.at - 1, p.reel.at + 2}
	if p.show.running {
		at = []int{p.show.coming(&p.reel, p.config.Session.Slides.Random)}
	}
	var keys []string
	for _, i := range at {
		if i >= 0 && i < len(p.reel.frames) && p.reel.slide(i) {
			keys = append(keys, p.reel.sha(i))
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
	sha, quarters := p.sha(), p.quarters()
	p.originalAsked = true
	p.note.SetText(p.config.Loc.T("Opening the original…"))
	task.Replace(p.config.Runner, &p.originalSlot, func(ctx context.Context) ([]tile, error) {
		src, err := p.config.Original(ctx, sha)
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
