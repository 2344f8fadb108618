// Package gnuboard reads what is left of sites made with Gnuboard 4 and 5 and
// the shop Youngcart: SQL dumps, with or without the site's files
// (formats/cafe24-and-hosting.md, sections 5 to 7).
//
// A dump's tables are known by their columns, whatever their prefix is. The
// first pass notes what the boards are called, which files posts have, and
// which posts and comments others wait for; the second one yields boards,
// pages, questions and goods, parents before their answers. What the site's
// folder holds beside them is told apart in the end: files that no post
// mentions, copies and code.
package gnuboard
