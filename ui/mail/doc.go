// Package mail is where mails are read: the folders of each account, the mails
// of one, and a mail with its thread and attachments.
//
// [Folders], [Box] and [Letter] are what is shown, without Fyne; [Page] draws
// them side by side. A box of a million mails is a list of keys (ui/lines). A
// mail is read as plain text; as it was formatted on demand, and then too
// nothing is fetched from anywhere.
package mail
