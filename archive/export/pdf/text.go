package pdf

import (
	"context"
	"strings"

	"dotori/archive"
	"dotori/archive/export/book"
	"dotori/archive/export/pdf/document"
	"dotori/archive/export/shelf"
)

// text writes a diary entry, a post or an entry of a guestbook.
func (v *volume) text(ctx context.Context, a shelf.Answer) error {
	it := a.Item
	v.space(line(v.style.text) * 1.5)
	if err := v.heading(it); err != nil {
		return err
	}
	media := it.Media
	for i, part := range strings.Split(it.Text, string(archive.ObjectMark)) {
		if i > 0 && len(media) > 0 {
			if err := v.within(ctx, it, media[0]); err != nil {
				return err
			}
			media = media[1:]
		}
		if part = strings.Trim(part, "\n"); strings.TrimSpace(part) != "" {
			if err := v.flow(paragraph{text: part, size: v.style.text, color: ink}); err != nil {
				return err
			}
		}
	}
	for _, m := range media {
		if err := v.within(ctx, it, m); err != nil {
			return err
		}
	}
	return v.comments(ctx, a.Answers)
}

// heading says when a text was written, where and by whom, and its title.
func (v *volume) heading(it archive.Item) error {
	v.day = v.words.Day(it.Moment)
	above := paragraph{text: v.words.Join(v.day, v.words.Line(it)), size: v.small, color: acorn, keep: 4}
	if err := v.flow(above); err != nil {
		return err
	}
	if title := strings.TrimSpace(it.Title); title != "" {
		if err := v.flow(paragraph{text: title, size: v.title, color: ink, keep: 2}); err != nil {
			return err
		}
		v.space(v.style.text * 0.6)
	}
	return nil
}

// told writes a picture with a long story, or the name of one that cannot be shown.
func (v *volume) told(ctx context.Context, p picture) error {
	it := p.item
	v.space(line(v.style.text))
	show := func() error { return v.framed(ctx, it, p.media, p.aspect) }
	if p.media.SHA256 == "" {
		show = func() error { return v.unseen(it, book.Stills(it)) }
	}
	if err := show(); err != nil {
		return err
	}
	v.day = p.day
	for _, part := range []paragraph{
		{text: p.day, size: v.small, color: acorn, keep: 1}, {text: it.Title, size: v.title, color: ink, keep: 2}, {text: it.Text, size: v.style.text, color: ink},
	} {
		if strings.TrimSpace(part.text) == "" {
			continue
		}
		if err := v.flow(part); err != nil {
			return err
		}
	}
	return v.comments(ctx, p.answers)
}

// within shows a media of a text, as wide as the text.
func (v *volume) within(ctx context.Context, it archive.Item, m archive.Media) error {
	aspect, err := v.shape(ctx, m)
	if err != nil {
		return err
	}
	if aspect == 0 {
		return v.unseen(it, []archive.Media{m})
	}
	return v.framed(ctx, it, m, aspect)
}

// tallest is the part of a page that a picture in a text takes.
const tallest = 0.55

func (v *volume) framed(ctx context.Context, it archive.Item, m archive.Media, aspect float64) error {
	height := min(v.whole()*tallest, v.contentWidth()/aspect, widest(m, aspect)/aspect)
	width := height * aspect
	images, err := v.images(ctx, want(m, max(width, height)))
	if err != nil {
		return err
	}
	if images[0].Width == 0 {
		return v.unseen(it, []archive.Media{m})
	}
	if err := v.need(height + v.gap); err != nil {
		return err
	}
	v.space(v.gap)
	v.page.Picture(images[0], v.left(v.number())+(v.contentWidth()-width)/2, v.y, width, height)
	v.y += height + v.gap
	return nil
}

// unseen names what cannot be shown.
func (v *volume) unseen(it archive.Item, media []archive.Media) error {
	if len(media) == 0 {
		return nil
	}
	return v.flow(paragraph{text: v.name(it, media[0]), size: v.small, color: soft})
}

// name stands in place of what cannot be shown, and reports it where it is a picture.
func (v *volume) name(it archive.Item, m archive.Media) string {
	text := gap + " " + m.Name
	switch {
	case m.Missing:
		v.lost.Tell(it, m)
		text += " — " + v.words.Missing()
	case book.IsPicture(m):
		if !strings.HasPrefix(m.MIME, "video/") {
			v.lost.Tell(it, m)
		}
		text += " — " + v.words.Unseen()
	}
	return text
}

// remark is a comment as a line.
type remark struct {
	by, text string
	depth    int
	item     archive.Item
}

// deepest is how far answers to answers are indented.
const deepest = 4

func (v *volume) remarks(answers []shelf.Answer, depth int) (all []remark) {
	for _, a := range answers {
		text := strings.TrimSpace(strings.ReplaceAll(a.Item.Text, string(archive.ObjectMark), ""))
		all = append(all, remark{a.Item.Author, text, min(depth, deepest), a.Item})
		all = append(all, v.remarks(a.Answers, depth+1)...)
	}
	return all
}

// comments writes the comments beneath an item.
func (v *volume) comments(ctx context.Context, answers []shelf.Answer) error {
	all := v.remarks(answers, 0)
	if len(all) == 0 {
		return nil
	}
	v.space(v.style.text)
	if err := v.flow(paragraph{text: v.words.Comments(len(all)), size: v.small, color: soft, keep: 1}); err != nil {
		return err
	}
	for _, r := range all {
		indent := v.style.text * 1.4 * float64(r.depth)
		for _, p := range []struct {
			text  string
			color document.Color
		}{{v.words.Join(r.by, v.words.When(r.item.Moment)), acorn}, {r.text, ink}} {
			if p.text == "" {
				continue
			}
			if err := v.flow(paragraph{text: p.text, size: v.small, color: p.color, indent: indent}); err != nil {
				return err
			}
		}
		for _, m := range r.item.Media {
			if err := v.within(ctx, r.item, m); err != nil {
				return err
			}
		}
		v.space(v.small * 0.4)
	}
	return nil
}
