package review

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/twins"
)

// FoundTexts is what a search for texts proposes.
type FoundTexts struct {
	Proposals []Proposal // the surest first
	Texts     int        // that were compared
}

// Texts returns which posts, diary entries and mails two services or accounts
// have, with at least the given confidence, as stacks: the one with most
// pictures on top. progress may be nil. It reads them once, and keeps some 100
// bytes of each.
func Texts(ctx context.Context, c Catalog, least int, progress Progress) (FoundTexts, error) {
	if progress == nil {
		progress = func(Step, int, int) {}
	}
	found, err := texts(ctx, c, least, progress)
	if err != nil {
		return FoundTexts{}, fmt.Errorf("look for texts that are the same: %w", err)
	}
	return found, nil
}

func texts(ctx context.Context, c Catalog, least int, progress Progress) (found FoundTexts, err error) {
	groups := map[uint64][]twins.Text{}
	q := catalog.Query{Kinds: []archive.Kind{archive.Post, archive.Diary, archive.Mail}}
	for it, err := range c.Items(ctx, q) {
		if err != nil {
			return found, err
		}
		found.Texts++
		if t := twins.TextOf(it); t.Long() {
			groups[t.Word] = append(groups[t.Word], t)
		}
		if found.Texts%together == 0 {
			progress(Reading, found.Texts, 0)
		}
	}
	pairs, err := c.Apart(ctx)
	no := refusedOf(pairs)
	for _, group := range groups {
		if len(group) > 1 && len(group) <= mostCopies {
			found.Proposals = append(found.Proposals, stacks(group, least, no)...)
		}
	}
	slices.SortFunc(found.Proposals, func(a, b Proposal) int { return cmp.Or(b.Confidence-a.Confidence, cmp.Compare(a.Top, b.Top)) })
	return found, err
}

// mostCopies is how often one text is there at most: what is there more often
// was sent to all.
const mostCopies = 16

// stacks puts under the best what is the same as it, then under the next best
// of what is left.
func stacks(group []twins.Text, least int, no refused) (all []Proposal) {
	slices.SortStableFunc(group, func(a, b twins.Text) int { return b.Worth - a.Worth })
	for len(group) > 1 {
		p := Proposal{Top: group[0].ID, Confidence: 100}
		var left []twins.Text
		for i := range group[1:] {
			t := &group[1+i]
			confidence, reasons := twins.SameText(&group[0], t)
			if confidence == 0 || confidence < least || no.has(p.Top, t.ID) {
				left = append(left, *t)
				continue
			}
			p.Members = append(p.Members, Member{t.ID, confidence, reasons})
			p.Confidence = min(p.Confidence, confidence)
		}
		if len(p.Members) > 0 {
			all = append(all, p)
		}
		group = left
	}
	return all
}
