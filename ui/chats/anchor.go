package chats

import (
	"slices"
	"sort"

	"dotori/archive/catalog"
)

// anchor is a message whose number is known, or where it would be: no message
// before it has a key as large, none after it a smaller one.
type anchor struct {
	index int
	key   catalog.Key
}

// anchors ascend in both; the first is the beginning of the room.
type anchors []anchor

// before returns the last anchor that is not after a number.
func (a anchors) before(index int) anchor {
	return a[sort.Search(len(a), func(i int) bool { return a[i].index > index })-1]
}

// upTo returns the last anchor whose key is not above another.
func (a anchors) upTo(key catalog.Key) anchor {
	return a[max(sort.Search(len(a), func(i int) bool { return a[i].key > key })-1, 0)]
}

// add keeps an anchor, unless the number has one.
func (a *anchors) add(n anchor) {
	i := sort.Search(len(*a), func(i int) bool { return (*a)[i].index > n.index })
	if (*a)[i-1].index != n.index {
		*a = slices.Insert(*a, i, n)
	}
}
