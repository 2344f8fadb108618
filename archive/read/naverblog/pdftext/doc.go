// Package pdftext takes the text out of PDFs, to be searched.
//
//	file -> scan (objects, wherever a damaged table says they are)
//	     -> mended (the file with its packed objects and a new table behind it)
//	     -> ledongthuc/pdf (objects, streams) -> pages
//	     -> content (operators), fonts, cmaps -> text
//
// The library believes the table of a file, and takes a stream that is cut for
// one without end: crafted files make it recurse, allocate or loop for ever,
// which no recover stops. So it only ever sees the table that mended writes,
// and the inside of streams is read here. Text comes in the order in which a
// page draws it, one line of the page a line.
package pdftext
