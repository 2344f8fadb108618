package line

import (
	"hash/maphash"
	"time"
)

// occurrences counts equal messages of one minute, so that "笑" sent twice is
// two memories. Every export counts for itself: where two overlap they name
// the same memories, also when one begins in the middle of a minute.
type occurrences struct {
	seed      maphash.Seed
	now, past map[uint64]int
}

// remembered is how many different messages are kept at least: days of a busy
// room, in case that the phone's clock went back.
const remembered = 1 << 14

func newOccurrences() *occurrences {
	return &occurrences{seed: maphash.MakeSeed(), now: map[uint64]int{}, past: map[uint64]int{}}
}

// next returns how many equal messages came before.
func (o *occurrences) next(wall time.Time, author, text string) int {
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
