package kakaotalk

import (
	"cmp"
	"context"
	"io/fs"
	"iter"
	"maps"
	"slices"
)

// align finds out who is who in two exports of one room, which may know people
// by different names: who said the same in the same minute is the same person.
// It returns the names in to of those in from that are called otherwise.
func align(ctx context.Context, root fs.FS, from, to export) map[string]string {
	votes := map[[2]string]int{}
	next, stop := iter.Pull(minutes(ctx, root, to))
	defer stop()
	theirs, ok := next()
	for ours := range minutes(ctx, root, from) {
		for ok && theirs.at < ours.at {
			theirs, ok = next()
		}
		if !ok {
			break
		}
		if theirs.at == ours.at {
			ours.compare(theirs, votes)
		}
	}
	return elect(votes)
}

// talk is who said what in a minute. It is good until the next.
type talk struct {
	at   int64 // minutes since 1970
	said map[uint64]string
}

// ambiguous stands for what several people said.
const ambiguous = "\x00"

// mostSaid bounds the memory for one minute.
const mostSaid = 1 << 10

func (t *talk) add(said uint64, author []byte) {
	who, ok := t.said[said]
	switch {
	case ok && who != string(author):
		t.said[said] = ambiguous
	case !ok && len(t.said) < mostSaid:
		t.said[said] = string(author)
	}
}

// compare votes for the names of everyone who said the same.
func (t talk) compare(other talk, votes map[[2]string]int) {
	for said, who := range t.said {
		name, ok := other.said[said]
		if ok && who != ambiguous && name != ambiguous && len(votes) < mostNames {
			votes[[2]string{authorName([]byte(who)), authorName([]byte(name))}]++
		}
	}
}

// minutes yields what an export says minute by minute.
func minutes(ctx context.Context, root fs.FS, x export) iter.Seq[talk] {
	return func(yield func(talk) bool) {
		now := talk{said: map[uint64]string{}}
		for r, err := range x.records(ctx, root) {
			if err != nil || r.sort != message || !known(r.wall) {
				continue
			}
			if at := minuteOf(r.wall); at != now.at {
				if len(now.said) > 0 && !yield(now) {
					return
				}
				now.at = at
				clear(now.said)
			}
			if said, ok := saying(r); ok {
				now.add(said, r.author)
			}
		}
		if len(now.said) > 0 {
			yield(now)
		}
	}
}

// elect gives every name the one that most votes speak for.
func elect(votes map[[2]string]int) map[string]string {
	pairs := slices.SortedFunc(maps.Keys(votes), func(a, b [2]string) int {
		return cmp.Or(cmp.Compare(votes[b], votes[a]), slices.Compare(a[:], b[:]))
	})
	names := map[string]string{}
	for _, p := range pairs {
		if _, ok := names[p[0]]; !ok {
			names[p[0]] = p[1]
		}
	}
	maps.DeleteFunc(names, func(from, to string) bool { return from == to || isAlias(from) && isAlias(to) })
	return names
}
