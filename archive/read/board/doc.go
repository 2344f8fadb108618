// Package board is what the readers of bulletin boards share, whose archives
// are SQL dumps of a website with or without its files.
//
// A [Run] finds the dumps that tell of a program's tables and puts those
// together that belong to one database ([Run.Sets]); a reader goes over their
// rows as often as it has to ([Run.Rows], [Run.Passes]), so that posts come
// before their comments while nothing but numbers ([IDs]) and the names of
// attachments ([Attachments]) is kept. [Files] finds what a post shows among
// the files of the site. What the tables of a program mean, its reader knows.
package board
