// Package cyworld reads what people saved of their Cyworld minihompy. The
// service never handed out its photos and diaries itself, so each program that
// fetched them left files of its own shape: a dialect.
//
// [Reader.Read] surveys the names of the whole archive once and lets each
// dialect read the files that it owns, one file of Go a dialect. All of them
// turn what they find into an entry, which becomes an item, its comments and
// its pictures; pictures on disk are found by name, by the entry's id or by
// its minute. Pictures beside those that no entry mentions are yielded last.
// Facts: the programs' source code; the folders of saved pages
// (folder.go) are best effort.
package cyworld
