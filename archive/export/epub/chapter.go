package epub

import (
	"context"
	"fmt"
	"strings"

	"dotori/archive"
	"dotori/archive/export/book"
)

// A chapter is one file of so much, so that readers turn its pages at once.
const (
	mostBlocks = 100
	mostText   = 120 << 10 // bytes
)

// chapter is a month, or a part of one.
type chapter struct {
	Above, Heading string
	Blocks         []block
	size           int
}

// block is a day's beginning, pictures, or a text.
type block struct {
	Day     string
	Shots   []shot
	Pair    bool // the two stand side by side
	Remarks *remarks
	Text    *text
}

// months writes the chapters of the months.
func (v *volume) months(ctx context.Context) error {
	c := chaptering{volume: v, month: -1}
	var batch []book.Entry
	for e, err := range v.Entries(ctx, v.x) {
		if err != nil {
			return err
		}
		if batch = append(batch, e); len(batch) == ahead {
			if err := c.all(ctx, batch); err != nil {
				return err
			}
			batch = batch[:0]
		}
	}
	if err := c.all(ctx, batch); err != nil {
		return err
	}
	return c.close()
}

// ahead is of how many items the pictures are made at a time.
const ahead = 16

// all adds items, whose pictures are made beforehand.
func (c *chaptering) all(ctx context.Context, batch []book.Entry) error {
	if err := c.make(ctx, batch); err != nil {
		return err
	}
	for _, e := range batch {
		if e.Month != c.month || c.full() {
			if err := c.turn(e.Month); err != nil {
				return err
			}
		}
		if err := c.add(ctx, e); err != nil {
			return err
		}
	}
	return nil
}

// chaptering is the chapter that is being filled.
type chaptering struct {
	*volume
	month int // an index of Months
	part  int // of the month, counted from 1
	day   string
	chapter
}

func (c *chaptering) full() bool { return len(c.Blocks) >= mostBlocks || c.size >= mostText }

// turn ends a chapter and begins the next.
func (c *chaptering) turn(month int) error {
	if err := c.close(); err != nil {
		return err
	}
	if month != c.month {
		c.month, c.part, c.day = month, 0, ""
	}
	c.part++
	c.chapter = chapter{Above: c.words.Title(c.Book), Heading: c.words.Month(c.Book, c.Months[month].Number)}
	if c.part > 1 {
		c.Heading += fmt.Sprintf(" (%d)", c.part)
	}
	return nil
}

func (c *chaptering) close() error {
	if len(c.Blocks) == 0 {
		return nil
	}
	name := fmt.Sprintf("month%02d-%d.xhtml", c.month+1, c.part)
	c.contents.Links = append(c.contents.Links, link{name, c.Heading})
	return c.sheet("chapter", name, c.Above+" · "+c.Heading, "", c.chapter)
}

// add puts an item into the chapter, below its day.
func (c *chaptering) add(ctx context.Context, e book.Entry) (err error) {
	b := block{}
	if day := c.words.Day(e.Item.Moment); day != c.day {
		c.day, b.Day = day, day
	}
	if !e.Item.Kind.IsMedia() {
		b.Text, err = c.text(ctx, e.Answer)
		c.size += len(e.Item.Text) + len(e.Item.HTML)
		c.Blocks = append(c.Blocks, b)
		return err
	}
	s, err := c.still(ctx, e.Item)
	if err != nil {
		return err
	}
	if b.Remarks, err = c.remarks(ctx, e.Answers); err != nil {
		return err
	}
	c.size += len(e.Item.Text)
	if b.Day == "" && b.Remarks == nil && c.pairs(s) {
		return nil
	}
	b.Shots = []shot{s}
	c.Blocks = append(c.Blocks, b)
	return nil
}

// pairs puts an upright picture beside one that came just before it.
func (c *chaptering) pairs(s shot) bool {
	if len(c.Blocks) == 0 || !s.pairs() {
		return false
	}
	last := &c.Blocks[len(c.Blocks)-1]
	if len(last.Shots) != 1 || last.Remarks != nil || !last.Shots[0].pairs() {
		return false
	}
	last.Shots, last.Pair = append(last.Shots, s), true
	return true
}

// shot is a media on a page.
type shot struct {
	Src     string // "" when there is nothing to see
	Alt     string
	Absent  string // what stands there instead
	Caption []string
	upright bool
}

func (s shot) pairs() bool { return s.Src != "" && s.upright && len(s.Caption) == 0 }

// still shows a photo or a video with its caption.
func (v *volume) still(ctx context.Context, it archive.Item) (shot, error) {
	caption := paragraphs(strings.Trim(it.Title+"\n\n"+it.Text, "\n"))
	var s shot
	for _, m := range book.Stills(it) {
		src, err := v.picture(ctx, m)
		if err != nil {
			return shot{}, err
		}
		if src != "" {
			return shot{Src: src, Alt: plain(v.words.Alt(it, m)), Caption: caption, upright: m.Height > m.Width}, nil
		}
		if s.Absent == "" {
			s = v.absent(it, m)
		}
	}
	s.Caption = caption
	return s, nil
}

// shoot shows a media of a text.
func (v *volume) shoot(ctx context.Context, it archive.Item, m archive.Media, alt string) (shot, error) {
	src, err := v.picture(ctx, m)
	if src == "" || err != nil {
		return v.absent(it, m), err
	}
	if alt = strings.TrimSpace(plain(alt)); alt == "" {
		alt = plain(v.words.Alt(it, m))
	}
	return shot{Src: src, Alt: alt}, nil
}

// absent names what cannot be shown, and reports it where it is a picture.
func (v *volume) absent(it archive.Item, m archive.Media) shot {
	name := plain(m.Name)
	switch {
	case m.Missing:
		v.lost.Tell(it, m)
		name += " — " + v.words.Missing()
	case book.IsPicture(m):
		if !strings.HasPrefix(m.MIME, "video/") {
			v.lost.Tell(it, m)
		}
		name += " — " + v.words.Unseen()
	}
	return shot{Absent: name}
}
