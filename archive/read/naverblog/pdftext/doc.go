// Package pdftext takes the text out of PDFs, to be searched.
//
//	file -> scan (objects, wherever a damaged table says they are)
//	     -> mended (the file with its packed objects and a new table behind it)
//	     -> ledongthuc/pdf (objects, streams) -> pages -> fonts, cmaps -> text
//
// The library believes the table of a file and what is in it: a crafted one
// makes it recurse or allocate without end, which no recover stops. So it only
// ever sees the table that mended writes, and streams that were measured.
// Text comes in the order in which a page draws it, one line of the page a
// line.
package pdftext
