package gallery

import (
	"context"

	"dotori/archive"
	"dotori/archive/export/shelf"
)

type answer = shelf.Answer

// row leads to a text from a list.
type row struct {
	Name, Date, Title, Text, Author string
	Media                           *shown
}

// writeTexts writes the lists of diaries, boards, blogs and mail folders, and a
// page for each of their texts.
func (s *site) writeTexts(ctx context.Context) error {
	return s.each(rows, func(sec *section) error {
		h := s.sheetOf(sec, "rows")
		var before, now *answer
		err := s.through(ctx, sec, h, func(a answer) error {
			if _, err := h.add(ctx, a.Item, s.row(a.Item)); err != nil || s.shelves(a.Item)[0] != sec {
				return err
			}
			if now != nil {
				if err := s.writeText(ctx, *now, before, &a); err != nil {
					return err
				}
			}
			before, now = now, &a
			return nil
		})
		if err != nil || now == nil {
			return err
		}
		return s.writeText(ctx, *now, before, nil)
	})
}

// writeRemarked gives the pictures that people wrote about a page.
func (s *site) writeRemarked(ctx context.Context) error {
	for a, err := range s.x.Texts(ctx) {
		if err == nil && a.Item.Kind.IsMedia() {
			err = s.writeText(ctx, a, nil, nil)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (s *site) row(it archive.Item) row {
	c := s.textCard(it)
	return row{c.Name, s.words.short(it.Moment), s.titled(it), c.Text, it.Author, c.Media}
}

// titled is the title of a text, or its beginning.
func (s *site) titled(it archive.Item) string {
	if it.Title != "" {
		return it.Title
	}
	if said := snippet(it.Text, 40); said != "" {
		return said
	}
	return s.words.day(it.Moment)
}

// text is a text as its page shows it.
type text struct {
	Back          link
	Heading, Date string
	Facts         []fact
	Body          []piece
	Details       []fact
	Answers       []reply
	Count         int // of the answers
	Before, After *link
}

type fact struct{ Name, Value string }

func (s *site) writeText(ctx context.Context, a answer, before, after *answer) error {
	it := a.Item
	back, here := s.home(it)
	t := text{Back: back, Heading: it.Title, Date: s.words.date(it.Moment), Facts: s.facts(it), Body: s.body(it), Before: s.neighbour(before), After: s.neighbour(after)}
	if t.Heading == "" {
		t.Heading, t.Date = s.words.day(it.Moment), s.words.clock(it.Moment)
	}
	for _, d := range it.Details {
		t.Details = append(t.Details, fact{s.words.t(d.Name), d.Value})
	}
	t.Answers = s.replies(a.Answers, 0)
	t.Count = countReplies(t.Answers)
	name := s.read(it)
	if err := s.findThread(ctx, a, name); err != nil {
		return err
	}
	return s.put(ctx, page{name: name, look: "text", Title: s.titled(it), Here: here, Part: t}, it.Moment)
}

// home is the list that a text is in, and its entry of the navigation.
func (s *site) home(it archive.Item) (back link, here string) {
	if it.Kind.IsMedia() {
		y := s.yearOf(it)
		return link{Label: s.words.year(y.number), Name: y.page(y.at(monthOf(it.Moment)).page) + "#" + monthOf(it.Moment).place()}, y.page(1)
	}
	sec := s.shelves(it)[0]
	at := sec.at(sec.span(it.Moment))
	return link{Label: sec.name(s.words), Name: sec.page(at.page) + "#" + at.place()}, sec.index()
}

func (s *site) neighbour(a *answer) *link {
	if a == nil {
		return nil
	}
	return &link{Label: s.titled(a.Item), Name: s.read(a.Item)}
}

func (s *site) facts(it archive.Item) (all []fact) {
	to := "With"
	if it.Kind == archive.Mail {
		to = "To"
	}
	for _, f := range []fact{{"By", it.Author}, {to, list(it.People)}, {"Tags", list(it.Tags)}} {
		if f.Value != "" {
			all = append(all, fact{s.words.t(f.Name), f.Value})
		}
	}
	return append(all, fact{s.words.t("From"), s.words.service(it.Service)})
}
