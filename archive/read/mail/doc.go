// Package mail reads the mails that people took out of their mail program or
// web mail: single files (.eml) in folders and zips, mbox of every dialect,
// Maildir, Apple Mail, Google Takeout.
//
//	file -> form (what it is) -> box (its lines, mail by mail)
//	first: survey  -> which mails there are, whose archive it is
//	then:  message.Parser -> parts -> content (text, HTML, attachments) -> item
//
// Bytes become mails in the package message below; this one knows folders,
// labels and people. A mail is known by its Message-ID, so that the same one
// in several folders is one item. Facts: formats/mail.md.
package mail
