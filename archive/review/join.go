package review

import (
	"cmp"
	"slices"

	"dotori/archive/catalog"
	"dotori/archive/kin"
	"dotori/archive/twins"
)

// propose makes one proposal of all that two sides have in common; what one
// side told twice is one for each two of its imports.
func (m *matcher) propose(least int, no refused, people []catalog.Person) []Room {
	at := map[[4]int]*gathered{}
	var order []*gathered
	for _, found := range m.matches {
		a, b := &m.talks[found.a], &m.talks[found.b]
		key := [4]int{a.side, b.side}
		if a.side == b.side {
			key[2], key[3] = found.a, found.b
		}
		if at[key] == nil {
			at[key] = &gathered{}
			order = append(order, at[key])
		}
		at[key].matches = append(at[key].matches, found)
	}
	one := oneOf(people)
	var all []Room
	for _, g := range order {
		r := m.room(g.matches, one)
		if r.Confidence >= least && !no.has(r.Top.ID, r.Other.ID) && (!r.Joined && !r.Mixed || r.Messages > 0) {
			all = append(all, r)
		}
	}
	slices.SortStableFunc(all, func(a, b Room) int { return cmp.Or(b.Confidence-a.Confidence, b.Messages-a.Messages) })
	return all
}

type gathered struct{ matches []match }

// room makes a proposal of the matches of two sides.
func (m *matcher) room(matches []match, one map[catalog.Alias]string) Room {
	best := matches[0]
	var r Room
	for _, found := range matches {
		if found.result.Confidence > best.result.Confidence {
			best = found
		}
		r.pairs = append(r.pairs, found.pairs...)
	}
	a, b := &m.talks[best.a], &m.talks[best.b]
	r.Title, r.Joined, r.Messages = a.Shows.Title, a.Shows == b.Shows, len(r.pairs)
	r.Top, r.Other = m.whole(a, best.a, a.side == b.side), m.whole(b, best.b, a.side == b.side)
	r.Confidence, r.Reasons = best.result.Confidence, best.result.Reasons
	r.title(a.Room, b.Room)
	r.Mixed = !r.Joined && (m.mixed(a.Shows) || m.mixed(b.Shows))
	if r.Mixed {
		r.Reasons = append(r.Reasons, twins.Reason{Text: "Other chats are called so too: the rooms stay two, and only their messages become one.", Values: []string{}})
	}
	r.examples()
	r.People = m.people(best, one)
	return r
}

// mixed reports whether a room holds what two people exported of different
// chats: both daughters call theirs "엄마".
func (m *matcher) mixed(room catalog.CollectionName) bool {
	for i := range m.sides {
		for k := range i {
			a, b := &m.sides[i], &m.sides[k]
			if a.Shows == room && b.Shows == room && a.own != b.own && a.own != "" && b.own != "" && !m.same(i, k) {
				return true
			}
		}
	}
	return false
}

// same reports whether two sides tell of one chat, or both the same as a third.
func (m *matcher) same(i, k int) bool {
	reached, grown := map[int]bool{i: true}, true
	for grown {
		grown = false
		for _, found := range m.matches {
			a, b := m.talks[found.a].side, m.talks[found.b].side
			if reached[a] != reached[b] {
				reached[a], reached[b], grown = true, true, true
			}
		}
	}
	return reached[k]
}

// title adds what the titles say.
func (r *Room) title(a, b catalog.CollectionName) {
	reason := twins.Reason{Text: "They are called %s and %s.", Values: []string{a.Title, b.Title}}
	if a.Title == b.Title {
		reason = twins.Reason{Text: "Both are called %s.", Values: []string{a.Title}, Points: 5}
		r.Confidence = min(r.Confidence+reason.Points, 99)
	}
	r.Reasons = append(slices.Clone(r.Reasons), reason)
}

// whole describes the side that a talk belongs to, or the talk by itself.
func (m *matcher) whole(t *talk, i int, alone bool) RoomSide {
	s := RoomSide{ID: partID(m.sides[t.side].Part), Room: t.Room, shows: t.Shows, Owner: m.sides[t.side].own, Account: t.Account}
	talks := m.sides[t.side].talks
	if alone {
		s.ID, talks = partID(t.Part), []int{i}
	}
	for _, k := range talks {
		sketch := m.talks[k].sketch
		if s.Count == 0 || sketch.First.Before(s.First) {
			s.First = sketch.First
		}
		if sketch.Last.After(s.Last) {
			s.Last = sketch.Last
		}
		s.Count += m.talks[k].Count
		s.Imports = append(s.Imports, m.talks[k].Import)
	}
	return s
}

// people returns who is who: but those who are one person already, and names
// that are another person's elsewhere.
func (m *matcher) people(of match, one map[catalog.Alias]string) []SamePerson {
	a, b := &m.talks[of.a], &m.talks[of.b]
	same := []SamePerson{}
	if a.side == b.side {
		return same
	}
	for _, s := range of.result.People {
		p := SamePerson{catalog.Alias{Service: a.Room.Service, Name: s.A}, catalog.Alias{Service: b.Room.Service, Name: s.B}, s.Support}
		if one[p.Top] != "" && one[p.Top] == one[p.Other] || m.vague(p.Top, a, b, s.A != s.B) || m.vague(p.Other, b, a, s.A != s.B) {
			continue
		}
		same = append(same, p)
	}
	return same
}

// vague reports whether a name of one side means somebody else elsewhere: it is
// in the other side too, or says what somebody is to somebody.
func (m *matcher) vague(n catalog.Alias, here, there *talk, differ bool) bool {
	if kin.Self(n.Name) || differ && m.sides[there.side].authors[n.Name] && here.Room.Service == there.Room.Service {
		return true
	}
	if !kin.Relative(n.Name) {
		return false
	}
	for i := range m.sides {
		s := &m.sides[i]
		if i != here.side && s.Room.Service == n.Service && s.authors[n.Name] && (s.own == "" || s.own != m.sides[here.side].own) {
			return true
		}
	}
	return false
}

// oneOf returns by which id every name is a person.
func oneOf(people []catalog.Person) map[catalog.Alias]string {
	one := map[catalog.Alias]string{}
	for _, p := range people {
		for _, a := range p.Aliases {
			one[a] = p.ID
		}
	}
	return one
}
