package x

import (
	"slices"
	"strings"

	"dotori/archive/read/page"
)

// rooms are the groups of an archive by their numbers.
type rooms map[string]*room

type room struct {
	name, since string // the newest name
	people      []word // who wrote in it, or was in it
}

// mostNamed is how many people the title of a group without a name lists.
const mostNamed = 5

// learn notes what an event says of its room.
func (rs rooms) learn(id string, e event) {
	g := rs[id]
	if g == nil {
		g = &room{}
		rs[id] = g
	}
	switch {
	case e.Named != nil && string(e.Named.Created) >= g.since:
		g.name, g.since = page.Clean(string(e.Named.Name)), string(e.Named.Created)
	case e.Message != nil:
		g.add(e.Message.Sender)
	case e.Joined != nil:
		g.add(e.Joined.All...)
	case e.Added != nil:
		g.add(e.Added.Users...)
	}
}

func (g *room) add(ids ...word) {
	for _, id := range ids {
		if id != "" && len(g.people) <= mostNamed && !slices.Contains(g.people, id) {
			g.people = append(g.people, id)
		}
	}
}

// title returns what a conversation is called: its name, or the others in it.
// The number of one between two is made of theirs: "12-345".
func (rs rooms) title(r *reading, id string) string {
	var ids []word
	if g := rs[id]; g != nil && g.name != "" {
		return g.name
	} else if g != nil {
		ids = slices.Sorted(slices.Values(g.people))
	} else {
		for part := range strings.SplitSeq(id, "-") {
			ids = append(ids, word(part))
		}
	}
	var names []string
	for _, id := range ids {
		if string(id) != r.owner.id && len(names) < mostNamed {
			names = append(names, r.people.named(id))
		}
	}
	if len(names) == 0 {
		return "X"
	}
	return strings.Join(names, ", ")
}
