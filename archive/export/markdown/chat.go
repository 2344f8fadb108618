package markdown

import (
	"bytes"
	"context"
	"path"

	"dotori/archive"
	"dotori/archive/export/md"
	"dotori/archive/export/shelf"
)

// chats writes the pages of all rooms.
func (p pages) chats(ctx context.Context) error {
	for c, err := range p.x.Chats(ctx) {
		if err == nil {
			err = p.chat(ctx, c)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// chat writes a room, a page for each period.
func (p pages) chat(ctx context.Context, c shelf.Chat) error {
	t := &talk{}
	for it, err := range c.Messages(ctx) {
		if err != nil {
			return err
		}
		if !p.takes(it) {
			continue
		}
		if name := p.page(it); name != t.name {
			if err := p.close(ctx, t); err != nil {
				return err
			}
			t = &talk{name: name, first: it}
		}
		t.add(it)
	}
	return p.close(ctx, t)
}

// talk is a page of a room that is being written.
type talk struct {
	name  string
	first archive.Item
	day   string
	lines bytes.Buffer
}

func (t *talk) add(it archive.Item) {
	if d := md.Day(it.Moment); d != t.day {
		t.day = d
		t.lines.WriteString("\n## " + d + "\n\n")
	}
	t.lines.WriteString(md.Message(it, path.Dir(t.name)) + "\n")
}

func (p pages) close(ctx context.Context, t *talk) error {
	if t.name == "" {
		return nil
	}
	r, _ := roomOf(t.first)
	var own bytes.Buffer
	md.Field(&own, "kind", "chat")
	md.Field(&own, "service", string(r.service))
	md.Field(&own, "room", r.title)
	title := r.heading() + " " + p.period(t.first.Moment)
	return p.put(ctx, t.name, front{title: title, date: p.x.Modified(t.first.Moment), secret: true, own: own.Bytes()}, bytes.TrimLeft(t.lines.Bytes(), "\n"))
}
