package mail

import (
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"dotori/archive/read"
	"dotori/archive/read/mail/message"
	"dotori/archive/text"
)

// folderOf returns what the reader of the mails called the folder that a file
// is, or lies in; "" when nothing says it.
func folderOf(root fs.FS, name string, f form) string {
	dir, base := path.Split(name)
	dir = strings.TrimSuffix(dir, "/")
	switch {
	case f == emlx, strings.EqualFold(base, "mbox") && appleFolder(dir) != "":
		return appleFolder(dir)
	case f.isBox():
		return boxFolder(dir, base)
	case inMaildir(name):
		return maildirFolder(path.Dir(dir))
	}
	return plainFolder(root, dir)
}

// boxFolder names an mbox by its file; Thunderbird keeps the folders in folder
// X in the folder X.sbd.
func boxFolder(dir, base string) string {
	title := message.FolderName(withoutSuffix(base, ".mbox", ".mbx", ".mbs"))
	for parent, ok := cutFolder(&dir); ok; parent, ok = cutFolder(&dir) {
		title = message.FolderName(parent) + "/" + title
	}
	return text.NFC(title)
}

// cutFolder takes the last element off dir when it is a Thunderbird folder.
func cutFolder(dir *string) (string, bool) {
	name, ok := strings.CutSuffix(path.Base(*dir), ".sbd")
	*dir = path.Dir(*dir)
	return name, ok && name != ""
}

// appleFolder joins the folders X.mbox on the way to a mail.
func appleFolder(dir string) string {
	var titles []string
	for part := range strings.SplitSeq(dir, "/") {
		if name := withoutSuffix(part, ".mbox", ".imapmbox"); name != part && name != "" {
			titles = append(titles, name)
		}
	}
	return text.NFC(strings.Join(titles, "/"))
}

// inMaildir reports a file in one of the three folders of a Maildir.
func inMaildir(name string) bool {
	switch path.Base(path.Dir(name)) {
	case "cur", "new", "tmp":
		return maildirName.MatchString(path.Base(name))
	}
	return false
}

// maildirName is "1564824130.M1P2.host:2,FRS"; Windows has no colons.
var maildirName = regexp.MustCompile(`^(\d{9,11})[._][^/]*?(?:[:;!]2,([A-Za-z]*))?$`)

// maildirFolder names the Maildir at dir: ".Work.2019" lies beside the inbox
// (Maildir++), whose own name says nothing.
func maildirFolder(dir string) string {
	base := path.Base(dir)
	switch {
	case dir == ".", strings.EqualFold(base, "maildir"), strings.EqualFold(base, "mail"), base == ".maildir":
		return "INBOX"
	case strings.HasPrefix(base, "."):
		base = strings.ReplaceAll(base[1:], ".", "/")
	}
	return text.NFC(message.FolderName(base))
}

// unspoken are folders that only programs name.
var unspoken = []string{"messages", "message", "mails", "eml", "emls", "attachments", "data", "cur", "new"}

// plainFolder names the mails in a folder by it, and those at the root by the
// archive, which mostly is the zip of one mailbox.
func plainFolder(root fs.FS, dir string) string {
	for dir != "." && dir != "" && slices.Contains(unspoken, strings.ToLower(path.Base(dir))) {
		dir = path.Dir(dir)
	}
	base := path.Base(dir)
	if dir == "." || dir == "" {
		named, ok := root.(read.NamedFS)
		if !ok || strings.EqualFold(path.Ext(named.Name()), ".eml") {
			return ""
		}
		base = named.Name()
	}
	return text.NFC(message.FolderName(withoutSuffix(base, ".zip", ".7z", ".tar", ".tgz", ".tar.gz", ".tar.xz", ".gz")))
}

func withoutSuffix(name string, suffixes ...string) string {
	for _, s := range suffixes {
		if len(name) > len(s) && strings.EqualFold(name[len(name)-len(s):], s) {
			return name[:len(name)-len(s)]
		}
	}
	return name
}

// isSent reports a folder or label of mails that the owner wrote.
func isSent(folder string) bool {
	switch strings.ReplaceAll(text.Fold(path.Base(folder)), " ", "") {
	case "sent", "sentitems", "sentmail", "sentmessages", "sent-mail", "보낸편지함", "보낸메일함", "보낸메일", "보낸편지", "보낸메시지", "보낸항목", "送信済み", "送信済みトレイ":
		return true
	}
	return false
}
