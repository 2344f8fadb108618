package thread

import "dotori/archive"

// Queue holds posts back that answer one that has not come yet. It is for one
// goroutine.
type Queue struct {
	// Give takes a post with the NativeID of the post that it answers, "" where
	// that is not in the archive, or came too late.
	Give func(it archive.Item, above string)
	// Most is how many bytes may be held.
	Most int
	// Late counts posts that were given without what they answer, because more
	// was held than fits.
	Late int

	given   map[string]bool
	waiting map[string][]*post // by what they wait for
	held    []*post            // in the order in which they came
	ids     map[string]bool    // of those that are held
	size    int
}

type post struct {
	item  archive.Item
	above string
	gone  bool
}

// Add takes a post that answers another, by their NativeIDs; "" when it
// answers none that may be in the archive. One that came before is left out;
// then it reports false.
func (q *Queue) Add(it archive.Item, above string) bool {
	if q.given == nil {
		q.given, q.waiting, q.ids = map[string]bool{}, map[string][]*post{}, map[string]bool{}
	}
	if q.given[it.NativeID] || q.ids[it.NativeID] {
		return false
	}
	p := &post{item: it, above: above}
	if above == "" || q.given[above] {
		q.give(p)
		return true
	}
	q.waiting[above] = append(q.waiting[above], p)
	q.held, q.ids[it.NativeID], q.size = append(q.held, p), true, q.size+sizeOf(it)
	for q.size > q.Most {
		q.Late++
		q.oldest()
	}
	return true
}

// End gives what is still held: answers to posts that never came.
func (q *Queue) End() {
	for _, p := range q.held {
		if !p.gone && !q.ids[p.above] {
			q.alone(p)
		}
	}
	for len(q.held) > 0 { // posts that answer each other
		q.oldest()
	}
}

// oldest gives the post that was held longest.
func (q *Queue) oldest() {
	for len(q.held) > 0 {
		p := q.held[0]
		q.held = q.held[1:]
		if !p.gone {
			q.alone(p)
			return
		}
	}
}

// alone gives a post without what it answers.
func (q *Queue) alone(p *post) {
	p.above = ""
	q.give(p)
}

// give gives a post and what waits for it, each before its own answers.
func (q *Queue) give(p *post) {
	for next := []*post{p}; len(next) > 0; next = next[1:] {
		p, id := next[0], next[0].item.NativeID
		if p.gone {
			continue
		}
		p.gone, q.given[id] = true, true
		if q.ids[id] {
			delete(q.ids, id)
			q.size -= sizeOf(p.item)
		}
		q.Give(p.item, p.above)
		p.item = archive.Item{} // it may be kept in held
		next = append(next, q.waiting[id]...)
		delete(q.waiting, id)
	}
}

// itemSize is about what an item needs beside its words.
const itemSize = 600

func sizeOf(it archive.Item) int {
	return itemSize + len(it.Text) + len(it.HTML) + 200*len(it.Media) + 100*len(it.Details)
}
