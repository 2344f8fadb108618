package ingest

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"iter"
	"maps"

	"dotori/archive/catalog"
	"dotori/archive/ingest/reconcile"
	"dotori/archive/library"
)

// journals are two of them, and what they come to.
type journals struct {
	base, ours, theirs reconcile.State
	lines              int    // of theirs
	digest             string // of these
	strange            int    // lines of theirs that say nothing that we understand
}

// readJournals reads both. Their base is what they share: the beginning of both,
// where one library was copied from the other, or what the last merge took over.
func readJournals(ours, theirs *library.Library, last Merge) (journals, error) {
	j := journals{base: reconcile.State{}, ours: reconcile.State{}, theirs: reconcile.State{}}
	for line, err := range ours.JournalEntries() {
		if err != nil {
			return j, err
		}
		c, err := decode[change](line)
		if err != nil {
			return j, fmt.Errorf("read journal: %w", err)
		}
		fold(j.ours, c)
	}
	return j, j.compare(ours, theirs, last)
}

func (j *journals) compare(ours, theirs *library.Library, last Merge) error {
	next, stop := iter.Pull2(ours.JournalEntries())
	defer stop()
	common, sum := true, sha256.New()
	for line, err := range theirs.JournalEntries() {
		if err != nil {
			return err
		}
		if common {
			if mine, _, _ := next(); string(mine) != string(line) {
				common, j.base = false, maps.Clone(j.theirs)
			}
		}
		j.add(line)
		fmt.Fprintf(sum, "%s\n", line)
		j.digest = hex.EncodeToString(sum.Sum(nil))
		if j.lines == last.Lines && j.digest == last.Digest {
			common, j.base = false, maps.Clone(j.theirs)
		}
	}
	if common {
		j.base = maps.Clone(j.theirs)
	}
	return nil
}

// add takes in a line of theirs.
func (j *journals) add(line json.RawMessage) {
	j.lines++
	c, err := decode[change](line)
	if err != nil || fold(j.theirs, c) > 0 {
		j.strange++
	}
}

// eyesField is the field of edits that say with whose eyes chats are seen. That
// is for who has the library, and does not come with another one.
const eyesField = "viewpoint"

// fold adds a line of a journal to what the lines before it come to, and counts
// the changes in it that cannot be made.
func fold(s reconcile.State, c change) (strange int) {
	for _, e := range c.edits() {
		if e.Field == eyesField {
			continue
		}
		if e.Check() != nil {
			strange++
			continue
		}
		s.Set(e)
	}
	return strange
}

// edits returns what a line of a journal changes.
func (c change) edits() []catalog.Edit {
	switch {
	case c.Edit != nil:
		return []catalog.Edit{*c.Edit}
	case c.Action != nil:
		return c.Action.edits()
	case c.Owner != nil:
		return []catalog.Edit{catalog.EditOwner(catalog.Alias{Service: c.Owner.Service, Name: c.Owner.Name}, c.Owner.On)}
	}
	return nil
}

// undecided returns the conflicts of the last merge about which nobody has
// decided since, but for those that are known again.
func (j journals) undecided(last Merge, known []reconcile.Conflict) (open []reconcile.Conflict) {
	again := map[reconcile.Target]bool{}
	for _, c := range known {
		again[c.Target()] = true
	}
	for _, c := range last.Conflicts {
		t := c.Target()
		if !again[t] && reconcile.Same(t.Field, j.theirs[t], c.Theirs) && reconcile.Same(t.Field, j.ours[t], c.Ours) {
			open = append(open, c)
		}
	}
	return open
}
