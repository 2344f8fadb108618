// Package search is the page of what was found, grouped by kind.
//
// The field stands in the window's top bar; it hands every text over after a
// short pause, because a Korean syllable is never finished until the next one
// begins. [Results] keeps what was asked, words and a [Filter], and what came:
// a few hits of each kind at once, how many there are in all a little later,
// further ones as they are asked for. The page's [Page.Key] leads the keyboard
// from the field into the hits and back.
package search
