package ui

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"dotori/archive"
	"dotori/assets"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
	"dotori/ui/today"
)

// sidebar is the left of the window: the years and what else one can look at.
type sidebar struct {
	content fyne.CanvasObject
	loc     *i18n.Localizer
	goTo    func(Route)
	service func(archive.Service) string
	list    *fyne.Container
	scroll  *container.Scroll
	rows    map[Route]*kit.SidebarRow
	at      Route
	back    *kit.Button
	job     *kit.SidebarRow // what works in the background; hidden when nothing does
	house   *kit.SidebarRow // the library, where that is not the usual one
	folds   folds
	heads   map[int]*kit.Fold // of decades
	shown   Overview
	peek    int  // a decade that is open because one is in it
	review  bool // one can look for what is the same
	open    int  // of it is to be decided
}

// folds remembers which decades the user has folded.
type folds interface {
	Folded(decade int, otherwise bool) bool
	SetFolded(decade int, on bool)
}

func newSidebar(loc *i18n.Localizer, service func(archive.Service) string, folds folds, goTo func(Route), back func()) *sidebar {
	s := &sidebar{loc: loc, service: service, folds: folds, goTo: goTo, rows: map[Route]*kit.SidebarRow{}, heads: map[int]*kit.Fold{}, list: kit.NewStack(0)}
	s.back = kit.NewIconButton(fynetheme.NavigateBackIcon(), back).Hint(loc.T("Back"))
	s.back.Hide()
	s.job = kit.NewSidebarRow("", "", kit.NoBar, nil)
	s.job.Hide()
	s.house = kit.NewSidebarRow("", "", kit.NoBar, func() { goTo(Route{Page: Settings}) })
	s.house.SetIcon(fynetheme.FolderIcon())
	s.house.Hide()
	settings := s.row(Route{Page: Settings}, loc.T("Settings"), "", kit.NoBar)
	settings.SetIcon(fynetheme.SettingsIcon())
	foot := kit.NewInset(6, 0, 10, 0, kit.NewStack(0, s.job, s.house, settings))
	s.scroll = container.NewVScroll(s.list)
	inner := kit.NewFrame(s.brand(), foot, nil, nil, s.scroll)
	s.content = kit.NewFixedWidth(theme.SidebarWidth, container.NewStack(kit.NewFill(theme.Panel), kit.NewFrame(nil, nil, nil, kit.NewHairline(), inner)))
	return s
}

func (s *sidebar) brand() fyne.CanvasObject {
	mark := canvas.NewImageFromResource(fyne.NewStaticResource("acorn.svg", assets.Mark()))
	mark.FillMode = canvas.ImageFillContain
	mark.SetMinSize(fyne.NewSquareSize(26))
	name := theme.TextStyle{Size: theme.SizeMonth, Bold: true, Color: theme.Acorn}
	row := kit.NewRow(8, mark, kit.NewText(name, s.loc.T("Dotori")))
	return kit.NewInset(12, 14, 10, 18, container.New(fixedHeight(36), container.NewBorder(nil, nil, row, s.back)))
}

func (s *sidebar) row(r Route, label, count string, share float32) *kit.SidebarRow {
	row := kit.NewSidebarRow(label, count, share, func() { s.goTo(r) })
	row.SetSelected(r == s.at)
	s.rows[r] = row
	return row
}

// show lists what the library holds.
func (s *sidebar) show(o Overview) {
	s.shown = o
	kept := s.rows[Route{Page: Settings}]
	s.rows = map[Route]*kit.SidebarRow{{Page: Settings}: kept}
	number := s.loc.Number
	rows := []fyne.CanvasObject{s.row(Route{Page: All}, s.loc.T("All memories"), number(o.Total), kit.NoBar)}
	if len(o.Years) > 0 {
		rows = append(rows, s.row(Route{Page: Today}, s.loc.T("On this day"), s.some(o.Remember.Count), kit.NoBar))
	}
	if o.Favorites > 0 {
		rows = append(rows, s.row(Route{Page: Favorites}, s.loc.T("Favourites"), number(o.Favorites), kit.NoBar))
	}
	rows = append(rows, s.years(o)...)
	rows = append(rows, s.gatherings(o)...)
	rows = append(rows, s.putAway(o)...)
	s.list.Objects = rows
	s.list.Refresh()
	s.scroll.Refresh()
}

func (s *sidebar) years(o Overview) []fyne.CanvasObject {
	if len(o.Years) == 0 && len(o.Vague) == 0 && o.Undated == 0 {
		return nil
	}
	rows := []fyne.CanvasObject{kit.NewSectionHeader(s.loc.T("Years"))}
	if decades := o.Decades(); decades != nil {
		rows = append(rows, s.decades(decades)...)
	} else {
		rows = append(rows, s.yearRows(o.Years)...)
	}
	for _, d := range o.Vague {
		rows = append(rows, s.row(Route{InDecade, strconv.Itoa(d.Year)}, s.loc.T("Some time in the %s", s.loc.Decade(d.Year)), s.loc.Number(d.Count), kit.NoBar))
	}
	if o.Undated > 0 {
		rows = append(rows, s.row(Route{Page: Undated}, s.loc.T("Date unknown"), s.loc.Number(o.Undated), kit.NoBar))
	}
	return rows
}

func (s *sidebar) yearRows(years []YearCount) (rows []fyne.CanvasObject) {
	for _, y := range years {
		rows = append(rows, s.row(timeRoute(y.Year, 0), s.loc.Year(y.Year), s.loc.Number(y.Count), s.shown.Bar(y.Count)))
	}
	return rows
}

// decades lists decades that fold and unfold.
func (s *sidebar) decades(decades []Decade) (rows []fyne.CanvasObject) {
	for _, d := range decades {
		open := d.From == s.peek || !s.folds.Folded(d.From, !d.Open)
		s.heads[d.From] = kit.NewFold(s.loc.Decade(d.From), s.loc.Number(d.Count), open, func() { s.fold(d.From, open) })
		rows = append(rows, s.heads[d.From])
		if open {
			rows = append(rows, s.yearRows(d.Years)...)
		}
	}
	return rows
}

// fold folds a decade or opens it, and remembers that.
func (s *sidebar) fold(decade int, on bool) {
	s.folds.SetFolded(decade, on)
	s.peek = 0
	s.show(s.shown)
	if c := fyne.CurrentApp().Driver().CanvasForObject(s.content); c != nil {
		c.Focus(s.heads[decade]) // the heading is a new one
	}
}

// some writes a count, and nothing for none.
func (s *sidebar) some(n int) string {
	if n == 0 {
		return ""
	}
	return s.loc.Number(n)
}

func (s *sidebar) gatherings(o Overview) []fyne.CanvasObject {
	rows := []fyne.CanvasObject{kit.NewSectionHeader(s.loc.T("Gathered"))}
	for _, g := range []struct {
		page  Page
		label string
		count int
	}{{Albums, "Albums", o.Albums}, {Diaries, "Diaries", o.Texts}, {Chats, "Chats", o.Chats}, {Mails, "Mails", o.Mails},
		{People, "People", o.People}, {Tags, "Tags", o.Tags}} {
		if g.count > 0 {
			rows = append(rows, s.row(Route{Page: g.page}, s.loc.T(g.label), s.loc.Number(g.count), kit.NoBar))
		}
	}
	if s.review && o.Total > 0 {
		rows = append(rows, s.row(Route{Page: Reviewing}, s.loc.T("Same memories"), s.some(s.open), kit.NoBar))
	}
	if len(o.Services) > 1 {
		for _, v := range o.Services {
			rows = append(rows, s.row(Route{Service, string(v.Service)}, s.service(v.Service), s.loc.Number(v.Count), kit.NoBar))
		}
	}
	if len(rows) == 1 {
		return nil
	}
	return rows
}

// candidates says how much of what may be the same is to be decided.
func (s *sidebar) candidates(n int) {
	s.open = n
	if row := s.rows[Route{Page: Reviewing}]; row != nil {
		row.Set(s.loc.T("Same memories"), s.some(n), kit.NoBar)
	}
}

// putAway lists the places of what shows nowhere else.
func (s *sidebar) putAway(o Overview) []fyne.CanvasObject {
	if o.Hidden+o.Trashed == 0 {
		return nil
	}
	rows := []fyne.CanvasObject{kit.NewSectionHeader(s.loc.T("Put away"))}
	if o.Hidden > 0 {
		rows = append(rows, s.row(Route{Page: Hidden}, s.loc.T("Hidden"), s.loc.Number(o.Hidden), kit.NoBar))
	}
	if o.Trashed > 0 {
		rows = append(rows, s.row(Route{Page: Trash}, s.loc.T("Trash"), s.loc.Number(o.Trashed), kit.NoBar))
	}
	return rows
}

// mark shows where the window is. An album stands under Albums, an entry
// under Diaries, a room under Chats.
func (s *sidebar) mark(r Route) {
	if s.rows[r] == nil {
		r = parent(r)
	}
	if r.Page == Year && s.rows[r] == nil {
		s.peek = int(leadingID(r.Arg)) / 10 * 10
		s.show(s.shown)
	}
	if row := s.rows[s.at]; row != nil {
		row.SetSelected(false)
	}
	s.at = r
	if row := s.rows[r]; row != nil {
		row.SetSelected(true)
		s.reveal(row)
	}
}

// reveal scrolls just so far that a row is in view.
func (s *sidebar) reveal(row fyne.CanvasObject) {
	const air = 2 * theme.Step
	top, height := row.Position().Y-air, row.MinSize().Height+2*air
	view := s.scroll.Size().Height
	if row == s.rows[Route{Page: Settings}] || view == 0 {
		return
	}
	switch y := s.scroll.Offset.Y; {
	case top < y:
		s.scroll.ScrollToOffset(fyne.NewPos(0, max(top, 0)))
	case top+height > y+view:
		s.scroll.ScrollToOffset(fyne.NewPos(0, top+height-view))
	}
}

func parent(r Route) Route {
	switch r.Page {
	case Album:
		return Route{Page: Albums}
	case Entry, Diaries:
		return Route{Page: Diaries}
	case Person:
		return Route{Page: People}
	case Tag:
		return Route{Page: Tags}
	case Chats, Mails, Today, Hidden, Reviewing:
		return Route{Page: r.Page}
	case Year:
		return r
	case InMonth:
		return Route{Year, strconv.Itoa(today.ParseMonth(r.Arg).Year)}
	}
	return Route{}
}

// library names the library that is open; an empty name hides it.
func (s *sidebar) library(name, note string) {
	s.house.Hidden = name == ""
	s.house.Set(name, note, kit.NoBar)
	s.content.Refresh()
}

// work shows what goes on in the background; an empty text hides it.
func (s *sidebar) work(text, part string, tapped func()) {
	s.job.OnTapped = tapped
	s.job.Hidden = text == ""
	s.job.Set(text, part, kit.NoBar)
	s.content.Refresh()
}
