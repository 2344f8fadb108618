package ui

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/albums"
	"dotori/ui/exporting"
	"dotori/ui/i18n"
	"dotori/ui/importing"
	"dotori/ui/kit"
	"dotori/ui/mail"
	"dotori/ui/photos"
	"dotori/ui/settings"
	"dotori/ui/tags"
	"dotori/ui/theme"
	"dotori/ui/today"
	"dotori/ui/welcome"
)

// pageOf builds the page of a route. state is what the page remembered of
// itself when it was left, or nil.
func (w *Window) pageOf(r Route, state any) page {
	switch r.Page {
	case Welcome:
		return w.welcomePage()
	case locked:
		return w.lockedPage()
	case Albums:
		p := albums.New(w.loc, albums.NewShelf(w.on.Albums, w.pageWork), w.album(), number(state), w.openAlbum)
		p.Shown, p.Ways = w.shown, w.ways()
		return p
	case Diaries:
		return w.textsPage(r.Arg, state)
	case Entry:
		return w.entryPage(r.Arg, state)
	case Chats:
		return w.chatsPage(r.Arg, state)
	case Mails:
		return w.mailPage(r.Arg, state)
	case Search:
		return w.searchPage(r.Arg, state)
	case Viewer:
		return w.viewerPage(state)
	case Importing:
		return importing.New(w.loc, w.imports, importing.Actions{
			ChooseFile: w.chooseFile, ChooseFolder: w.chooseFolder, Save: w.dialogs.Save, Visit: w.visit, Help: w.openHelp, Clock: w.clock()})
	case Merging:
		return w.mergePage()
	case Exporting:
		return exporting.New(w.loc, w.exports, exporting.Actions{
			ChooseFolder: w.dialogs.Folder, Open: w.openFolder, Back: w.Back})
	case Settings:
		return w.settingsPage()
	case Help:
		return w.helpPage(r.Arg, state)
	case People:
		return w.peoplePage(state)
	case Person:
		return w.personPage(r, state)
	case Tags:
		return tags.New(w.loc, tags.NewCloud(w.on.Counter, w.pageWork), func(tag string) { w.Go(Route{Tag, tag}) })
	case Reviewing:
		return w.reviewPage(r.Arg, state)
	case Hidden:
		return w.hiddenPage(r, state)
	}
	return w.photosPage(r, state)
}

// number is the scroll offset that a page remembered.
func number(state any) float32 {
	n, _ := state.(float32)
	return n
}

func id(arg string) int64 {
	n, _ := strconv.ParseInt(arg, 10, 64)
	return n
}

// album gives single pictures to a page.
func (w *Window) album() kit.Album {
	return kit.Album{Pictures: w.on.Pictures, Context: w.pageWork.Context(), Do: w.pageWork.Do}
}

func (w *Window) welcomePage() page {
	sample := w.lookAround
	if w.on.Sample == nil {
		sample = nil
	}
	return welcome.New(w.loc, w.on.Library.Dir, welcome.Actions{
		ChooseFile: w.chooseFile, ChooseFolder: w.chooseFolder, Sample: sample,
		OpenLibrary: func() { w.openFolder(w.on.Library.Dir) },
		Settings:    func() { w.Go(Route{Page: Settings}) }, Help: w.openHelp})
}

// photosPage shows what a route selects, at the scroll offset it was left at.
func (w *Window) photosPage(r Route, state any) page {
	p := photos.New(photos.Config{
		Source: w.on.Photos, Pictures: w.on.Pictures, Tint: w.on.Tint, Runner: w.pageWork, Do: w.pageWork.Do, Loc: w.loc,
		Service: w.service, Reason: w.reason,
		Empty:  w.emptyScope,
		Beside: w.besideTitle,
		Notice: w.notice,
		Open:   w.openCell,
		Menu:   func(c catalog.Cell, at fyne.Position) { w.cellMenu(w.scope(r), c, at) },
		Month:  func(year, month int) { w.Go(timeRoute(year, month)) },
		Moved: func(year, month int) {
			w.history.Replace(timeRoute(year, month))
			w.side.mark(w.history.Current())
		},
		Shown:   w.shown,
		Escape:  w.leave,
		Actions: w.choiceActions(r),
		Failed:  w.fail,
		View:    w.prefs.View,
		SetView: w.prefs.SetView,
	})
	if date, ok := state.(archive.Moment); ok {
		p.ShowAt(w.scope(r), date)
		return photosPage{p}
	}
	offset, _ := state.(float64)
	p.Show(w.scope(r), offset)
	return photosPage{p}
}

// photosPage lets the window keep the place of a page of photos.
type photosPage struct{ *photos.Page }

// State returns how far the page is scrolled.
func (p photosPage) State() any { return p.Offset() }

// scope is what a route of photos selects.
func (w *Window) scope(r Route) photos.Scope {
	switch r.Page {
	case Year:
		year, _ := strconv.Atoi(r.Arg)
		return photos.Year(year)
	case InDecade:
		return photos.InDecade(int(id(r.Arg)))
	case InMonth:
		return w.monthScope(today.ParseMonth(r.Arg))
	case Today:
		return w.dayScope(w.day(r))
	case Undated:
		return photos.Scope{Query: catalog.Query{Undated: true}}
	case Favorites:
		return w.keptScope(catalog.Query{Favorite: true})
	case Hidden:
		return w.keptScope(catalog.Query{Hidden: true})
	case Trash:
		return w.keptScope(catalog.Query{Trashed: true})
	case Person:
		return photos.Scope{Query: catalog.Query{People: w.person.Aliases}, Title: w.person.Title}
	case Tag:
		return w.keptScope(catalog.Query{Tag: r.Arg})
	case Imported:
		return photos.Scope{Query: catalog.Query{Import: r.Arg}, Title: w.loc.T("What this import brought")}
	case Service:
		s := archive.Service(r.Arg)
		return photos.Scope{Query: catalog.Query{Services: []archive.Service{s}}, Title: w.service(s)}
	case Album:
		number, title, _ := strings.Cut(r.Arg, "/")
		return photos.Scope{Query: catalog.Query{Collection: id(number)}, Title: title}
	}
	return photos.Scope{}
}

func (w *Window) mailPage(arg string, state any) page {
	place, _ := state.(mail.Place)
	folder, key, _ := strings.Cut(arg, "/")
	return mail.New(mail.Config{
		Source: w.on.Mail, Runner: w.pageWork, Loc: w.loc, Album: w.album(),
		Picture: w.openMedia, File: w.openFile, Save: w.saveFile, Link: w.openLink, Service: w.service, Shown: w.shown, Ways: w.ways(),
		Actions: w.readActions, Failed: w.fail,
		Moved: func(folder int64) { w.history.Replace(Route{Mails, strconv.FormatInt(folder, 10)}) },
	}, max(id(folder), place.Folder), catalog.Key(id(key)), place)
}

func (w *Window) settingsPage() page {
	log := settings.NewLog(w.on.Imports, w.pageWork)
	log.Undone = w.libraryChanged
	return settings.New(w.loc, settings.Choices{
		Language: w.prefs.Language(), Mode: w.prefs.Mode(), TextScale: w.prefs.TextScale(),
		Contrast: w.prefs.Contrast(), Calm: w.prefs.Calm(),
		SetLanguage:  func(l i18n.Language) { w.prefs.SetLanguage(l); w.redress() },
		SetMode:      func(m theme.Mode) { w.prefs.SetMode(m); w.redress() },
		SetTextScale: func(s float32) { w.prefs.SetTextScale(s); w.redress() },
		SetContrast:  func(on bool) { w.prefs.SetContrast(on); w.redress() },
		SetCalm:      func(on bool) { w.prefs.SetCalm(on); w.redress() },
	}, w.shelf(), log, settings.Actions{
		OpenLibrary: func() { w.openFolder(w.on.Library.Dir) }, Shortcuts: w.showKeys, Help: func() { w.openHelp("") }, Confirm: w.confirm, Reports: w.reports()})
}
