// Package lines is the state of a list of any length, without Fyne: a list of
// keys, whose lines are fetched as they come into sight and forgotten again.
//
//	Query --Load--> keys (8 bytes each) --Head(i)--> line, with its neighbours
package lines
