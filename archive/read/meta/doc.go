// Package meta is what the readers of Facebook and Instagram share, whose
// downloads are made by one program (formats/facebook-instagram.md).
//
//	names -> Survey (which files are whose download) -> Run
//	messages/…/message_N.json|html -> Thread -> message -> item
//	page of the web variant -> Blocks (who, what, when, by structure)
//	uri -> Run.Media (the file, in whichever part it is)
//
// [Repair] makes words of the bytes that these downloads write as letters.
// Messages have the same [Key] in the JSON and in the web variant, and in
// downloads that overlap, because it is made of what all of them say: the
// thread, the minute, who wrote, and what.
package meta
