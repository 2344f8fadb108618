package review

import (
	"strconv"

	"dotori/archive/catalog"
	"dotori/archive/twins"
)

// SplitTitle names the action that makes two rooms of one.
const SplitTitle = "Make two rooms of one name"

// splits proposes to take rooms apart that are one by their name alone: both
// daughters call their chat with her "엄마", and what they exported of one time
// has nothing in common.
func (m *matcher) splits(least int, no refused) (all []Room) {
	for k := range m.sides {
		for i := range k {
			a, b := &m.sides[i], &m.sides[k]
			if a.Shows != b.Shows || a.own == b.own || a.own == "" || b.own == "" || m.same(i, k) || no.has(partID(a.Part), partID(b.Part)) {
				continue
			}
			if r, ok := m.split(a, b); ok && r.Confidence >= least {
				all = append(all, r)
			}
		}
	}
	return all
}

// split makes a proposal where most that two sides told of one time differs.
func (m *matcher) split(a, b *side) (Room, bool) {
	texts := 0
	for _, i := range a.talks {
		for _, k := range b.talks {
			n, differ := twins.Differ(m.talks[i].sketch, m.talks[k].sketch)
			if differ {
				texts += n
			} else if overlap(m.talks[i].sketch, m.talks[k].sketch) {
				return Room{}, false
			}
		}
	}
	if texts == 0 {
		return Room{}, false
	}
	r := Room{Title: a.Shows.Title, Apart: true, People: []SamePerson{}, Examples: [][2]string{}}
	r.Top, r.Other = m.whole(&m.talks[a.talks[0]], a.talks[0], false), m.whole(&m.talks[b.talks[0]], b.talks[0], false)
	r.Into = b.Shows
	r.Into.Title += " (" + b.own + ")"
	r.Confidence = min(60+texts, 90) // a yes may be asked for many at once, and not for this
	r.Reasons = []twins.Reason{{Text: "In the time that both cover, %s long messages of each are not in the other.", Values: []string{strconv.Itoa(texts)}, Points: r.Confidence},
		{Text: "Both are called %s.", Values: []string{a.Shows.Title}}}
	return r, true
}

// splitEdits returns the edits that give what the other side exported a room
// of its own.
func (r Room) splitEdits() (edits []catalog.Edit) {
	for _, imp := range r.Other.Imports {
		edits = append(edits, catalog.EditRoomOf(imp, r.Other.Room, r.Into))
	}
	return edits
}
