package kit

import (
	"container/list"
	"image"
)

// picture is what became of a request.
type picture struct {
	wish   Request
	pixels *image.RGBA
	err    error
}

// pictureCache keeps the pictures used last, up to a number of bytes.
type pictureCache struct {
	budget, used int
	order        *list.List // of *kept, the last used at the front
	byKey        map[string]*list.Element
}

type kept struct {
	key string
	picture
}

const errorCost = 256 // bytes that a failure counts for

func newPictureCache(budget int) pictureCache {
	return pictureCache{budget: budget, order: list.New(), byKey: map[string]*list.Element{}}
}

func (p picture) cost() int {
	if p.pixels == nil {
		return errorCost
	}
	return len(p.pixels.Pix)
}

func (c *pictureCache) get(key string) (picture, bool) {
	e, ok := c.byKey[key]
	if !ok {
		return picture{}, false
	}
	c.order.MoveToFront(e)
	return e.Value.(*kept).picture, true
}

// serves reports whether a request needs no work: it failed before, or was
// made in this very size; a whole picture may be twice as large, too.
func (c *pictureCache) serves(w Request) bool {
	p, ok := c.get(w.Key)
	switch {
	case !ok:
		return false
	case p.err != nil:
		return true
	case w.Width == 0 && p.wish.Width == 0:
		return p.wish.Edge >= w.Edge && p.wish.Edge <= 2*w.Edge
	}
	return p.wish == w
}

func (c *pictureCache) put(key string, p picture) {
	c.drop(key)
	c.byKey[key] = c.order.PushFront(&kept{key, p})
	c.used += p.cost()
	for c.used > c.budget && c.order.Len() > 1 {
		c.drop(c.order.Back().Value.(*kept).key)
	}
}

func (c *pictureCache) drop(key string) {
	if e, ok := c.byKey[key]; ok {
		c.used -= c.order.Remove(e).(*kept).cost()
		delete(c.byKey, key)
	}
}
