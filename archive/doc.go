// Package archive holds the words that all of Dotori shares, as Go types.
//
// An [Item] is one memory: a photo, a diary entry, a chat message. It happened
// at a [Moment], carries [Media] and belongs to [Collection]s. Readers yield
// items, ingest stores them, the catalog finds them, writers export them.
// What a reader could not understand travels beside them as a [Warning].
//
// The words follow OAIS (ISO 14721) where it has one. The package imports
// nothing of ours and does no input or output.
package archive
