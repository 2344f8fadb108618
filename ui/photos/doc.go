// Package photos is the page of a year, of all time, or of any other choice
// of memories: pictures in rows under their months, diaries and chats among
// them as cards, and the years of the library along the right edge.
//
// A [Scope] says what is shown. load turns it into a [State], which knows no
// widgets; the [Page] shows a state and keeps showing it until the next has
// come. Nothing is fetched on the UI goroutine.
package photos
