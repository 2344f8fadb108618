// Package albums shows every album as a tile with its cover, title and extent:
// those of the archives, and the user's own, which [Put], [Take], [Rename] and
// [Dissolve] change. An album of the user's is there as long as something is
// in it; the items keep its title.
package albums
