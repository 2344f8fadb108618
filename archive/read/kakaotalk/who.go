package kakaotalk

// names returns for each export of a room how the leader calls its people,
// going from export to export along the messages that they have in common.
func (g *rooms) names(leader int) map[int]map[string]string {
	names := map[int]map[string]string{leader: nil}
	for again := true; again; {
		again = false
		for _, l := range g.links {
			from, to, ok := l.toward(names)
			if !ok || g.set[from] != g.set[to] {
				continue
			}
			names[from] = g.translate(from, to, names[to])
			again = true
		}
	}
	return names
}

// toward returns the end of a link whose people are not known yet, and the
// other, whose are.
func (l link) toward(known map[int]map[string]string) (from, to int, ok bool) {
	_, a := known[l.a]
	_, b := known[l.b]
	if b {
		return l.a, l.b, !a
	}
	return l.b, l.a, a
}

// translate returns the room's names of the people in from.
func (g *rooms) translate(from, to int, room map[string]string) map[string]string {
	names := map[string]string{}
	if !contains(g.surveys[to].people, g.surveys[from].people) {
		names = align(g.ctx, g.root, g.exports[from], g.exports[to])
	}
	for name := range g.surveys[from].people {
		there, ok := names[name]
		if !ok {
			there = name
		}
		if called, ok := room[there]; ok {
			there = called
		}
		if there != name {
			names[name] = there
		}
	}
	return names
}

func contains(all, some map[string]int) bool {
	for name := range some {
		if _, ok := all[name]; !ok {
			return false
		}
	}
	return true
}

// self returns what the room calls the owner of its exports, as far as one of
// them tells; the leader first.
func (g *rooms) self(leader int, names map[int]map[string]string) string {
	if len(g.surveys) == 0 {
		return ""
	}
	if name := g.selfIn(leader, nil); name != "" {
		return name
	}
	for _, i := range g.of(g.set[leader]) {
		if name := g.selfIn(i, names[i]); name != "" {
			return name
		}
	}
	return ""
}

// selfIn returns what the room calls the owner of one export; "" when the
// export does not tell.
func (g *rooms) selfIn(i int, names map[string]string) string {
	for _, alias := range []string{selfKorean, selfEnglish} {
		_, ok := g.surveys[i].people[alias]
		if !ok || !g.exports[i].form.isSelf(alias, false) {
			continue
		}
		if name, ok := names[alias]; ok {
			return name
		}
		return alias
	}
	return ""
}
