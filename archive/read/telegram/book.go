package telegram

import (
	"errors"
	"io"
	"path"

	"dotori/archive"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// book is a chat on web pages while it is read.
type book struct {
	*reading
	room  *room
	from  string // who wrote the message before
	day   when   // that the page says, or the message before
	count int
}

// book reads the pages of a chat and reports whether to go on.
func (r *reading) book(names []string) bool {
	dir := path.Dir(names[0])
	b := &book{reading: r}
	b.room = newRoom(r.settings, folderTitle(names[0]), names[0], newFinder(r.root, dir))
	for _, name := range names {
		b.room.files = []string{name}
		if !b.page(name) {
			return false
		}
	}
	return true
}

// page reads one page and reports whether to go on.
func (b *book) page(name string) bool {
	f, err := b.root.Open(name)
	if err != nil {
		return b.fail(archive.Skip(name, reasonUnreadable, err.Error()))
	}
	defer f.Close()
	decoded, _ := text.NewReader(tree.Until(b.ctx, f))
	b.count = 0
	p := newPage(decoded)
	for {
		e, err := p.next()
		switch {
		case b.ctx.Err() != nil:
			return b.fail(b.ctx.Err())
		case errors.Is(err, io.EOF) && b.count == 0:
			return b.fail(archive.Skip(name, reasonEmpty, ""))
		case errors.Is(err, io.EOF):
			return true
		case err != nil && b.count == 0:
			return b.fail(archive.Skip(name, reasonUnreadable, err.Error()))
		case err != nil:
			return b.fail(&archive.Warning{Path: name, Line: p.line, Reason: reasonBroken, Detail: err.Error()})
		}
		if p.title != "" {
			b.room.title = p.title
		}
		if it, ok := b.item(e); ok {
			b.count++
			if !b.yield(it, nil) {
				return false
			}
		}
	}
}
