package viewer

import (
	"context"
	"fmt"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/task"
)

// fetchItem shows the item of a place by itself, and then what is around it.
func (p *Page) fetchItem(at Place) {
	if at.Item == "" {
		p.fetchCells(at)
		return
	}
	task.Replace(p.config.Runner, &p.reelSlot, func(ctx context.Context) (archive.Item, error) {
		return p.config.Source.Item(ctx, at.Item)
	}, func(it archive.Item, err error) {
		if err != nil {
			p.say(p.config.Reason(err))
			return
		}
		p.reel = newReel([]catalog.Cell{cellOf(it, details{item: it}.main(at.SHA256))}, 0)
		p.turnTo(at.SHA256)
		if at.Query == nil {
			p.begin(at)
			return
		}
		p.fetchCells(at)
	})
}

// fetchCells fetches what one goes through, around what is shown already.
func (p *Page) fetchCells(at Place) {
	if at.Query == nil {
		return
	}
	task.Replace(p.config.Runner, &p.reelSlot, func(ctx context.Context) ([]catalog.Cell, error) {
		cells, err := p.config.Source.Cells(ctx, *at.Query)
		if err != nil {
			return nil, fmt.Errorf("list what to go through: %w", err)
		}
		return cells, nil
	}, func(cells []catalog.Cell, err error) {
		switch {
		case err != nil && p.empty():
			p.say(p.config.Reason(err))
			return
		case err != nil:
			return // what is shown is all that one can go through
		case p.empty():
			p.enter(cells)
		default:
			p.reel.widen(cells)
			p.setStrip()
			p.bar.set()
		}
		p.begin(at)
	})
}

// enter shows the first of cells that can be looked at.
func (p *Page) enter(cells []catalog.Cell) {
	if p.reel = newReel(cells, -1); p.empty() {
		p.say(p.config.Loc.T("There is no picture here"))
		return
	}
	p.turnTo("")
}
