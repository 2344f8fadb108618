package reconcile

import (
	"cmp"
	"slices"

	"dotori/archive/catalog"
)

// Conflict is a field that both changed, and to different values. Values are
// those of a [catalog.Edit]; "" is what the archives say.
type Conflict struct {
	Item   string         `json:"item"`
	Field  string         `json:"field"`
	Ours   string         `json:"ours"`
	Theirs string         `json:"theirs"`
	Take   []catalog.Edit `json:"take"` // make it theirs; none where it cannot be
}

// Target returns what the conflict is about.
func (c Conflict) Target() Target { return Target{c.Item, c.Field} }

// Told returns what the archives say of a target that ours has changed, "" where
// that is not known.
type Told func(Target) string

// Compare returns what to change in ours so that it has what theirs changed
// since base, and what it cannot have beside what ours changed since then. Both
// are in order of items and fields.
func Compare(base, ours, theirs State, told Told) (take []catalog.Edit, conflicts []Conflict) {
	c := &comparison{base: base, ours: ours, told: told}
	for _, at := range changedSince(base, theirs) {
		if !Same(at.Field, ours[at], theirs[at]) && !ours.hasPerson(at.Field, theirs[at]) {
			c.compare(at, theirs[at])
		}
	}
	return c.take, c.conflicts
}

type comparison struct {
	base, ours State
	told       Told
	take       []catalog.Edit
	conflicts  []Conflict
}

// compare decides about what theirs changed, and ours has otherwise.
func (c *comparison) compare(at Target, theirs string) {
	edit := catalog.Edit{Item: at.Item, Field: at.Field, Value: theirs}
	robbed := c.robbed(at, theirs)
	if len(robbed) == 0 {
		if !c.changed(at) {
			c.take = append(c.take, edit)
			return
		}
		if all, ok := c.union(at, theirs); ok {
			if edit.Value = all; !Same(at.Field, all, c.ours[at]) {
				c.take = append(c.take, edit)
			}
			return
		}
	}
	ours := c.ours[at]
	if ours == "" && len(robbed) > 0 {
		ours = c.ours[TargetOf(robbed[0])]
	}
	c.conflicts = append(c.conflicts, Conflict{at.Item, at.Field, ours, theirs, append(robbed, edit)})
}

// changed reports whether ours was changed since base.
func (c *comparison) changed(at Target) bool { return !Same(at.Field, c.ours[at], c.base[at]) }

// robbed returns what becomes of persons of ours that would lose names to theirs.
func (c *comparison) robbed(at Target, theirs string) []catalog.Edit {
	if at.Field != personField {
		return nil
	}
	return slices.DeleteFunc(c.ours.robbed(at, theirs), func(e catalog.Edit) bool { return !c.changed(TargetOf(e)) })
}

func (c *comparison) union(at Target, theirs string) (string, bool) {
	base := c.base[at]
	if base == "" {
		base = c.told(at)
	}
	return union(at, base, c.ours[at], theirs)
}

// changedSince lists what state has otherwise than base.
func changedSince(base, state State) (changed []Target) {
	for at, value := range state {
		if !Same(at.Field, base[at], value) {
			changed = append(changed, at)
		}
	}
	slices.SortFunc(changed, func(a, b Target) int { return cmp.Or(cmp.Compare(a.Item, b.Item), cmp.Compare(a.Field, b.Field)) })
	return changed
}
