// Package pick asks the user for a file or a folder.
//
// A browser goes from folder to folder, off the UI goroutine; a sheet over the
// window shows it, the same on every system, and takes a typed path too. Pages
// know only the small interfaces that they declare, so that a system's own
// chooser can take its place.
package pick
