// Package export sends a selection of items out in a standard format.
//
// A [Selection] yields items and opens their media; a [Writer] turns them into
// files of one format; a [Destination], such as a [Folder], is where the files
// go. [SafeName] and [Names] make names that are legal everywhere, [Sums] and
// [Finding] tell later whether everything is still intact. Writers live in
// packages of their own below this one and are listed in export/all; none
// imports another, and all pass export/exporttest.
package export
