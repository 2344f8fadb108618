// Package ui is the window of Dotori.
//
// [New] builds it from [Services], the narrow interfaces that its pages
// declare. A [Route] names a page and what it shows; going to one puts it on
// the [History], builds the page anew and closes the one before, which leaves
// its scroll position behind for the way back. Pages fetch off the UI
// goroutine (see ui/task) and tell the window only where the user wants to go.
//
// Fyne is known here and below, and nowhere else. The driver is not:
// fyne.io/fyne/v2/app is imported by the program alone, so that all of this
// runs under the test driver.
package ui
