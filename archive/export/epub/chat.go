package epub

import (
	"context"
	"fmt"

	"dotori/archive"
	"dotori/archive/export/book"
)

// mostSaid is how many messages stand in one file.
const mostSaid = 400

// talk is a chat, or a part of one.
type talk struct {
	Above, Heading string
	Said           []said
}

// said is one message.
type said struct {
	Day, Class, Who, When string
	Text                  []string
	Shots                 []shot
}

// chats writes the chapters of the chats.
func (v *volume) chats(ctx context.Context) error {
	for i, room := range v.Rooms {
		if err := v.chat(ctx, i, room); err != nil {
			return err
		}
	}
	return nil
}

func (v *volume) chat(ctx context.Context, number int, room book.Room) error {
	title := plain(room.Title)
	if title == "" {
		title = string(room.Service)
	}
	part, day := 0, ""
	for from := 0; from < len(room.Refs); from += mostSaid {
		t := talk{Above: v.words.Chats(), Heading: title}
		if part++; part > 1 {
			t.Heading += fmt.Sprintf(" (%d)", part)
		}
		for a, err := range v.x.Pick(ctx, room.Refs[from:min(from+mostSaid, len(room.Refs))]) {
			var s said
			if err == nil {
				s, err = v.said(ctx, a.Item, &day)
			}
			if err != nil {
				return err
			}
			t.Said = append(t.Said, s)
		}
		name := fmt.Sprintf("chat%03d-%d.xhtml", number+1, part)
		v.contents.Rooms = append(v.contents.Rooms, link{name, t.Heading})
		if err := v.sheet("chat", name, t.Heading, "", t); err != nil {
			return err
		}
	}
	return nil
}

// said returns a message, and the day where it is another than that of the last.
func (v *volume) said(ctx context.Context, it archive.Item, day *string) (said, error) {
	c, err := v.remark(ctx, it, 0)
	s := said{Class: "said", Who: c.By, When: v.words.Clock(it.Moment), Text: c.Text, Shots: c.Shots}
	if d := v.words.Day(it.Moment); d != *day {
		*day, s.Day = d, d
	}
	switch {
	case it.System:
		s.Class, s.Who = "said notice", ""
	case it.Own:
		s.Class = "said own"
	}
	return s, err
}
