// Package amend turns what the user wants to change of items into edits.
//
// A [Change] says it once for a whole selection: this title for all, two hours
// later, one more tag. [Change.Edits] applies it to one item and returns the
// edits that make it so, which go through the journal as one action. What
// people type is read by [ReadDate], [ReadShift], [ReadPlace] and [ReadNames];
// the window and the command line share them.
//
// The package reads and writes nothing.
package amend
