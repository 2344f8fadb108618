package kakaotalk

import (
	"cmp"
	"context"
	"fmt"
	"io/fs"
	"slices"
)

// member is what an export has to know of the room that it is of.
type member struct {
	title string            // of the room
	known string            // the title that exports give it, which another room may have
	names map[string]string // of people in the room, by their names in this export
	self  string            // the owner's name in the room; "" when each export has its own word
}

// rooms finds out which exports are of one room. They may call it and the
// people in it differently: by phone, language, and whose phone it is. Rooms
// that only have the same title stay apart.
type rooms struct {
	ctx     context.Context
	root    fs.FS
	exports []export
	surveys []survey
	titles  []title
	set     []int // by export: the first export of its room
	links   []link
}

// link says that two exports, if they are of one room, have messages in common.
type link struct{ a, b, did int }

// membersOf returns what every export has to know, by its first file.
func membersOf(ctx context.Context, root fs.FS, exports []export) map[string]member {
	g := rooms{ctx: ctx, root: root, exports: exports}
	for i, x := range exports {
		g.set = append(g.set, i)
		if len(exports) > 1 {
			g.surveys = append(g.surveys, look(ctx, root, x))
		}
		g.titles = append(g.titles, x.title(root, func() map[string]int { return g.people(i) }))
	}
	if ctx.Err() != nil {
		return nil // what was read in part says nothing
	}
	g.link()
	g.joinTitles()
	return g.members()
}

func (g *rooms) people(i int) map[string]int {
	if i < len(g.surveys) {
		return g.surveys[i].people
	}
	return g.exports[i].people(g.ctx, g.root)
}

// link joins exports that have messages in common.
func (g *rooms) link() {
	for j := range g.surveys {
		if g.ctx.Err() != nil {
			return
		}
		for i := range j {
			if o := meet(g.surveys[i], g.surveys[j]); o.same() {
				g.links = append(g.links, link{i, j, o.did})
				g.join(i, j)
			} else if o.maybe() && g.titles[i].text == g.titles[j].text {
				g.links = append(g.links, link{i, j, o.did})
			}
		}
	}
	slices.SortStableFunc(g.links, func(a, b link) int { return cmp.Compare(b.did, a.did) })
}

func (g *rooms) join(i, j int) {
	from, to := max(g.set[i], g.set[j]), min(g.set[i], g.set[j])
	for k := range g.set {
		if g.set[k] == from {
			g.set[k] = to
		}
	}
}

// joinTitles joins exports of the same title, unless they say otherwise.
func (g *rooms) joinTitles() {
	for j := range g.surveys {
		if g.ctx.Err() != nil {
			return
		}
		for i := range j {
			if g.titles[i].text == g.titles[j].text && g.set[i] != g.set[j] && !g.differ(g.set[i], g.set[j]) {
				g.join(i, j)
			}
		}
	}
}

// differ reports whether an export of one room says that it is not the other.
func (g *rooms) differ(a, b int) bool {
	others := g.of(b)
	for _, i := range g.of(a) {
		for _, j := range others {
			if differ(g.surveys[i], g.surveys[j]) {
				return true
			}
		}
	}
	return false
}

// of returns the exports of a room.
func (g *rooms) of(first int) (found []int) {
	for i, set := range g.set {
		if set == first {
			found = append(found, i)
		}
	}
	return found
}

// members names rooms and people as the best named export of each room does.
func (g *rooms) members() map[string]member {
	members := make(map[string]member, len(g.exports))
	taken := map[string]bool{}
	for first := range g.exports {
		if g.set[first] != first {
			continue
		}
		leader := g.leader(first)
		known := g.titles[leader].text
		shown := free(known, taken)
		names := g.names(leader)
		self := g.self(leader, names)
		for _, i := range g.of(first) {
			members[g.exports[i].parts[0]] = member{title: shown, known: known, names: names[i], self: self}
		}
	}
	return members
}

// leader returns the first export of a room whose title says most.
func (g *rooms) leader(first int) int {
	best := first
	for _, i := range g.of(first) {
		if g.titles[i].rank > g.titles[best].rank {
			best = i
		}
	}
	return best
}

// free returns a title that no other room has.
func free(title string, taken map[string]bool) string {
	name := title
	for n := 2; taken[name]; n++ {
		name = fmt.Sprintf("%s (%d)", title, n)
	}
	taken[name] = true
	return name
}
