package kit

const (
	chatPageSize = 100
	chatPageKeep = 16 // pages at hand: far more than any view needs
)

// chatPages holds the messages near the place, page by page.
type chatPages struct {
	fetch   Fetch
	arrived func(error)
	byIndex map[int]*chatPage
	clock   int
}

type chatPage struct {
	entries []entry // empty until it has come
	used    int
	come    bool
	failed  bool
}

// entry is a message and what was measured of it.
type entry struct {
	Message
	index             int
	newDay, newAuthor bool
	bubble            bubble
}

func newChatPages(fetch Fetch, arrived func(error)) *chatPages {
	return &chatPages{fetch: fetch, arrived: arrived, byIndex: map[int]*chatPage{}}
}

// at returns message i, or nil when it is not at hand.
func (p *chatPages) at(i int) *entry {
	if i < 0 {
		return nil
	}
	page := p.byIndex[i/chatPageSize]
	if page == nil || i%chatPageSize >= len(page.entries) {
		return nil
	}
	return &page.entries[i%chatPageSize]
}

// need fetches the pages of the messages from first to last, unless they
// are at hand or on their way.
func (p *chatPages) need(first, last, n int) {
	p.clock++
	for k := max(first, 0) / chatPageSize; k <= min(last, n-1)/chatPageSize; k++ {
		if page := p.byIndex[k]; page != nil {
			page.used = p.clock
			continue
		}
		p.byIndex[k] = &chatPage{used: p.clock}
		p.get(k)
	}
	p.evict()
}

// ready reports whether the messages from first to last have come, or failed to.
func (p *chatPages) ready(first, last, n int) bool {
	for k := max(first, 0) / chatPageSize; k <= min(last, n-1)/chatPageSize; k++ {
		if page := p.byIndex[k]; page == nil || !page.come {
			return false
		}
	}
	return true
}

// get fetches a page and the message before it, which decides whether the
// page begins with a new day.
func (p *chatPages) get(k int) {
	first, before := k*chatPageSize, 0
	if first > 0 {
		before = 1
	}
	p.fetch(first-before, chatPageSize+before, func(all []Message, err error) {
		page := p.byIndex[k]
		if page == nil {
			return
		}
		page.come, page.failed = true, err != nil
		if err == nil {
			page.entries = entries(all, before, first)
		}
		p.arrived(err)
	})
}

// retry lets pages that failed be fetched again, when the reader moves on.
func (p *chatPages) retry() {
	for k, page := range p.byIndex {
		if page.failed {
			delete(p.byIndex, k)
		}
	}
}

// entries marks where day and author change; the first skip messages only
// come before the others, of which the first has the number from.
func entries(all []Message, skip, from int) []entry {
	var list []entry
	for i := skip; i < len(all); i++ {
		m := all[i]
		e := entry{Message: m, index: from + i - skip, newDay: i == 0 || all[i-1].Day != m.Day}
		e.newAuthor = e.newDay || all[i-1].System || all[i-1].Author != m.Author || all[i-1].Own != m.Own
		list = append(list, e)
	}
	return list
}

func (p *chatPages) evict() {
	for len(p.byIndex) > chatPageKeep {
		oldest := -1
		for k, page := range p.byIndex {
			if oldest < 0 || page.used < p.byIndex[oldest].used {
				oldest = k
			}
		}
		delete(p.byIndex, oldest)
	}
}
