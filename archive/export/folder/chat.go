package folder

import (
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/md"
	"dotori/archive/export/shelf"
)

// chatDir holds one file for each room.
const chatDir = "chats"

// chat writes a room as Markdown that reads well as plain text too: a heading
// for each day, a line for each message.
func chat(ctx context.Context, w io.Writer, title string, c shelf.Chat) error {
	if _, err := fmt.Fprintf(w, "# %s\n\n%s\n", md.Inline(md.OneLine(title)), c.Service); err != nil {
		return err
	}
	today := ""
	for it, err := range c.Messages(ctx) {
		if err != nil {
			return err
		}
		if d := day(it.Moment); d != today {
			today = d
			_, err = fmt.Fprintf(w, "\n## %s\n\n", d)
		}
		if err == nil {
			_, err = io.WriteString(w, message(it)+"\n")
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// day is the heading of a message's day: 2015-07-09 목.
func day(m archive.Moment) string {
	switch m.Precision {
	case archive.PrecisionNone:
		return "날짜 모름 · undated"
	case archive.PrecisionYear, archive.PrecisionMonth:
		return export.Date(m)
	}
	return m.Wall.Format("2006-01-02 ") + weekday(m.Wall.Weekday())
}

func weekday(d time.Weekday) string {
	return [...]string{"일", "월", "화", "수", "목", "금", "토"}[d]
}

// message returns one message. Its further lines are indented by the list item.
func message(it archive.Item) string {
	parts := []string{"-", export.Clock(it.Moment), who(it), said(it)}
	for _, m := range it.Media {
		parts = append(parts, show(m, chatDir))
	}
	return oneSpaced(parts)
}

func said(it archive.Item) string {
	text := strings.TrimSpace(strings.ReplaceAll(it.Text, string(archive.ObjectMark), ""))
	switch {
	case text == "":
		return ""
	case it.System:
		return "*" + md.Inline(md.OneLine(text)) + "*"
	}
	return md.Paragraphs(text, "  ")
}

func oneSpaced(parts []string) string {
	kept := parts[:0]
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, " ")
}
