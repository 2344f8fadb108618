// Package dotori reads Dotori's own folder exports back.
//
// An export is a folder, or a BagIt bag around one, with items.jsonl in it: one
// [Line] for each item, which is the item's JSON and where its media lie. The
// reader yields the items as they were, under the service that they came from
// and with their ids, so that a library made of an export equals its source.
// All else in the folder (sidecars, pages, lists) was made from these lines.
package dotori
