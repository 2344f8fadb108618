// Package pick asks the user for a file or a folder.
//
// [Dialogs] uses Fyne's own dialogs, which look the same everywhere and can be
// tested; pages know only the small interfaces that they declare, so that a
// system's own chooser can take its place.
package pick
