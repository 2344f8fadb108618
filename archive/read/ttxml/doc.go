// Package ttxml reads TTXML, the backup of Tattertools, Textcube and Tistory
// (until about 2016) and what other programs made for them, as of Egloos.
//
//	file -> loosexml.Scanner -> entry (one post with all that hangs on it)
//	     -> macros become HTML -> article -> item, then its comments
//
// Attachments lie in the file as base64 and can be larger than memory: an
// entry remembers where, and they are decoded from there when they are opened.
// The facts are those of formats/blogs.md, section 1, and of Textcube's own
// writer and formatter.
package ttxml
