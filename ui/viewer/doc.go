// Package viewer shows one picture large: whole or at its own pixels, turned,
// with its neighbours at hand and all that is known of it beside it.
//
// A reel is what one goes through: the cells of a query, and the pictures of
// an item that has several. A [Place] is enough to come back to it.
// On the whole screen there is nothing but the picture; a slide show goes on
// there by itself.
//
// A lens says which part of the picture is seen; it is pure geometry. The
// pictures come in three levels, each off the UI goroutine: the small one of
// the grid at once, the preview soon, and the original in tiles when one
// looks closer than the preview can show.
package viewer
