package mail

import (
	"path"
	"strings"

	"dotori/archive/read/tree"
)

// strength says how much a file's name promises a mail.
type strength int

const (
	never   strength = iota
	perhaps          // no extension, or one that says nothing: Thunderbird's folders
	named            // named as mails are
)

// others are the extensions of files that are never opened to see whether they
// hold mails.
const others = " txt text html htm xhtml mht mhtml md csv tsv json jsonl js css xml xsl rss opml sql sqlite db log ini cfg conf php asp jsp py go sh bat patch diff " +
	"pdf doc docx xls xlsx ppt pptx hwp hwpx rtf odt ods odp epub zip 7z rar tar gz tgz xz bz2 zst egg alz exe dll dmg iso apk msi lnk url " +
	"ics vcf pst ost dbx plist msf snm idx svg ico psd ai ttf otf woff woff2 swf bin dat aae xmp thm lrv "

func strengthOf(name string) strength {
	ext := strings.ToLower(strings.TrimPrefix(path.Ext(name), "."))
	switch {
	case ext == "eml", ext == "emlx", ext == "mbox", ext == "mbx", ext == "mbs", inMaildir(name), strings.EqualFold(path.Base(name), "mbox"):
		return named
	case ext != "" && strings.Contains(others, " "+ext+" "), tree.NamedLikeMedia(name), strings.HasPrefix(path.Base(name), "."):
		return never
	}
	return perhaps
}

// isIndex reports what mail programs keep beside mails: lists and settings
// without which nothing is lost. beside tells whether a name lies in the same
// folder.
func isIndex(name string, beside func(string) bool) bool {
	base := strings.ToLower(path.Base(name))
	switch base {
	case "table_of_contents":
		return beside("mbox")
	case "info.plist":
		return strings.HasSuffix(strings.ToLower(path.Dir(name)), ".mbox")
	case "msgfilterrules.dat", "popstate.dat", "filterlog.html":
		return beside("Inbox") || beside("Inbox.msf")
	case "maildirfolder", "maildirsize", "subscriptions", "courierimapsubscribed", "courierimapuiddb":
		return beside("cur")
	}
	return strings.HasSuffix(base, ".msf") || strings.HasPrefix(base, "dovecot") && beside("cur")
}
