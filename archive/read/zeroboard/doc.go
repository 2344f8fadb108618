// Package zeroboard reads what is left of sites made with Zeroboard 4: SQL
// dumps, most of them in EUC-KR, with or without the site's files
// (formats/cafe24-and-hosting.md, section 10).
//
// A dump's tables are known by their columns. The first pass notes what boards
// and categories are called and which posts there are; the next ones yield
// posts and comments, parents before their answers, wherever in the dump the
// tables of comments stand. Files that no post mentions, and code, are told
// apart in the end.
package zeroboard
