// Package tistory reads blogs of Tistory: the zip that Tistory itself hands out
// since the end of 2022, what three programs saved through its interface, and
// saved pages (formats/blogs.md, section 2).
//
// [Reader.Read] surveys the names, reads each page and asks its markup which
// form it is of; one file of Go a form. A form tells the post's facts and where
// in the page its body is; figures.go makes of Tistory's own figures what
// read/article understands. The files of a post that its page does not show
// come after those that it shows.
package tistory
