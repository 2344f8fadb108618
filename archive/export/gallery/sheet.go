package gallery

import (
	"context"

	"dotori/archive"
	"dotori/archive/export/shelf"
)

// group is what stands under one heading of a page.
type group struct {
	Place string // its mark in the page, where a month begins; else ""
	Title string
	Note  string
	Items []any
}

// sheet collects what stands on a page, and puts the page when it is full. Its
// cuts are fed as the survey's were, so that it cuts where the survey did.
type sheet struct {
	cuts   cuts
	span   func(archive.Moment) month
	title  func(archive.Moment) (title, note string)
	put    func(ctx context.Context, n int, groups []group) error
	groups []group
	page   int
}

// add takes the next item and returns the number of the page it stands on.
func (h *sheet) add(ctx context.Context, it archive.Item, item any) (int, error) {
	m := h.span(it.Moment)
	n := h.cuts.next(m)
	if n != h.page {
		if err := h.close(ctx); err != nil {
			return n, err
		}
		h.page = n
	}
	title, note := h.title(it.Moment)
	if last := len(h.groups) - 1; last < 0 || h.groups[last].Title != title {
		h.groups = append(h.groups, group{Place: h.place(m), Title: title, Note: note})
	}
	g := &h.groups[len(h.groups)-1]
	g.Items = append(g.Items, item)
	return n, nil
}

// place is the mark of a month, where it begins.
func (h *sheet) place(m month) string {
	begun := h.cuts.at(m)
	if begun.page != h.page || begun.marked {
		return ""
	}
	begun.marked = true
	return m.place()
}

// close puts the last page.
func (h *sheet) close(ctx context.Context) error {
	if h.page == 0 {
		return nil
	}
	groups := h.groups
	h.groups = nil
	return h.put(ctx, h.page, groups)
}

// head stands above the items of a section or a year.
type head struct {
	Back    link
	Note    string
	Groups  []group
	Pager   pager
	Section string // for a search within; "" where there is none
}

// sheetOf returns the sheet of a section's pages.
func (s *site) sheetOf(sec *section, look string) *sheet {
	title := func(m archive.Moment) (string, string) { return s.words.month(sec.span(m)), "" }
	if sec.shape == talk {
		title = func(m archive.Moment) (string, string) { return s.words.day(m), "" }
	}
	put := func(ctx context.Context, n int, groups []group) error {
		return s.put(ctx, page{name: sec.page(n), look: look, Title: sec.name(s.words), Here: sec.index(), Part: head{
			Back: link{Label: s.words.t(sec.word), Name: sec.index()}, Note: s.about(sec), Groups: groups,
			Pager: s.pagerOf(&sec.cuts, n, sec.page), Section: sec.id(),
		}}, archive.Moment{})
	}
	return &sheet{cuts: cuts{most: sec.sort.most, least: sec.sort.least}, span: sec.span, title: title, put: put}
}

// about says how much there is in a section, and from when.
func (s *site) about(sec *section) string {
	note := s.words.t("%s items", comma(sec.count))
	if e := extent(sec.first, sec.last); e != "" {
		note += " · " + e
	}
	if sec.key.service != "" && sec.key.title != "" {
		note = s.words.service(sec.key.service) + " · " + note
	}
	return note
}

// each goes through the sections of a shape.
func (s *site) each(of shape, do func(*section) error) error {
	for _, sec := range s.order {
		if sec.shape != of {
			continue
		}
		if err := do(sec); err != nil {
			return err
		}
	}
	return nil
}

// through goes through the items of a section, and closes its last page.
func (s *site) through(ctx context.Context, sec *section, h *sheet, do func(shelf.Answer) error) error {
	for a, err := range s.x.Pick(ctx, sec.refs) {
		if err == nil {
			err = do(a)
		}
		if err != nil {
			return err
		}
	}
	return h.close(ctx)
}
