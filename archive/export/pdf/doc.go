// Package pdf exports items as photo books of a year, for printing and for the
// shelf: pictures with their captions, diaries, posts and guestbooks.
//
// [book.Plan] says what goes into each book. Items then pass one by one:
// pictures gather until a page is full, texts flow from line to line. How
// pictures share a page is decided by their shapes alone: of all ways to put one
// to four of them into rows, the one that fills the page best. A page goes into
// the file when it is complete, with its pictures at 300 dots an inch or fewer,
// so that no more than one page is in memory. Package document writes the
// file, truetype the font in it.
package pdf
