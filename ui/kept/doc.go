// Package kept says what the places are into which the user puts memories by
// hand: favourites, what is hidden, the trash, a tag. What they hold is shown
// by package photos like everything else; this adds the words around it.
package kept
