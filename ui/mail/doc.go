// Package mail is where mails are read: the folders, the mails of one, and a
// mail with its thread.
//
// [Folders], [Box] and [Letter] are what is shown, without Fyne; [Page] draws
// them side by side. A box of a million mails is a list of keys, whose lines
// are fetched as they come into sight.
package mail
