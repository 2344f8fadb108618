package gallery

import (
	"context"
	"strings"

	"dotori/archive"
)

// reply is a comment or an entry of a wall, with what answers it.
type reply struct {
	ID, Author, Date, Title string
	Own                     bool
	Body                    []piece
	Answers                 []reply
}

// deepest is how far answers to answers are indented.
const deepest = 6

func (s *site) replies(answers []answer, depth int) (all []reply) {
	for _, a := range answers {
		r := s.reply(a.Item)
		below := s.replies(a.Answers, depth+1)
		if depth < deepest {
			r.Answers, below = below, nil
		}
		all = append(append(all, r), below...)
	}
	return all
}

func (s *site) reply(it archive.Item) reply {
	r := reply{ID: mark(it), Author: it.Author, Title: it.Title, Own: it.Own, Body: s.body(it)}
	if it.Moment.Known() {
		r.Date = s.words.date(it.Moment)
	}
	return r
}

func countReplies(all []reply) int {
	n := len(all)
	for _, r := range all {
		n += countReplies(r.Answers)
	}
	return n
}

// writeWalls writes guestbooks, and comments on what is not here.
func (s *site) writeWalls(ctx context.Context) error {
	return s.each(wall, func(sec *section) error {
		h := s.sheetOf(sec, "wall")
		return s.through(ctx, sec, h, func(a answer) error {
			r := s.reply(a.Item)
			r.Answers = s.replies(a.Answers, 0)
			n, err := h.add(ctx, a.Item, r)
			if err != nil || s.shelves(a.Item)[0] != sec {
				return err
			}
			return s.findThread(ctx, a, sec.page(n))
		})
	})
}

func list(words []string) string { return strings.Join(words, ", ") }
