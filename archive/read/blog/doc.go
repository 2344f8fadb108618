// Package blog is what the readers of blogs share, whose archives are pages
// with pictures beside them.
//
// A [Run] is one run of a reader over an archive: it surveys the names, reads
// pages as text, finds what a page shows among the files that belong to it,
// and hands items and warnings to the consumer while it notes which files they
// have named. [Markdown] turns the posts of programs that wrote no HTML into it.
// What an archive looks like is not known here; each reader knows its own.
package blog
