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
)

// openCell opens what was tapped in a grid: a text to read, a chat at its
// month, a picture among its neighbours.
func (w *Window) openCell(cells []catalog.Cell, i int) {
	switch c := cells[i]; c.Kind {
	case archive.Diary, archive.Post, archive.Guestbook, archive.Product, archive.Order:
		w.Go(Route{Entry, c.ID})
	case archive.Message, archive.Mail:
		if c.SHA256 == "" {
			w.Go(Route{pageOfKind(c.Kind), chatArg(c.Collection, c.Key)})
			return
		}
		fallthrough
	default:
		w.goWith(Route{Viewer, c.ID}, viewing{cells, i})
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
	if v := viewingOf(it, m); len(v.cells) > 0 {
		w.goWith(Route{Viewer, it.ID}, v)
	}
}

// viewingOf lists the media of an item that can be looked at, beginning at m.
func viewingOf(it archive.Item, m archive.Media) (v viewing) {
	for _, other := range it.Media {
		if other.SHA256 == "" || other.Role != archive.RoleMain {
			continue
		}
		if other.SHA256 == m.SHA256 {
			v.at = len(v.cells)
		}
		v.cells = append(v.cells, cellOf(it, other))
	}
	return v
}

func cellOf(it archive.Item, m archive.Media) catalog.Cell {
	c := catalog.Cell{ID: it.ID, Kind: it.Kind, Service: it.Service, Year: it.Moment.Year(), Month: it.Moment.Month(),
		Wall: it.Moment.Wall, SHA256: m.SHA256, Duration: m.Duration, Favorite: it.Favorite, Title: it.Title, Count: 1}
	if m.Height > 0 {
		c.Aspect = float32(m.Width) / float32(m.Height)
	}
	return c
}

func (w *Window) openAlbum(c catalog.Collection) {
	w.Go(Route{Album, strconv.FormatInt(c.ID, 10) + "/" + c.Title})
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
