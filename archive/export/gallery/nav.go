package gallery

// entry is one place of the navigation.
type entry struct {
	Name  string // of the page
	Label string
	Count int
	Year  bool
	Bar   int // in percent of the fullest year
}

// index is the page that lists the sections of a sort.
func (o sort) index() string { return o.dir + "/index.html" }

const (
	homePage   = "index.html"
	searchPage = "search.html"
	peoplePage = "people.html"
)

// entries lists what there is besides the years, and the years.
func (s *site) entries() (all []entry) {
	fullest := 1
	for _, y := range s.years {
		fullest = max(fullest, y.count)
	}
	for _, o := range sorts() {
		if in := s.of(o); len(in) > 0 {
			all = append(all, entry{Name: o.index(), Label: s.words.t(o.word), Count: o.size(in)})
		}
	}
	if len(s.names) > 0 {
		all = append(all, entry{Name: peoplePage, Label: s.words.t("People"), Count: len(s.names)})
	}
	for _, y := range s.newest() {
		all = append(all, entry{y.page(1), s.words.year(y.number), y.count, true, max(2, y.count*100/fullest)})
	}
	return all
}

// size is how many albums and rooms there are, or how many texts.
func (o sort) size(in []*section) int {
	if o.shape == tiles || o.shape == talk {
		return len(in)
	}
	n := 0
	for _, sec := range in {
		n += sec.count
	}
	return n
}

// of returns the sections of a sort by their first items.
func (s *survey) of(o sort) (in []*section) {
	for _, sec := range s.order {
		if sec.kind == o.kind {
			in = append(in, sec)
		}
	}
	return in
}

// link leads to a place of the site.
type link struct {
	Label string
	Name  string // of the page, with #place; "" for where one is
	Count int
}

// pager leads to the pages before and after, and to months.
type pager struct {
	Number, Of    int
	Before, After string // names of pages; "" at the ends
	Months        []link
}

// pagerOf makes the pager of the n-th page of what cuts divide.
func (s *site) pagerOf(c *cuts, n int, name func(int) string) pager {
	p := pager{Number: n, Of: c.pages}
	if n > 1 {
		p.Before = name(n - 1)
	}
	if n < c.pages {
		p.After = name(n + 1)
	}
	for _, m := range c.starts {
		p.Months = append(p.Months, link{s.words.month(m.month), name(m.page) + "#" + m.place(), m.count})
	}
	return p
}

// place is the mark of a month in a page.
func (m month) place() string { return "m" + itoa(m.Year) + "-" + itoa(m.Month) }
