// Package page tells what a saved web page says: its title, who wrote it, when,
// where it was, and the part of it that somebody wrote
// (formats/kakaostory-and-pages.md, section 4).
//
// [Decode] turns the bytes of a file into text, [Parse] that text into a
// [Page]. A reader that knows its service hands [Rules] over, matchers made of
// [ID], [Class] and [Tag]; they are asked before the general signs. Page.Body
// is HTML for read/article; what a page shows more than one entry of is found
// with [All] and read by the reader itself.
//
// Everything is pure and bounded: a page above [Largest], or nested deeper
// than browsers allow, is its text alone.
package page
