// Package letter writes items as mails (RFC 5322, MIME), for the formats that
// are made of mails.
//
// The library keeps what a mail said, not its bytes, so a mail is made anew: its
// headers of the item's details, its text and HTML, its pictures where they
// stood and its attachments behind, streamed. What was no mail becomes one:
// a diary by itself, a comment as the answer to what it comments on, a chat as
// one mail a day. [Writer] makes the bytes, [Days] the chats; all but
// addresses that are no ASCII themselves is ASCII, in lines that every mail
// program takes.
package letter
