// Package reviewing is the page on which the user decides what is the same:
// pictures, chat rooms and people, each on a tab.
//
//	Finder, Library -> Search, which outlives the page -> Open: what is to be decided
//	pictures: a case + Knowledge -> Desk: its sides, best on top, with their facts
//	          Desk -> two panes under one lens, facts beside each other, reasons in words
//	rooms and people: a Pair -> two sides in words
//	what the user says -> edits of package catalog, each an action that Undo takes back
//
// What was decided is asked of the catalog again after every change, so that
// what is taken back lies on the page again.
package reviewing
