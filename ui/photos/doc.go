// Package photos is the page of a year, of a month, of all time, or of any
// other choice of memories: pictures in rows under their months, diaries and
// chats among them as cards, and the library as a timeline along the right edge.
//
// A [Scope] says what is shown. load turns it into a [State], which knows no
// widgets: the cells, cut into months (a month into days, a day of all years
// into years), the [Timeline] of the rail, and the cover that opens a year or
// month. The [Page] shows a state and keeps showing it until the next has come.
// Nothing is fetched on the UI goroutine.
package photos
