package pdf

import (
	"context"

	"dotori/archive/export/book"
)

// most is how many pictures share a page.
const most = 4

// leastRoom is the part of a page that pictures still begin on.
const leastRoom = 0.45

// settle puts pictures onto pages: as soon as there are enough to choose from,
// or, at the end of a run of them, all.
func (v *volume) settle(ctx context.Context, all bool) error {
	for len(v.plate) >= most || all && len(v.plate) > 0 {
		n, err := v.place(ctx)
		if err != nil {
			return err
		}
		v.plate = v.plate[:copy(v.plate, v.plate[n:])]
	}
	return nil
}

// place puts the first of the waiting pictures onto the page and returns how
// many of them.
func (v *volume) place(ctx context.Context) (int, error) {
	if v.page != nil && v.room() < v.whole()*leastRoom {
		if err := v.endPage(); err != nil {
			return 0, err
		}
	}
	if v.page == nil {
		v.newPage()
	}
	v.space(v.gap)
	head := line(v.small) * 1.2
	p, n := arrange(v.figures(), v.contentWidth(), v.room()-head, v.gap)
	if v.y <= v.top {
		v.y += (v.room() - head - p.height) * 0.35 // rather above the middle, as pictures are hung
	}
	v.dayLine(v.plate[:n])
	v.y += head
	start := v.y
	if err := v.hang(ctx, p.boxes, start); err != nil {
		return 0, err
	}
	v.y = start + p.height + v.gap
	return n, nil
}

func (v *volume) figures() (all []figure) {
	for _, p := range v.plate[:min(len(v.plate), most)] {
		all = append(all, figure{
			aspect:  p.aspect,
			most:    widest(p.media, p.aspect),
			caption: func(width float64) float64 { return v.captionHeight(len(v.captionLines(p, width))) },
			alone:   p.item.Favorite,
		})
	}
	return all
}

func (v *volume) captionHeight(lines int) float64 {
	if lines == 0 {
		return 0
	}
	return line(v.small)*float64(lines) + v.small*0.4
}

func (v *volume) captionLines(p picture, width float64) []string {
	if p.caption == "" {
		return nil
	}
	return wrap(v.letters(p.caption), v.doc.Face(), v.small, width)
}

// dayLine says above pictures when they were taken, unless the line above did.
func (v *volume) dayLine(pictures []picture) {
	first, last := pictures[0].day, pictures[len(pictures)-1].day
	if first == last && first == v.day {
		return
	}
	v.day = last
	if first != last && first != "" {
		first += " – " + last
	}
	v.page.Text(v.letters(first), v.left(v.number()), v.y+line(v.small)*0.6, v.small, acorn)
}

// hang puts the first of the waiting pictures into boxes below y, with their captions.
func (v *volume) hang(ctx context.Context, boxes []box, y float64) error {
	var wanted []book.Wanted
	for i, b := range boxes {
		wanted = append(wanted, want(v.plate[i].media, max(b.width, b.height)))
	}
	images, err := v.images(ctx, wanted...)
	if err != nil {
		return err
	}
	for i, b := range boxes {
		p := v.plate[i]
		b.x, b.y = b.x+v.left(v.number()), b.y+y
		lines := v.captionLines(p, b.width)
		if images[i].Width > 0 {
			v.page.Picture(images[i], b.x, b.y, b.width, b.height)
		} else {
			v.page.Text(v.letters(v.name(p.item, p.media)), b.x, b.y+b.height, v.small, soft)
		}
		v.caption(lines, b)
	}
	return nil
}

func (v *volume) caption(lines []string, b box) {
	for i, s := range lines {
		v.page.Text(s, b.x, b.y+b.height+line(v.small)*float64(i+1), v.small, soft)
	}
}
