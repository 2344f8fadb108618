// Package ingest reads an archive into a library.
//
// [Ingester.Preview] opens the paths and asks the readers what they see.
// [Ingester.Run] lets the readers yield items; media is hashed while it is
// copied into the library, by a few workers, and in the order of the items
// each batch is made durable: originals, then records, then catalog rows. A
// ledger brings every file of the archive to exactly one state, so that the
// report adds up. An interrupted import goes on when it is run again; Undo
// takes one back; Rebuild makes the catalog again from records and journal.
package ingest
