// Package epub exports items as books of a year that every e-book reader shows
// (EPUB 3.2, reflowable): pictures with their captions, diaries, posts and
// guestbooks month by month, and chats where they are asked for.
//
// [book.Plan] says what goes into each book. A book is then written as a zip
// from front to back: pictures as they come by, each chapter when it is full,
// and at last the lists of what the book holds. No more than one picture and one
// chapter are in memory. Chapters are made by html/template, which escapes;
// formatted texts are sanitised again by read/article and rebuilt as XHTML. Dates
// inside come from the items, so that the same items give the same bytes.
package epub
