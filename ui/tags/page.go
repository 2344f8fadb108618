package tags

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/ui/fault"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

const (
	fieldWidth = 260
	mostChips  = 300 // more would make the page slow, and nobody reads them
)

// Page shows the tags as chips. Its methods are called on the UI goroutine.
type Page struct {
	loc   *i18n.Localizer
	cloud *Cloud
	open  func(tag string)
	body  *fyne.Container
	field *kit.Entry
	chips *fyne.Container
	frame fyne.CanvasObject
}

// New returns the page; open is called for a tapped tag.
func New(loc *i18n.Localizer, cloud *Cloud, open func(tag string)) *Page {
	p := &Page{loc: loc, cloud: cloud, open: open, body: container.NewStack(), field: kit.NewEntry(loc.T("Find a tag")), chips: kit.NewWrap(8, 8)}
	p.field.OnSettled = cloud.Search
	p.field.OnEscape = func() { p.field.SetText("") }
	head := kit.NewPair(kit.NewText(theme.Title(), loc.T("Tags")), kit.NewFixedWidth(fieldWidth, kit.NewPill(p.field)))
	p.frame = kit.NewFrame(kit.NewInset(28, theme.Margin, 12, theme.Margin, head), nil, nil, nil,
		container.NewVScroll(kit.NewInset(0, theme.Margin, theme.Margin, theme.Margin, p.chips)))
	cloud.Changed = p.show
	cloud.Load()
	return p
}

// Content returns the page's widgets.
func (p *Page) Content() fyne.CanvasObject { return p.body }

// Reload fetches the tags anew.
func (p *Page) Reload() { p.cloud.Load() }

func (p *Page) show() {
	switch {
	case p.cloud.Err != nil:
		p.set(fault.View(p.loc, p.cloud.Err))
	case len(p.cloud.All) == 0:
		p.set(kit.NewEmptyState(nil, p.loc.T("There are no tags yet"), p.loc.T("Choose pictures, then “Edit”, to give them tags.")))
	default:
		p.fill()
		p.set(p.frame)
	}
}

func (p *Page) fill() {
	p.chips.Objects = nil
	shown := p.cloud.Shown
	for _, t := range shown[:min(len(shown), mostChips)] {
		p.chips.Add(kit.NewChip("#"+t.Tag+"  "+p.loc.Number(t.Count), func() { p.open(t.Tag) }).Large())
	}
	switch more := len(shown) - mostChips; {
	case len(shown) == 0:
		p.chips.Add(kit.NewText(theme.Body().In(theme.Soft), p.loc.T("No tag has that in it")))
	case more > 0:
		p.chips.Add(kit.NewText(theme.Body().In(theme.Soft), p.loc.N("%s more are found by the field above", more)))
	}
	p.chips.Refresh()
}

func (p *Page) set(o fyne.CanvasObject) {
	p.body.Objects = []fyne.CanvasObject{o}
	p.body.Refresh()
}
