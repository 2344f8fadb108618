package gallery

import (
	"slices"

	"dotori/archive"
)

// section returns that of a collection, made when it is new.
func (s *survey) section(it archive.Item, kind archive.CollectionKind, title string, own bool) *section {
	key := sectionKey{kind, it.Service, title}
	if own {
		key.service = ""
	}
	sec := s.sections[key]
	if sec == nil {
		all := sorts()
		i := slices.IndexFunc(all, func(o sort) bool { return o.kind == kind })
		sec = &section{key: key, sort: all[i], cuts: cuts{most: all[i].most, least: all[i].least}, months: map[month]int{}}
		s.sections[key] = sec
		s.order = append(s.order, sec)
	}
	return sec
}

// room returns the chat that an item was said in, or nil.
func (s *survey) room(it archive.Item) *section {
	for _, c := range it.Collections {
		if c.Kind == archive.Chat {
			return s.section(it, archive.Chat, c.Title, false)
		}
	}
	if it.Kind == archive.Message {
		return s.section(it, archive.Chat, "", false)
	}
	return nil
}

// albums returns those that an item is in.
func (s *survey) albums(it archive.Item) (in []*section) {
	for _, c := range it.Collections {
		if c.Kind == archive.Album {
			in = append(in, s.section(it, c.Kind, c.Title, c.Own))
		}
	}
	return in
}

// shelves returns the sections of a text, its home first: the collections that
// hold texts, or one for all of its kind.
func (s *survey) shelves(it archive.Item) (in []*section) {
	for _, c := range it.Collections {
		switch c.Kind {
		case archive.DiaryFolder, archive.Board, archive.Blog, archive.GuestbookWall, archive.MailFolder:
			if sec := s.section(it, c.Kind, c.Title, c.Own); !slices.Contains(in, sec) {
				in = append(in, sec)
			}
		}
	}
	if len(in) == 0 {
		in = append(in, s.section(it, alone(it.Kind), "", false))
	}
	return in
}

func alone(k archive.Kind) archive.CollectionKind {
	switch k {
	case archive.Diary:
		return archive.DiaryFolder
	case archive.Guestbook:
		return archive.GuestbookWall
	case archive.Mail:
		return archive.MailFolder
	case archive.Product, archive.Order:
		return goods
	case archive.Comment:
		return comments
	}
	return archive.Board
}

// card returns the section whose cards stand for the item in its year, or nil
// when the item stands there by itself.
func (s *survey) card(it archive.Item) *section {
	switch {
	case it.Kind.IsMedia():
		return nil
	case s.room(it) != nil:
		return s.room(it)
	}
	home := s.shelves(it)[0]
	if home.shape == wall || home.kind == archive.MailFolder {
		return home
	}
	return nil
}

// read returns the name of the item's own page, or "" when it has none.
func (s *survey) read(it archive.Item) string {
	switch {
	case it.Kind.IsMedia():
		if !s.commented[it.ID] {
			return ""
		}
	case s.room(it) != nil, s.shelves(it)[0].shape == wall:
		return ""
	}
	folder := "undated"
	if y := it.Moment.FirstYear(); y != 0 {
		folder = itoa(y)
	}
	return "texts/" + folder + "/" + mark(it) + ".html"
}
