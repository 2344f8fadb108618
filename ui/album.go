package ui

import (
	"context"
	"slices"
	"strconv"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"dotori/archive"
	"dotori/archive/amend"
	"dotori/archive/catalog"
	"dotori/ui/albums"
	"dotori/ui/kit"
	"dotori/ui/photos"
)

func (w *Window) openAlbum(c catalog.Collection) { w.Go(albumRoute(c)) }

func albumRoute(c catalog.Collection) Route {
	return Route{Album, strconv.FormatInt(c.ID, 10) + "/" + c.Title}
}

// ownAlbum returns the album of the user's own that a route shows.
func (w *Window) ownAlbum(r Route) (c catalog.Collection, ok bool) {
	i := slices.IndexFunc(w.overview.Own, func(c catalog.Collection) bool { return r.Page == Album && c.ID == leadingID(r.Arg) })
	if i < 0 || w.on.Do == nil {
		return c, false
	}
	return w.overview.Own[i], true
}

// albumActions are what can be done with what is chosen, about albums.
func (w *Window) albumActions(r Route) []photos.Action {
	actions := []photos.Action{{Text: w.loc.T("Put into an album"), Cards: true, Do: w.askAlbum}}
	if c, ok := w.ownAlbum(r); ok {
		actions = append(actions, photos.Action{Text: w.loc.T("Take out of the album"), Cards: true, Do: func(ids []string) { w.takeOut(c, ids) }})
	}
	if r.Page == Album {
		actions = append(actions, photos.Action{Text: w.loc.T("Use as the cover"), Do: func(ids []string) { w.setCover(leadingID(r.Arg), ids[0]) }})
	}
	return actions
}

// askAlbum asks for the album that items are put into.
func (w *Window) askAlbum(ids []string) {
	var done func()
	c := albums.NewChooser(w.loc, albums.NewShelf(w.on.Albums, w.life), func(title string) {
		done()
		w.putInto(title, ids)
	})
	done = w.ask(w.loc.T("Put into an album"), c.Content())
	c.Field.OnEscape = done
	w.win.Canvas().Focus(c.Field)
}

func (w *Window) putInto(title string, ids []string) {
	w.endChoice()
	w.doLater("Put into an album", w.loc.T("In the album “%s” now.", title), func(ctx context.Context) ([]catalog.Edit, error) {
		return albums.Put(ctx, w.on.Albums, title, ids)
	})
}

func (w *Window) takeOut(c catalog.Collection, ids []string) {
	w.endChoice()
	w.doLater("Take out of the album", w.loc.N("%s taken out of the album", len(ids)), func(ctx context.Context) ([]catalog.Edit, error) {
		return albums.Take(ctx, w.on.Albums, c.Title, ids)
	})
}

// endChoice ends the choosing on the page.
func (w *Window) endChoice() {
	if p, ok := w.page.(interface{ Unchoose() }); ok {
		p.Unchoose()
	}
}

// setCover makes the picture of an item stand for an album.
func (w *Window) setCover(album int64, id string) {
	w.doLater("Use as the cover", w.loc.T("This picture stands for the album now."), func(ctx context.Context) ([]catalog.Edit, error) {
		it, err := w.on.Photos.Item(ctx, id)
		if err != nil {
			return nil, err
		}
		all, err := w.on.Albums.Collections(ctx, archive.Album)
		i := slices.IndexFunc(all, func(c catalog.Collection) bool { return c.ID == album })
		sha := picture(it)
		if err != nil || i < 0 || sha == "" {
			return nil, err
		}
		return []catalog.Edit{catalog.EditCover(all[i], sha)}, nil
	})
}

// picture returns the first of an item's media that can be shown.
func picture(it archive.Item) string {
	for _, m := range it.Media {
		if m.SHA256 != "" && m.Role == archive.RoleMain {
			return m.SHA256
		}
	}
	return ""
}

// albumTools stand beside the title of an album of the user's own.
func (w *Window) albumTools() fyne.CanvasObject {
	c, ok := w.ownAlbum(w.history.Current())
	if !ok {
		return nil
	}
	return kit.NewRow(8, kit.NewButton(kit.Secondary, w.loc.T("Rename"), func() { w.askTitle(c) }),
		kit.NewButton(kit.Secondary, w.loc.T("Dissolve the album"), func() { w.dissolve(c) }))
}

// askTitle asks for the new title of an album.
func (w *Window) askTitle(c catalog.Collection) {
	w.askName(w.loc.T("Rename the album"), c.Title, w.loc.T("Rename"), func(title string) {
		if title != c.Title {
			w.rename(c, title)
		}
	})
}

func (w *Window) rename(c catalog.Collection, title string) {
	cover := ""
	if c.Chosen {
		cover = c.Cover
	}
	w.doThen("Rename the album", w.loc.T("The album is called “%s” now.", title), func(ctx context.Context) ([]catalog.Edit, error) {
		return albums.Rename(ctx, w.on.Albums, c, title, cover)
	}, func() { w.turnToAlbum(title) })
}

// turnToAlbum shows the user's album of a title in place of the page: with its
// title it has another id.
func (w *Window) turnToAlbum(title string) {
	i := slices.IndexFunc(w.overview.Own, func(c catalog.Collection) bool { return c.Title == title })
	if i >= 0 {
		w.turn(albumRoute(w.overview.Own[i]))
	}
}

// dissolve takes everything out of an album.
func (w *Window) dissolve(c catalog.Collection) {
	w.doThen("Dissolve the album", w.loc.T("The album “%s” is dissolved; what was in it stays.", c.Title), func(ctx context.Context) ([]catalog.Edit, error) {
		return albums.Dissolve(ctx, w.on.Albums, c)
	}, func() { w.turn(Route{Page: Albums}) })
}

// askName asks for a name in a small card over the page.
func (w *Window) askName(title, known, yes string, keep func(name string)) {
	field := kit.NewEntry("")
	field.SetText(known)
	field.CursorColumn = utf8.RuneCountInString(known)
	var done func()
	leave := func() {
		name := amend.Name(field.Text)
		if name == "" {
			return
		}
		done()
		keep(name)
	}
	field.OnEnter = func(string) { leave() }
	done = w.ask(title, kit.NewStack(10, kit.NewField(field), kit.NewButton(kit.Primary, yes, leave)))
	field.OnEscape = done
	w.win.Canvas().Focus(field)
}
