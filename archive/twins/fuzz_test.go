package twins

import (
	"slices"
	"testing"
	"time"
)

// Whatever two sides say, in whatever order: every message has one partner at
// most, and both say the same.
func FuzzCompare(f *testing.F) {
	f.Add([]byte("aaabbbcccdddeeefffggg"), []byte("aaabbbcccdddeeefffggg"))
	f.Add([]byte("\x00\x01\x02\xff\xfe"), []byte{})
	f.Fuzz(func(t *testing.T, x, y []byte) {
		a, b := scramble(x, 1), scramble(y, 2)
		l, ok := LinkOf(sketch(t, stream(a)), sketch(t, stream(b)))
		if !ok {
			return
		}
		seen := map[ID]bool{}
		r, err := Compare(t.Context(), l, stream(a), stream(b), func(p Pair) {
			v, what, _ := p.A.said()
			w, other, _ := p.B.said()
			if seen[p.A.ID] || seen[p.B.ID] || !p.A.System && (v != w || !what.fits(other)) {
				t.Errorf("%+v", p)
			}
			seen[p.A.ID], seen[p.B.ID] = true, true
		})
		if err != nil || r.Confidence < 0 || r.Confidence > 99 || len(seen)%2 != 0 {
			t.Errorf("%+v, %v", r, err)
		}
	})
}

// scramble makes messages of bytes, three of each.
func scramble(in []byte, side byte) (all []Message) {
	at := time.Date(2015, 7, 9, 20, 34, 0, 0, time.UTC)
	for i, part := range slices.Collect(slices.Chunk(in, 3)) {
		part = append(slices.Clone(part), 0, 0)
		at = at.Add(time.Duration(int8(part[0])) * 10 * time.Second)
		m := Message{ID: ID{byte(i), byte(i >> 8), side}, Wall: at, Author: string(rune(part[1] & 7)), System: part[1]&0xf0 == 0xf0}
		switch part[2] & 3 {
		case 0:
			m.Text = "ㅋㅋ"
		case 1:
			m.Files = []File{{Name: []string{"사진", "Video", ""}[int(part[2]>>2)%3]}}
		default:
			m.Text = "오늘도 도토리를 많이 주웠어요 " + string(rune('가'+int(part[2])))
		}
		all = append(all, m)
	}
	return all
}
