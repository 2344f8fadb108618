package ui

import (
	"context"
	"fmt"
	"net/url"
	"path/filepath"
	"slices"
	"strconv"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/mail"
	"dotori/ui/task"
	"dotori/ui/viewer"
)

// openCell opens what was tapped in a grid: a text to read, a chat at its
// month, a picture among its neighbours.
func (w *Window) openCell(cells []catalog.Cell, i int) {
	switch c := cells[i]; c.Kind {
	case archive.Diary, archive.Post, archive.Guestbook, archive.Product, archive.Order:
		w.Go(Route{Entry, c.ID})
	case archive.Comment:
		w.openComment(c.ID)
	case archive.Message, archive.Mail:
		if c.SHA256 == "" {
			w.Go(Route{pageOfKind(c.Kind), chatArg(c.Collection, c.Key)})
			return
		}
		fallthrough
	default:
		at := viewer.Place{Item: c.ID, SHA256: c.SHA256}
		if p, ok := w.page.(photosPage); ok {
			at.Query = queryOf(p.Scope())
		}
		w.goWith(Route{Viewer, c.ID}, viewing{at, cells})
	}
}

// openComment opens what a comment belongs to; an answer belongs to a comment.
func (w *Window) openComment(id string) {
	task.Run(w.pageWork, func(ctx context.Context) (it archive.Item, err error) {
		for it.ID, it.Kind, it.Parent = "", archive.Comment, id; it.Kind == archive.Comment && it.Parent != "" && err == nil; {
			it, err = w.on.Photos.Item(ctx, it.Parent)
		}
		return it, err
	}, func(it archive.Item, err error) {
		if err != nil {
			w.fail(err)
			return
		}
		w.Go(Route{Entry, it.ID})
	})
}

// visitCell shows an item where it belongs: a message in its chat, a mail in
// its folder, a text on its page.
func (w *Window) visitCell(c catalog.Cell) {
	switch c.Kind {
	case archive.Message, archive.Mail:
		w.Go(Route{pageOfKind(c.Kind), chatArg(c.Collection, c.Key)})
	case archive.Photo, archive.Video, archive.Audio, archive.File:
		w.goWith(Route{Viewer, c.ID}, viewing{Place: viewer.Place{Item: c.ID}})
	default:
		w.Go(Route{Entry, c.ID})
	}
}

func pageOfKind(k archive.Kind) Page {
	if k == archive.Mail {
		return Mails
	}
	return Chats
}

func chatArg(room int64, key catalog.Key) string {
	return strconv.FormatInt(room, 10) + "/" + strconv.FormatInt(int64(key), 10)
}

// openMedia opens one picture of an item among the item's others.
func (w *Window) openMedia(it archive.Item, m archive.Media) {
	w.goWith(Route{Viewer, it.ID}, viewing{Place: viewer.Place{Item: it.ID, SHA256: m.SHA256}})
}

// openHit opens what a search found in the page where it belongs.
func (w *Window) openHit(h catalog.Hit) {
	switch h.Item.Kind {
	case archive.Diary, archive.Post, archive.Guestbook, archive.Product, archive.Order:
		w.Go(Route{Entry, h.Item.ID})
	case archive.Mail:
		w.goWith(Route{Page: Mails}, mail.Place{Mail: h.Item.ID})
	case archive.Comment:
		w.Go(Route{Entry, h.Item.Parent})
	case archive.Message:
		w.openMessage(h)
	case archive.Photo, archive.Video:
		w.openFound(h)
	default:
		w.openItem(h.Item)
	}
}

func (w *Window) openItem(it archive.Item) {
	if len(it.Media) == 0 {
		w.Go(Route{Entry, it.ID})
		return
	}
	w.openMedia(it, it.Media[0])
}

// openMessage finds the room of a message and opens it there.
func (w *Window) openMessage(h catalog.Hit) {
	task.Run(w.pageWork, func(ctx context.Context) ([]catalog.Collection, error) {
		return w.on.Chats.Collections(ctx, archive.Chat)
	}, func(rooms []catalog.Collection, err error) {
		if err != nil {
			w.fail(err)
			return
		}
		i := slices.IndexFunc(rooms, func(c catalog.Collection) bool {
			return c.Service == h.Item.Service && slices.Contains(h.Item.Collections, archive.Collection{Kind: c.Kind, Title: c.Title})
		})
		if i >= 0 {
			w.Go(Route{Chats, chatArg(rooms[i].ID, h.Key)})
		}
	})
}

// openFile opens an original in the system's own program.
func (w *Window) openFile(m archive.Media) { w.openOriginal(m.SHA256, m.Name) }

func (w *Window) openOriginal(sha256, name string) {
	path, err := w.on.File(sha256)
	if err != nil {
		w.fail(fmt.Errorf("open %s: %w", name, err))
		return
	}
	w.openPath(path)
}

// openMotion opens the video that is inside a picture's file in the system's
// own player.
func (w *Window) openMotion(sha256, name string) {
	if w.on.Motion == nil {
		w.openOriginal(sha256, name)
		return
	}
	task.Run(w.pageWork, func(ctx context.Context) (string, error) {
		return w.on.Motion(ctx, sha256)
	}, func(path string, err error) {
		if err != nil {
			w.fail(fmt.Errorf("play %s: %w", name, err))
			return
		}
		w.openPath(path)
	})
}

// openLink hands an address to the system's own program, which may use the
// network; Dotori itself does not.
func (w *Window) openLink(address string) {
	u, err := url.Parse(address)
	if err == nil {
		err = w.app.OpenURL(u)
	}
	if err != nil {
		w.fail(fmt.Errorf("open %s: %w", address, err))
	}
}

func (w *Window) openFolder(path string) { w.openPath(path) }

// openPath hands a file or folder to the system.
func (w *Window) openPath(path string) {
	path = filepath.ToSlash(path)
	if path != "" && path[0] != '/' {
		path = "/" + path // a drive letter
	}
	if err := w.app.OpenURL(&url.URL{Scheme: "file", Path: path}); err != nil {
		w.fail(fmt.Errorf("open %s: %w", path, err))
	}
}
