// Package diary is where texts are read: diary entries, posts and guestbooks.
//
// A [List] shows what there is, newest first, and opens one entry; a [Reader]
// holds that entry with its pictures in place and its comments, and knows what
// was written before and after it and on which days of a month.
package diary
