// Package history remembers exports, so that one can be repeated, or brought
// up to date when the library has grown.
//
// The library keeps one [Entry] a line in exports.jsonl. An entry says what was
// chosen by titles and names rather than by numbers of the catalog, which a
// rebuilt catalog gives anew; it never holds a secret.
package history
