package epub

import (
	"context"
	"html/template"
	"strings"

	"dotori/archive"
	"dotori/archive/export/shelf"
)

// text is a diary entry, a post or an entry of a guestbook.
type text struct {
	When, Heading string
	Pieces        []piece
	Remarks       *remarks
}

// piece is a part of a text: words, XHTML, or a media.
type piece struct {
	Text []string
	HTML template.HTML
	Shot *shot
}

func (v *volume) text(ctx context.Context, a shelf.Answer) (*text, error) {
	it := a.Item
	t := &text{When: plain(v.words.Line(it)), Heading: plain(strings.TrimSpace(it.Title))}
	var err error
	if it.HTML != "" {
		t.Pieces, err = v.formatted(ctx, it)
	} else {
		t.Pieces, err = v.body(ctx, it)
	}
	if err == nil {
		t.Remarks, err = v.remarks(ctx, a.Answers)
	}
	return t, err
}

// body returns a plain text with its media in their places.
func (v *volume) body(ctx context.Context, it archive.Item) (all []piece, err error) {
	media := it.Media
	for i, part := range strings.Split(it.Text, string(archive.ObjectMark)) {
		if i > 0 && len(media) > 0 {
			if all, err = v.append(ctx, all, it, media[0]); err != nil {
				return nil, err
			}
			media = media[1:]
		}
		if p := paragraphs(part); len(p) > 0 {
			all = append(all, piece{Text: p})
		}
	}
	return v.append(ctx, all, it, media...)
}

func (v *volume) append(ctx context.Context, all []piece, it archive.Item, media ...archive.Media) ([]piece, error) {
	for _, m := range media {
		s, err := v.shoot(ctx, it, m, "")
		if err != nil {
			return nil, err
		}
		all = append(all, piece{Shot: &s})
	}
	return all, nil
}

// remarks are the comments beneath an item.
type remarks struct {
	Heading  string
	Comments []remark
}

type remark struct {
	By, When string
	Depth    int
	Text     []string
	Shots    []shot
}

// deepest is how far answers to answers are indented.
const deepest = 4

// remarks returns nil when there are none.
func (v *volume) remarks(ctx context.Context, answers []shelf.Answer) (*remarks, error) {
	if len(answers) == 0 {
		return nil, nil
	}
	r := &remarks{}
	err := v.answers(ctx, r, answers, 0)
	r.Heading = v.words.Comments(len(r.Comments))
	return r, err
}

func (v *volume) answers(ctx context.Context, r *remarks, answers []shelf.Answer, depth int) error {
	for _, a := range answers {
		c, err := v.remark(ctx, a.Item, min(depth, deepest))
		if err != nil {
			return err
		}
		r.Comments = append(r.Comments, c)
		if err := v.answers(ctx, r, a.Answers, depth+1); err != nil {
			return err
		}
	}
	return nil
}

func (v *volume) remark(ctx context.Context, it archive.Item, depth int) (remark, error) {
	c := remark{By: plain(it.Author), When: v.words.When(it.Moment), Depth: depth, Text: paragraphs(it.Text)}
	for _, m := range it.Media {
		s, err := v.shoot(ctx, it, m, "")
		if err != nil {
			return c, err
		}
		c.Shots = append(c.Shots, s)
	}
	return c, nil
}
