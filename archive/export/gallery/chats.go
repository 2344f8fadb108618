package gallery

import (
	"context"

	"dotori/archive"
	"dotori/archive/export/shelf"
)

// bubble is a message.
type bubble struct {
	ID, Clock   string
	Author      string // "" where the same person goes on
	Own, System bool
	Body        []piece
}

// writeChats writes the pages of the rooms.
func (s *site) writeChats(ctx context.Context) error {
	for c, err := range s.x.Chats(ctx) {
		if err == nil {
			err = s.writeChat(ctx, c)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (s *site) writeChat(ctx context.Context, c shelf.Chat) error {
	sec := s.sections[sectionKey{archive.Chat, c.Service, c.Title}]
	h := s.sheetOf(sec, "talk")
	var before archive.Item
	for it, err := range c.Messages(ctx) {
		if err != nil {
			return err
		}
		n, err := h.add(ctx, it, s.bubble(it, before))
		if err != nil {
			return err
		}
		if it.Kind == archive.Message {
			if err := s.find.add(ctx, s.record(it, sec.page(n)+"#"+mark(it), "").in(sec)); err != nil {
				return err
			}
		}
		before = it
	}
	return h.close(ctx)
}

func (s *site) bubble(it, before archive.Item) bubble {
	b := bubble{ID: mark(it), Clock: s.words.clock(it.Moment), Author: it.Author, Own: it.Own, System: it.System, Body: s.body(it)}
	same := before.Author == it.Author && before.Own == it.Own && !before.System
	if it.Own || same && s.words.day(before.Moment) == s.words.day(it.Moment) {
		b.Author = ""
	}
	return b
}
