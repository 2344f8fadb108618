package gallery

import (
	"strings"

	"dotori/archive"
)

// cell is a tile: a picture, another file, or a card that leads to texts.
type cell struct {
	ID      string
	Media   shown
	Seen    bool // a picture or video that can be looked at
	Card    *card
	Alt     string
	Caption caption
	More    []more
}

// caption says what is known of a picture.
type caption struct {
	Title, Text, Date string
	Facts             []string
	Read              string // its own page, with what people wrote about it
}

// more is a file that belongs to another.
type more struct {
	Label string
	File  string
}

// card leads to a text, or to the month of a chat.
type card struct {
	Name, Label, Title, Text string
	Media                    *shown
}

// tile makes the cell of an item.
func (s *site) tile(it archive.Item) cell {
	if !it.Kind.IsMedia() || len(it.Media) == 0 {
		return cell{ID: mark(it), Card: s.textCard(it)}
	}
	c := cell{ID: mark(it), Media: s.pictures.show(it.Media[0]), Caption: s.caption(it)}
	c.Seen = c.Media.Thumb != "" && !c.Media.Missing
	c.Alt = s.alt(it)
	for _, m := range it.Media[1:] {
		if v := s.pictures.show(m); v.Original != "" {
			c.More = append(c.More, more{s.role(m), v.Original})
		}
	}
	return c
}

func (s *site) role(m archive.Media) string {
	switch m.Role {
	case archive.RoleLive:
		return s.words.t("Live")
	case archive.RoleRaw:
		return "RAW"
	case archive.RoleCover:
		return s.words.t("Preview")
	}
	return m.Name
}

// alt describes a picture to those who do not see it.
func (s *site) alt(it archive.Item) string {
	if said := snippet(it.Title+" "+it.Text, 120); said != "" {
		return said
	}
	one, _ := kindWords(it.Kind)
	return s.words.day(it.Moment) + " " + s.words.t(one)
}

func (s *site) caption(it archive.Item) caption {
	c := caption{Title: it.Title, Text: plain(it.Text), Date: s.words.date(it.Moment), Read: s.read(it)}
	for _, fact := range []string{it.Author, strings.Join(it.People, ", "), strings.Join(it.Tags, ", "), s.words.service(it.Service)} {
		if fact != "" {
			c.Facts = append(c.Facts, fact)
		}
	}
	return c
}

// textCard is the card of a text with a page of its own.
func (s *site) textCard(it archive.Item) *card {
	home := s.shelves(it)[0]
	c := &card{Name: s.read(it), Title: it.Title, Text: snippet(it.Text, 140)}
	c.Label = home.name(s.words) + " · " + s.words.day(it.Moment)
	for _, m := range it.Media {
		if v := s.pictures.show(m); v.Thumb != "" && !v.Missing {
			c.Media = &v
			break
		}
	}
	return c
}

// monthCard is the card of a month of a chat, a wall or a mail folder, which
// begins with it.
func (s *site) monthCard(sec *section, it archive.Item) *card {
	at, m := sec.at(sec.span(it.Moment)), monthOf(it.Moment)
	said := snippet(it.Title+" "+it.Text, 100)
	if it.Author != "" && said != "" {
		said = it.Author + ": " + said
	}
	return &card{
		Name: sec.page(at.page) + "#" + at.place(), Title: sec.name(s.words), Text: said,
		Label: s.words.t(sec.word) + " · " + s.words.month(m) + " · " + s.words.count(sec.months[m], it.Kind),
	}
}

// plain is a text without the marks of its media.
func plain(s string) string {
	return strings.TrimSpace(strings.ReplaceAll(s, string(archive.ObjectMark), ""))
}

// snippet is the beginning of a text in one line.
func snippet(s string, limit int) string {
	const wide = 12 // bytes of the widest characters that people write
	if len(s) > limit*wide {
		s = strings.ToValidUTF8(s[:limit*wide], "")
	}
	line := []rune(strings.Join(strings.Fields(plain(s)), " "))
	if len(line) <= limit {
		return string(line)
	}
	return strings.TrimSpace(string(line[:limit])) + "…"
}
