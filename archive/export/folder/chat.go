package folder

import (
	"context"
	"fmt"
	"io"

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
		if d := md.Day(it.Moment); d != today {
			today = d
			_, err = fmt.Fprintf(w, "\n## %s\n\n", d)
		}
		if err == nil {
			_, err = io.WriteString(w, md.Message(it, chatDir)+"\n")
		}
		if err != nil {
			return err
		}
	}
	return nil
}
