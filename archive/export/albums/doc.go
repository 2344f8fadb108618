// Package albums is what exports share that lay pictures into folders named
// after their albums, under the names that the pictures had: for programs that
// make albums of such folders.
//
// A file lies in one folder, that of its item's first album. What is in
// further albums too can be copied into their folders, and a list in CSV says
// of every picture which albums it is in.
package albums
