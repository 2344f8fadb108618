// Package message takes single mails apart, as people's old archives hold
// them: labelled wrongly, cut off, seven-bit, raw.
//
//	file -> Scanner -> lines -> Parser -> tree of Parts
//	header -> Words, Addresses, Date      part -> Open (bytes), Text (UTF-8)
//
// Nothing fails on what a mail says: a part without an end goes on to the end,
// an unknown charset becomes the one that reads cleanest. The bytes of one
// mail at a time are held, up to a bound; a part beyond it is read from the
// file again when it is opened.
package message
