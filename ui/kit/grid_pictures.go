package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

const prefetchRows = 4 // on either side of what is in view

// wishes lists the pictures of the rows in view, then those of the rows next
// to it, for the loader.
func (r *gridRenderer) wishes(first, end int) []Request {
	scale := r.pixelScale()
	var all []Request
	add := func(row int) {
		if row >= 0 && row < len(r.g.flow.rows) {
			all = r.wishesOf(all, row, scale)
		}
	}
	for row := first; row < end; row++ {
		add(row)
	}
	for n := range prefetchRows {
		add(end + n)
		add(first - 1 - n)
	}
	return all
}

func (r *gridRenderer) wishesOf(all []Request, row int, scale float32) []Request {
	f := &r.g.flow
	rw := f.rows[row]
	for i := rw.First; i < rw.End; i++ {
		if key := r.keyOf(i); key != "" {
			_, w := f.span(row, i)
			all = append(all, Request{key, int(w * scale), int(rw.Height * scale)})
		}
	}
	return all
}

// keyOf asks for the content of a cell only where it has no objects yet.
func (r *gridRenderer) keyOf(i int) string {
	if p, ok := r.shown[i].(*pictureCell); ok {
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
	for _, c := range r.shown {
		if p, ok := c.(*pictureCell); ok && arrived[p.content.Key] {
			p.showPicture(r.g)
		}
	}
	r.collect()
	canvas.Refresh(r.g)
}
