// Package retry tries again what a network or a busy server spoilt: steps that
// may be repeated, files that can be read from their beginning once more, and
// downloads that go on where they broke.
//
// Whoever speaks to a server marks the errors that may pass with [Again]; all
// others end a step at once.
package retry
