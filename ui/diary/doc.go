// Package diary is where texts are read: diary entries, posts and guestbooks,
// and what a shop sold.
//
// A [Shelf] is one part of them, shown in its [Form]: entries with their
// beginnings, a board as a table, a guestbook as a wall. [Shelves] lists them
// all, [List] holds one of any length, [Wall] a page of notes. A [Reader] holds
// one entry with its comments, and knows what was written before and after it
// and on which days of a month. They know nothing of Fyne; [ListPage] and
// [Page] draw them.
package diary
