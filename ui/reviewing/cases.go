package reviewing

import (
	"slices"

	"dotori/archive/catalog"
	"dotori/archive/review"
)

// Case is what of a proposal is still to be decided.
type Case struct {
	review.Proposal
	Key string // of the proposal as it was found
}

func (c Case) key() string { return c.Key }
func (c Case) parts() int  { return len(c.Members) }

// pending returns what of proposals is to be decided, given under what their
// items lie by now and which are to be apart.
func pending(all []review.Proposal, tops map[string]string, apart [][2]string) (open []Case) {
	no := map[[2]string]bool{}
	for _, p := range apart {
		no[p] = true
	}
	for _, p := range all {
		c := Case{Proposal: p, Key: p.Top}
		if top, under := tops[p.Top]; under {
			c.Top = top
		}
		c.Members = nil
		for _, m := range p.Members {
			_, under := tops[m.ID]
			if !under && m.ID != c.Top && !no[[2]string{min(m.ID, c.Top), max(m.ID, c.Top)}] {
				c.Members = append(c.Members, m)
			}
		}
		if len(c.Members) > 0 {
			open = append(open, c.weighed())
		}
	}
	return open
}

// weighed returns the case as sure as its least sure member.
func (c Case) weighed() Case {
	c.Confidence = 100
	for _, m := range c.Members {
		c.Confidence = min(c.Confidence, m.Confidence)
	}
	return c
}

func idsOf(all []review.Proposal) (ids []string) {
	for _, p := range all {
		ids = append(ids, p.Top)
		for _, m := range p.Members {
			ids = append(ids, m.ID)
		}
	}
	return ids
}

// without returns the cases without members of one of them; without all of it
// where none is named.
func without(all []Case, key string, members []string) (left []Case) {
	for _, c := range all {
		if c.Key == key {
			c.Members = slices.DeleteFunc(slices.Clone(c.Members), func(m review.Member) bool {
				return len(members) == 0 || slices.Contains(members, m.ID)
			})
			if len(c.Members) == 0 {
				continue
			}
			c = c.weighed()
		}
		left = append(left, c)
	}
	return left
}

// Sure returns the part of the cases that is at least so sure.
func Sure(all []Case, least int) (sure []Case) {
	for _, c := range all {
		c.Members = slices.DeleteFunc(slices.Clone(c.Members), func(m review.Member) bool { return m.Confidence < least })
		if len(c.Members) > 0 {
			sure = append(sure, c.weighed())
		}
	}
	return sure
}

// AcceptAll returns the edits that make stacks of all cases.
func AcceptAll(all []Case) (edits []catalog.Edit) {
	for _, c := range all {
		edits = append(edits, c.Accept()...)
	}
	return edits
}
