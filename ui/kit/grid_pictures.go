package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

const (
	// Rows that are fetched beside those in view: on either side while the
	// page rests, mostly ahead while it is scrolled.
	prefetchRows, aheadRows, behindRows = 4, 10, 2

	sharpDelay = 250 * time.Millisecond
)

// want asks the loader for the pictures of the rows in view, then for those
// of the rows next to it; and for sharper ones, on screens that show them,
// once the page has come to rest.
func (r *gridRenderer) want(first, end int) {
	r.g.loader.Want(r.wishes(first, end, false))
	r.rested()
	if r.g.flow.j.RowHeight*usualShape*r.pixelScale() > smallPicture {
		r.rested = stopOf(r.g.after(sharpDelay, func() { r.g.loader.Want(r.wishes(first, end, true)) }))
	}
}

func stopOf(stop func() bool) func() { return func() { stop() } }

func (r *gridRenderer) wishes(first, end int, sharp bool) []Request {
	scale := r.pixelScale()
	var all []Request
	add := func(row int, sharp bool) {
		if row >= 0 && row < len(r.g.flow.rows) {
			all = r.wishesOf(all, row, scale, sharp)
		}
	}
	for row := first; row < end; row++ {
		add(row, sharp)
	}
	above, below := r.reach()
	for n := range max(above, below) {
		if n < below {
			add(end+n, false)
		}
		if n < above {
			add(first-1-n, false)
		}
	}
	return all
}

// reach returns how many rows to fetch above and below what is in view.
func (r *gridRenderer) reach() (above, below int) {
	way := r.g.offset - r.wanted
	r.wanted = r.g.offset
	switch {
	case way > 0:
		return behindRows, aheadRows
	case way < 0:
		return aheadRows, behindRows
	}
	return prefetchRows, prefetchRows
}

func (r *gridRenderer) wishesOf(all []Request, row int, scale float32, sharp bool) []Request {
	f := &r.g.flow
	rw := f.rows[row]
	for i := rw.First; i < rw.End; i++ {
		if key := r.keyOf(i); key != "" {
			_, w := f.span(row, i)
			edge := edgeFor(w*scale, rw.Height*scale, f.aspects[i])
			if !sharp {
				edge = min(edge, smallPicture)
			}
			all = append(all, Request{Key: key, Edge: edge})
		}
	}
	return all
}

// edgeFor returns how long the longer edge of a picture of a shape is to be so
// that its middle covers so many pixels: in few steps, so that zooming seldom
// needs other ones.
func edgeFor(width, height, aspect float32) int {
	const blur = 1.05 // of stretching that nobody sees
	aspect = clampAspect(aspect)
	height = max(height, width/aspect)
	need, edge := max(height, height*aspect)/blur, smallPicture/8
	for float32(edge) < need && edge < 4*smallPicture {
		edge *= 2
	}
	return edge
}

// keyOf asks for the content of a cell only where it has no objects yet.
func (r *gridRenderer) keyOf(i int) string {
	if p, ok := r.cells.get(i).(*pictureCell); ok {
		return p.content.Key
	}
	return r.g.content.Cell(i).Key
}

func (r *gridRenderer) pixelScale() float32 {
	if c := fyne.CurrentApp().Driver().CanvasForObject(r.g); c != nil {
		return c.Scale()
	}
	return 1
}

// loaded shows pictures that have arrived in the cells that still want them.
func (r *gridRenderer) loaded(keys []string) {
	arrived := make(map[string]bool, len(keys))
	for _, key := range keys {
		arrived[key] = true
	}
	for _, c := range r.cells.run {
		if p, ok := c.(*pictureCell); ok && arrived[p.content.Key] {
			p.showPicture(r.g)
		}
	}
	r.collect()
	canvas.Refresh(r.g)
}
