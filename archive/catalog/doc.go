// Package catalog makes the library searchable: an SQLite database of items,
// media, collections, people and imports, with full text that serves Korean.
//
// Ingest writes with a [Batch]: each Put adds an item or joins it to the one
// that is known, and what screens count (months, rooms, authors) is counted on
// the way. Screens, exports and the command line read: items, cells of the
// grid, months, collections, messages, hits. An item's [Key] is its place in
// time and its row, so whatever is read in order of keys is in order of time,
// and what the full text finds is too.
//
// Changes of the user lie beside what archives say: an item's row shows both,
// the table edit keeps what it would be without them.
//
// Several items can be one memory: edits stack them under one of them, whose
// row then shows what all tell (compose.go), while the rows of the others stay
// and count for nobody. What lies under what follows from the edits and from who
// is here alone (kin.go), so that whatever comes, goes or changes, the rows about
// it are brought after in the same way (group.go).
//
// It is the only place with SQL, and nothing in it is the only copy of
// anything: it can be rebuilt from the library's records and journal, which
// replay into an empty catalog through the same calls.
package catalog
