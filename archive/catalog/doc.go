// Package catalog makes the library searchable: an SQLite database of items,
// media, collections, people and imports, with full text that serves Korean.
//
// Ingest writes batches of items; screens, exports and the command line ask
// for months, cells, items and search results. It is the only place with SQL,
// and nothing in it is the only copy of anything: it can be rebuilt from the
// library's records and journal.
package catalog
