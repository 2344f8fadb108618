// Package crowd writes archives of a whole crowd: as many photos and messages
// as somebody gathers in twenty years, to look at by hand (make crowd) and to
// measure with. Every year's pictures have a colour of their own, so that a
// screen tells which year it shows. People and words are invented.
//
//	Photos(folder, n) -> JPEG files with EXIF dates, a folder a year
//	Chats(folder, n)  -> text files as KakaoTalk exports them
package crowd
