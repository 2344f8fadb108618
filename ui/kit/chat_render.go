package kit

import (
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dotori/ui/theme"
)

// chatRenderer holds objects for the messages in view and recycles them.
type chatRenderer struct {
	c       *ChatList
	rulers  chatRulers
	shown   map[int]*bubbleView
	spare   []*bubbleView
	day     dayPill // at the top, while the heading of its day is not in view
	objects []fyne.CanvasObject
}

func newChatRenderer(c *ChatList) *chatRenderer {
	r := &chatRenderer{c: c, shown: map[int]*bubbleView{}, day: newDayPill()}
	r.measure()
	return r
}

func (r *chatRenderer) measure() {
	r.rulers = chatRulers{
		text:  newRuler(sizeOf(r.c, theme.SizeBody), false),
		small: newRuler(sizeOf(r.c, theme.SizeSecondary), false),
	}
}

// Destroy is part of fyne.WidgetRenderer.
func (r *chatRenderer) Destroy() {
	if r.c.view == r {
		r.c.view = nil
	}
}

// IsClip cuts off what stands out of the list; Fyne looks for it.
func (r *chatRenderer) IsClip() {}

func (r *chatRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *chatRenderer) MinSize() fyne.Size           { return fyne.NewSize(240, 120) }
func (r *chatRenderer) Layout(fyne.Size)             { r.c.update() }

// Refresh measures and shows everything anew, in the colours and sizes of now.
func (r *chatRenderer) Refresh() {
	r.measure()
	for _, page := range r.c.pages.byIndex {
		for i := range page.entries {
			page.entries[i].bubble = bubble{}
		}
	}
	r.retireAll()
	r.c.update()
}

// measured returns where the parts of a message stand at the current width.
func (r *chatRenderer) measured(e *entry) *bubble {
	if width := r.c.Size().Width; e.bubble.width != width && width > 0 {
		m := measurer{r.rulers, r.c.Words, r.c.find, r.c.unfolded[e.index]}
		e.bubble = m.measure(e, width)
	}
	return &e.bubble
}

func (r *chatRenderer) update() {
	c, size := r.c, r.c.Size()
	if size.Width <= 0 || size.Height <= 0 {
		return
	}
	c.flow.settle(size.Height)
	c.pages.need(c.flow.index-chatPageSize/2, c.flow.index+chatPageSize, c.flow.n)
	gone := r.shown
	r.shown = map[int]*bubbleView{}
	last := c.flow.index
	c.flow.visible(size.Height, func(i int, y float32) {
		last = i
		r.showAt(i, y, gone)
	})
	for _, v := range gone {
		r.spare = append(r.spare, v)
	}
	r.setDay()
	r.setBar(last)
	r.collect()
	c.loader.Want(r.wishes())
	canvas.Refresh(c)
}

// showAt shows message i with its top at y, if it is at hand; gone holds
// what was shown before.
func (r *chatRenderer) showAt(i int, y float32, gone map[int]*bubbleView) {
	e := r.c.pages.at(i)
	if e == nil {
		return
	}
	before := e.bubble.width
	r.measured(e)
	v, ok := gone[i]
	delete(gone, i)
	if !ok {
		v = r.take()
	}
	if !ok || v.e != e || before != e.bubble.width {
		v.show(r.c, e)
	}
	v.place(y, r.c.Size().Height)
	r.shown[i] = v
}

func (r *chatRenderer) take() *bubbleView {
	if n := len(r.spare); n > 0 {
		v := r.spare[n-1]
		r.spare = r.spare[:n-1]
		return v
	}
	return newBubbleView()
}

func (r *chatRenderer) retireAll() {
	for i, v := range r.shown {
		r.spare = append(r.spare, v)
		delete(r.shown, i)
	}
}

func (r *chatRenderer) setBar(last int) {
	f := &r.c.flow
	shown := float64(last - f.index + 1)
	way := max(float64(f.n)-shown, 1)
	start := min(float64(f.index)/way, 1)
	if f.atEnd {
		start = 1
	}
	part := shown / float64(max(f.n, 1))
	if f.index == 0 && f.dy == 0 && f.atEnd {
		part = 1
	}
	r.c.bar.set(r.c, r.c.Size(), start, part)
	if r.c.focused {
		r.c.bar.box.FillColor = colorOf(r.c, theme.Leaf)
	}
}

// collect lists all objects from the top. Fyne lays a widget out anew, and
// repaints, whenever their order changes.
func (r *chatRenderer) collect() {
	r.objects = r.objects[:0]
	for _, i := range slices.Sorted(maps.Keys(r.shown)) {
		r.objects = append(r.objects, r.shown[i].objects()...)
	}
	r.objects = append(r.objects, r.day.box, r.day.text, r.c.bar.box)
}

func (r *chatRenderer) wishes() []Request {
	scale := float32(1)
	if c := fyne.CurrentApp().Driver().CanvasForObject(r.c); c != nil {
		scale = c.Scale()
	}
	var all []Request
	for _, v := range r.shown {
		for i, p := range v.pics {
			at := v.e.bubble.pictures[i]
			all = append(all, Request{Key: p.key, Width: int(at.w * scale), Height: int(at.h * scale)})
		}
	}
	return all
}

func (r *chatRenderer) loaded(keys []string) {
	arrived := make(map[string]bool, len(keys))
	for _, key := range keys {
		arrived[key] = true
	}
	for _, v := range r.shown {
		for _, p := range v.pics {
			if arrived[p.key] {
				v.showPixels(p)
			}
		}
	}
	r.c.update()
}
