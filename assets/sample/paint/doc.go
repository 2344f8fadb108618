// Command paint makes the pictures of the sample archive, so that the first
// thing a user sees belongs to nobody:
//
//	go run ./assets/sample/paint
//
// It paints every picture of the album (album.go) on a canvas of floating
// point colours, scene by scene from back to front, and writes it as JPEG with
// the EXIF of the camera that it pretends to come from. The same source gives
// the same files; the texts of the sample are written by hand beside them.
package main
