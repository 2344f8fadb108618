package people

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/kin"
	"dotori/ui/fault"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// Actions lead away from the page, or change what it shows. Those that change
// something are nil where nothing can be changed.
type Actions struct {
	Open func(catalog.Person)
	// Merge makes one person of some, who did most first.
	Merge func([]catalog.Person)
	// Apart remembers that two are not the same.
	Apart func(kin.Pair)
	// Eyes shows chats with the eyes of an owner of archives.
	Eyes func(catalog.Keeper)
	// Service returns the translated name of a service.
	Service func(archive.Service) string
	// Shown is called when the people are on the screen.
	Shown func()
	// Ways are what one can do where nobody is known.
	Ways []fyne.CanvasObject
}

// Page shows a [Crowd]. Its methods are called on the UI goroutine.
type Page struct {
	loc     *i18n.Localizer
	crowd   *Crowd
	actions Actions

	body    *fyne.Container
	frame   fyne.CanvasObject
	field   *kit.Entry
	choose  *kit.Button
	asking  *fyne.Container // the suggestion
	owners  *fyne.Container // whose archives these are, where they are several people's
	grid    *kit.Tiles
	bar     *fyne.Container // at the bottom while choosing
	count   *kit.Text
	join    *kit.Button
	none    *fyne.Container // in place of the grid where nobody has that name
	there   bool
	top     float32
	skipped int // suggestions that were passed over
}

const fieldWidth = 260

// New returns the page; top is how far it was scrolled before.
func New(loc *i18n.Localizer, crowd *Crowd, top float32, a Actions) *Page {
	p := &Page{loc: loc, crowd: crowd, actions: a, top: top, body: container.NewStack(), asking: container.NewStack(), owners: kit.NewWrap(6, 6), none: container.NewStack()}
	p.build()
	crowd.Changed = p.show
	crowd.Load()
	return p
}

// Content returns the page's widgets.
func (p *Page) Content() fyne.CanvasObject { return p.body }

// Focusable returns what takes the keyboard, or nil while nobody is there.
func (p *Page) Focusable() fyne.Focusable {
	if !p.there {
		return nil
	}
	return p.grid
}

// State returns how far the page is scrolled.
func (p *Page) State() any { return p.grid.GetScrollOffset() }

// Reload fetches everybody anew.
func (p *Page) Reload() { p.crowd.Load() }

// Key ends the choosing by Escape.
func (p *Page) Key(k fyne.KeyName) bool {
	if k != fyne.KeyEscape || !p.crowd.Choosing {
		return false
	}
	p.crowd.Choose(false)
	return true
}

func (p *Page) build() {
	p.field = kit.NewEntry(p.loc.T("Find somebody"))
	p.field.OnSettled = p.crowd.Search
	p.field.OnEscape = func() { p.field.SetText("") }
	p.choose = kit.NewButton(kit.Secondary, p.loc.T("Choose"), func() { p.crowd.Choose(!p.crowd.Choosing) })
	p.choose.Hidden = p.actions.Merge == nil
	p.grid = kit.NewTiles(func() int { return len(p.crowd.Shown) }, func() fyne.CanvasObject { return newTile() },
		func(i int, o fyne.CanvasObject) {
			who := p.crowd.Shown[i]
			o.(*tile).set(who.Title, p.note(who), p.crowd.IsChosen(who.ID))
		})
	p.grid.OnChosen = p.tapped
	right := kit.NewRow(10, kit.NewFixedWidth(fieldWidth, kit.NewPill(p.field)), p.choose)
	head := kit.NewStack(12, kit.NewPair(kit.NewText(theme.Title(), p.loc.T("People of the memories")), right), p.owners, p.asking)
	p.frame = container.NewStack(kit.NewFrame(kit.NewInset(28, theme.Margin, 8, theme.Margin, head), nil, nil, nil,
		kit.NewInset(0, 8, 0, theme.Margin-tilePad, container.NewStack(p.grid, p.none))), p.chooseBar())
}

// chooseBar is what can be done with who is chosen.
func (p *Page) chooseBar() fyne.CanvasObject {
	p.count = kit.NewText(theme.Body().Strong(), "")
	p.join = kit.NewButton(kit.Primary, p.loc.T("They are the same person"), func() { p.actions.Merge(p.crowd.Chosen()) })
	row := kit.NewRow(10, p.count, kit.NewGap(6, 0), p.join,
		kit.NewButton(kit.Quiet, p.loc.T("Done choosing"), func() { p.crowd.Choose(false) }))
	p.bar = container.NewVBox(layout.NewSpacer(), container.NewCenter(kit.NewCard(row).Padded(3*theme.Step)), kit.NewGap(0, theme.Margin))
	p.bar.Hide()
	return p.bar
}

func (p *Page) tapped(i int) {
	who := p.crowd.Shown[i]
	if p.crowd.Choosing {
		p.crowd.Toggle(who.ID)
		return
	}
	p.actions.Open(who)
}

func (p *Page) show() {
	switch {
	case p.crowd.Err != nil:
		p.set(fault.View(p.loc, p.crowd.Err))
	case p.crowd.Loading && !p.there:
		p.set()
	case len(p.crowd.All) == 0 && !p.crowd.Loading:
		p.set(kit.NewEmptyState(nil, p.loc.T("Nobody is known yet"), p.loc.T("Who wrote something, or is named in a photo, stands here."), p.actions.Ways...))
	default:
		p.fill()
	}
}

func (p *Page) set(objects ...fyne.CanvasObject) {
	p.there = false
	p.body.Objects = objects
	p.body.Refresh()
}

// fill shows everybody.
func (p *Page) fill() {
	chosen := len(p.crowd.Chosen())
	p.bar.Hidden = !p.crowd.Choosing
	p.count.SetText(p.loc.N("%s people chosen", chosen))
	if chosen < 2 {
		p.join.Disable()
	} else {
		p.join.Enable()
	}
	p.none.Objects = nil
	if len(p.crowd.Shown) == 0 {
		p.none.Objects = []fyne.CanvasObject{kit.NewEmptyState(nil, p.loc.T("Nobody has that name"), "")}
	}
	p.suggest()
	p.showOwners()
	p.grid.Refresh()
	p.frame.Refresh()
	if p.there {
		return
	}
	p.set(p.frame)
	p.there = true
	p.grid.ScrollToOffset(p.top)
	p.actions.Shown()
}

// note says under which names and on which services somebody is, and how much
// they did.
func (p *Page) note(who catalog.Person) string {
	var parts []string
	if mark := p.owner(who); mark != "" {
		parts = append(parts, mark)
	}
	parts = append(parts, servicesOf(who, p.actions.Service), p.loc.N("%s memories", who.Count))
	return strings.Join(parts, " · ")
}

// servicesOf lists the services of somebody, each once.
func servicesOf(who catalog.Person, title func(archive.Service) string) string {
	var names []string
	seen := map[archive.Service]bool{}
	for _, a := range who.Aliases {
		if !seen[a.Service] {
			seen[a.Service] = true
			names = append(names, title(a.Service))
		}
	}
	return strings.Join(names, ", ")
}
