// Package readtest is the suite that every reader passes. A reader's external
// test hands it an archive and what should come of it:
//
//	readtest.Run(t, readtest.Case{Reader: line.New(), Root: fixture, Want: []string{
//		"2015-07-09T20:34 minute | message | 홍길동 | 밥 먹었어? | IMG_1.jpg?",
//	}})
//
// [Run] checks the promises of [read.Reader] beside the expected lines:
// reading twice gives the same, identities are unique, every file of the
// archive is named by an item or a warning, nothing breaks when files do.
// [Matrix] lets all readers look at all fixtures and expects the right winner.
package readtest
