package kakaotalk

import (
	"time"

	"dotori/archive"
)

// queue passes items on in their order. Those of a minute that has files wait
// until it is over, when the files are dealt to all of them.
type queue struct {
	shelf *shelf
	dated bool // an iPhone names files by the minute of their messages
	yield func(archive.Item, error) bool
	wall  time.Time
	items []archive.Item
}

// mostWaiting bounds the memory for one minute; people cannot say as much.
const mostWaiting = 1 << 10

// put takes an item of a wall clock and reports whether to go on.
func (q *queue) put(it archive.Item, wall time.Time) bool {
	if len(q.items) > 0 && (!wall.Equal(q.wall) || len(q.items) >= mostWaiting) && !q.flush() {
		return false
	}
	if !q.dated || len(q.shelf.minute[wall]) == 0 {
		return q.yield(it, nil)
	}
	q.wall, q.items = wall, append(q.items, it)
	return true
}

// flush passes on what waits and reports whether to go on.
func (q *queue) flush() bool {
	items := q.items
	q.items = nil
	if len(items) > 0 {
		q.shelf.deal(q.wall, items)
	}
	for _, it := range items {
		if !q.yield(it, nil) {
			return false
		}
	}
	return true
}
