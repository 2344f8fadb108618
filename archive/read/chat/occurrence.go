package chat

import (
	"hash/maphash"
	"time"
)

// Occurrences counts equal messages of one moment, so that "ㅋㅋ" sent twice in
// a minute is two memories. The phone's clock may go back by an hour, or to
// another zone; older counts are forgotten to keep memory bounded. Every export
// counts for itself: where two overlap they name the same memories, also when
// one begins in the middle of a minute. It is for one goroutine.
type Occurrences struct {
	seed      maphash.Seed
	now, past map[uint64]int
}

// remembered is how many different messages are kept at least: days of a
// busy room.
const remembered = 1 << 14

// NewOccurrences returns counts of nothing yet.
func NewOccurrences() *Occurrences {
	return &Occurrences{seed: maphash.MakeSeed(), now: map[uint64]int{}, past: map[uint64]int{}}
}

// Next returns how many equal messages came before.
func (o *Occurrences) Next(wall time.Time, author, text string) int {
	var h maphash.Hash
	h.SetSeed(o.seed)
	maphash.WriteComparable(&h, wall.Unix())
	h.WriteString(author)
	h.WriteByte(0)
	h.WriteString(text)
	key := h.Sum64()
	n, ok := o.now[key]
	if !ok {
		n = o.past[key]
	}
	if !ok && len(o.now) >= remembered {
		o.past, o.now = o.now, make(map[uint64]int, remembered)
	}
	o.now[key] = n + 1
	return n
}
