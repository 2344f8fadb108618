// Package mbox exports mails as mailboxes that mail programs open.
//
//	mail/<folder>.mbox         the mails of a folder; those of a folder in it in <folder>.sbd, as Thunderbird keeps them
//	chats/<room>.mbox          a mail for each day, when the option says so
//	texts.mbox                 diaries and their comments as answers, when the option says so
//
// The dialect is mboxrd: nothing is lost by quoting. A mail in several folders
// lies in the first and names the others. Mails are written by package letter.
package mbox
