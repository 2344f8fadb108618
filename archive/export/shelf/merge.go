package shelf

import (
	"context"
	"io"
	"iter"

	"dotori/archive"
	"dotori/archive/read/dotori"
)

// writeItems renews items.jsonl: the selection's items, and what earlier
// exports left, in order of time.
func (r *Export) writeItems(ctx context.Context) error {
	_, err := r.stream(ctx, dotori.ItemsName, true, func(w io.Writer) error {
		next, stop := iter.Pull2(r.lines(ctx))
		defer stop()
		m := &merge{run: r, w: w, done: make([]bool, len(r.items.ids)), next: next}
		for it, err := range r.sel.Items(ctx) {
			if err == nil {
				err = m.item(it)
			}
			if err != nil {
				return err
			}
		}
		return m.rest()
	})
	return err
}

// merge weaves two lists in order of time into one: the lines that are there
// and the selection's items. A line whose item is in the selection only marks
// the place of that item among others of the same second, so that exporting
// again, or in turns, changes no order.
type merge struct {
	run  *Export
	w    io.Writer
	next func() (line, error, bool)
	old  *line
	done []bool // items of the selection that are written
}

// item writes it, and before it what belongs there.
func (m *merge) item(it archive.Item) error {
	n := m.run.items.index(toID(it.ID))
	for {
		old, err := m.peek()
		if err != nil {
			return err
		}
		if old == nil || old.bad == nil && after(*old, it, m.waits(*old)) {
			break
		}
		same := old.Item.ID == it.ID && old.bad == nil
		if err := m.keep(*old); err != nil {
			return err
		}
		if same {
			break
		}
	}
	m.done[n] = true
	return m.write(dotori.Line{Item: m.run.placed(it)})
}

// after reports whether old stands behind it: because it is later, or because
// it marks the place of another item of the selection in the same second.
func after(old line, it archive.Item, waits bool) bool {
	if c := old.Item.Moment.Wall.Compare(it.Moment.Wall); c != 0 {
		return c > 0
	}
	return waits && old.Item.ID != it.ID
}

// waits reports whether old marks the place of an item that is still to come.
func (m *merge) waits(old line) bool {
	n := m.run.items.index(toID(old.Item.ID))
	return n >= 0 && !m.done[n]
}

// keep writes a line that is not renewed by the selection.
func (m *merge) keep(old line) error {
	m.old = nil
	if old.bad == nil && m.run.items.index(toID(old.Item.ID)) >= 0 {
		return nil
	}
	_, err := m.w.Write(append(old.raw, '\n'))
	return err
}

func (m *merge) rest() error {
	for {
		old, err := m.peek()
		if old == nil || err != nil {
			return err
		}
		if err := m.keep(*old); err != nil {
			return err
		}
	}
}

func (m *merge) peek() (*line, error) {
	if m.old == nil {
		l, err, ok := m.next()
		if !ok {
			return nil, nil
		}
		if err != nil {
			return nil, err
		}
		m.old = &l
	}
	return m.old, nil
}

func (m *merge) write(l dotori.Line) error {
	b, err := l.MarshalJSON() // json.Marshal would check it a second time
	if err != nil {
		return err
	}
	_, err = m.w.Write(append(b, '\n'))
	return err
}

// placed returns the item with the places of its media.
func (r *Export) placed(it archive.Item) archive.Item {
	media := make([]archive.Media, len(it.Media))
	for i, m := range it.Media {
		m.Path = ""
		if !m.Missing {
			m.Path = r.pathOf(m)
		}
		media[i] = m
	}
	it.Media = media
	return it
}
