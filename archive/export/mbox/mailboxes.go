package mbox

import (
	"bufio"
	"context"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/letter"
	"dotori/archive/export/shelf"
)

// mailboxes are all files of an export.
type mailboxes struct {
	writing
	x       *shelf.Export
	letters *letter.Writer
	names   export.Names
}

// folders writes the mails of each folder into a file, and the texts.
func (m *mailboxes) folders(ctx context.Context) error {
	texts, byFolder := []shelf.Ref{}, map[string][]shelf.Ref{}
	for l, err := range m.x.List(ctx) {
		switch {
		case err != nil:
			return err
		case !m.takes(l.Item) || l.Item.Kind == archive.Message:
		case l.Item.Kind == archive.Mail:
			f := folderOf(l.Item)
			byFolder[f] = append(byFolder[f], l.Ref)
		default:
			texts = append(texts, l.Ref)
		}
	}
	for _, title := range slices.Sorted(maps.Keys(byFolder)) {
		dir, name := place(title)
		if err := m.picked(ctx, m.names.Take(dir, name), byFolder[title]); err != nil {
			return err
		}
	}
	return m.picked(ctx, "texts.mbox", texts)
}

// folderOf is the first folder of a mail, or "".
func folderOf(it archive.Item) string {
	if all := letter.Folders(it); len(all) > 0 {
		return strings.Clone(all[0])
	}
	return ""
}

// longestDir is how long the way to a mailbox may be, so that its name has room.
const longestDir = 140

// place is where a folder lies: within others as Thunderbird keeps them.
func place(title string) (dir, name string) {
	dir = "mail"
	parts := strings.Split(title, "/")
	last := len(parts) - 1
	for _, p := range parts[:last] {
		if utf8.RuneCountInString(dir)+utf8.RuneCountInString(p) > longestDir {
			return "mail", strings.Join(parts, "_") + ".mbox"
		}
		dir += "/" + export.SafeName(p+".sbd")
	}
	if parts[last] == "" {
		parts[last] = "mail"
	}
	return dir, parts[last] + ".mbox"
}

// picked writes one file.
func (m *mailboxes) picked(ctx context.Context, name string, refs []shelf.Ref) error {
	if len(refs) == 0 {
		return nil
	}
	return m.file(ctx, name, func(b *box) error {
		for a, err := range m.x.Pick(ctx, refs) {
			if err == nil {
				err = b.mail(ctx, a.Item)
			}
			if err != nil {
				return err
			}
			m.x.Advance(1)
		}
		return nil
	})
}

// chats writes each room into a file, where it has days with a date.
func (m *mailboxes) chats(ctx context.Context) error {
	for c, err := range m.x.Chats(ctx) {
		if err == nil {
			err = m.chat(ctx, c)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (m *mailboxes) chat(ctx context.Context, c shelf.Chat) error {
	title := c.Title
	if title == "" {
		title = string(c.Service)
	}
	return m.file(ctx, m.names.Take("chats", title+".mbox"), func(b *box) error {
		for it, err := range letter.Days(ctx, c) {
			if err == nil && m.takes(it) {
				err = b.mail(ctx, it)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

func (m *mailboxes) file(ctx context.Context, name string, write func(*box) error) error {
	_, err := m.x.Stream(ctx, name, func(w io.Writer) error {
		out := bufio.NewWriter(w)
		if err := write(&box{letters: m.letters, zone: m.zone, out: out}); err != nil {
			return err
		}
		return out.Flush()
	})
	return err
}
