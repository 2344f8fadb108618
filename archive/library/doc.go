// Package library keeps the user's own folder: originals by SHA-256, records
// of what each import yielded, the journal of the user's changes, and a lock.
//
// Bytes go to a temporary file, are flushed and renamed into originals/; then
// the record is appended, then the catalog (package catalog) gets its row. So
// after a crash at any instant everything that was confirmed is there, and the
// catalog can be made again from originals, records and journal. All paths
// inside are relative: the folder can be copied to a stick and opens there.
package library
