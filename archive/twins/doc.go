// Package twins finds the same conversation in two exports: of both sides of a
// chat room, or of one side by two programs. It is pure: messages come in
// order of time, and are read twice.
//
//	messages of each side -> Sketch: the rarest long texts of every month
//	sketches -> Near: the sides that share some
//	two sides -> Compare: Link (how far their clocks are apart, who is who)
//	          -> minutes side by side -> Pairs, Result with confidence and reasons
//
// Names differ between two people's exports, clocks by a constant, precision,
// and what is a photo on one side may be a word on the other: what counts is
// who says what in which minute. Memory does not grow with the messages, but
// for a few texts of every month.
package twins
