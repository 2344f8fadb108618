// Package eml exports each mail as a file of its own.
//
//	eml/2004/20040102_030405_1a2b3c4d5e6f.eml
//
// Mails are written by package letter; chats, a day a mail, and texts too when
// the options say so.
package eml
