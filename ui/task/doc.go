// Package task runs a page's work off the UI goroutine and hands the results
// back to it, each in one piece.
//
// A page makes one [Runner] and closes it when it is left: what still runs is
// cancelled and its results are dropped. A [Slot] keeps only the newest of
// several requests, as a search field needs it.
package task
