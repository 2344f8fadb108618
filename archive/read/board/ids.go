package board

// IDs is a set of numbers that are mostly near each other, in about a bit for
// each. The zero IDs is empty and ready.
type IDs struct{ pages map[int64]*[pageWords]uint64 }

const (
	pageWords = 64
	pageBits  = pageWords * 64
)

// Add puts n into the set and reports whether it was not in there.
func (s *IDs) Add(n int64) bool {
	if s.Has(n) {
		return false
	}
	if s.pages == nil {
		s.pages = map[int64]*[pageWords]uint64{}
	}
	number, word, bit := place(n)
	page := s.pages[number]
	if page == nil {
		page = &[pageWords]uint64{}
		s.pages[number] = page
	}
	page[word] |= bit
	return true
}

// Has reports whether n is in the set.
func (s *IDs) Has(n int64) bool {
	number, word, bit := place(n)
	page := s.pages[number]
	return page != nil && page[word]&bit != 0
}

func place(n int64) (page int64, word int, bit uint64) {
	u := uint64(n)
	return n >> 12, int(u % pageBits / 64), 1 << (u % 64)
}
