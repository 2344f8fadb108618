// Package cafe24 reads the tables that the owner of a Cafe24 shop downloads
// from its admin pages: products, orders, boards, reviews, comments.
//
//	names of the archive --survey--> tables by form, pictures of a web-FTP copy
//	table --form.read--> items
//
// The columns of a table depend on the shop's settings, so a table is known by
// its headings alone, and each fact by the names that its heading may have.
// Orders and members are personal data of other people: orders are read only
// when asked for, without names unless those are asked for too; phone numbers,
// addresses, e-mail addresses and messages are in no list of columns and never
// leave the file. Facts: formats/cafe24-and-hosting.md, sections 1 to 3; boards
// and reviews are best effort.
package cafe24
