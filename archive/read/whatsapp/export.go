package whatsapp

import (
	"context"
	"io"
	"io/fs"

	"dotori/archive"
	"dotori/archive/read/chat"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// export is one chat as it was exported: a file.
type export struct {
	path  string
	title string
	form  form
	names *names
	order [signs]order
	doubt *evidence // what leaves the order of dates open
}

// open returns the lines of the chat, which end when ctx does.
func (x export) open(ctx context.Context, root fs.FS) (*chat.Lines, io.Closer, error) {
	f, err := root.Open(x.path)
	if err != nil {
		return nil, nil, err
	}
	size := int64(0)
	if info, err := f.Stat(); err == nil {
		size = info.Size()
	}
	decoded, _ := text.NewReader(tree.Until(ctx, f))
	return chat.NewLines(decoded, size), f, nil
}

// begins reads the beginning of a message; false for a line that goes on with
// the one before. behindCRLF says how the line before ended.
func (x export) begins(line []byte, behindCRLF bool) (head, bool) {
	h, ok := header(line)
	return h, ok && h.style == x.form.style && (behindCRLF || !x.form.strict)
}

// The reasons of warnings; their Korean stands in assets/translations.
const (
	reasonUnreadable = "This chat could not be read."
	reasonBroken     = "This chat could be read only in part."
	reasonEmpty      = "This chat has no messages."
	reasonOrphan     = "This line stands before the first message and was left out."
	reasonCut        = "This message is longer than 1 MB; the rest of it was left out."
	reasonForeign    = "This file is named like a WhatsApp chat but does not read like one."
	reasonOrder      = "Day and month cannot be told apart in this chat; they were read in the usual order."
)

func unreadable(name string, err error, records int) *archive.Warning {
	if records == 0 {
		return archive.Skip(name, reasonUnreadable, err.Error())
	}
	return &archive.Warning{Path: name, Reason: reasonBroken, Detail: err.Error()}
}
