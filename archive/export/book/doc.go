// Package book divides an export into books of a year, for formats that are
// read from the first page to the last.
//
// [Plan] passes through the list of all items once and remembers where those
// stand that go into each book, month by month, in 8 bytes an item. A year
// that is too much for one book gets further volumes. [Book.Entries] then gives
// the items of a book back in order, and [Book.Mark] says in a few letters all
// that it is made of, so that a book is made again only when that changed.
package book
