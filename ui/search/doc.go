// Package search is the page of what was found, grouped by kind.
//
// The field stands in the window's top bar; it hands every text over after a
// short pause, because a Korean syllable is never finished until the next one
// begins. A [Results] asks first how much there is of each kind and shows a few
// of each; a kind that is opened is read on page by page.
package search
