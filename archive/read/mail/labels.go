package mail

import (
	"strings"

	"dotori/archive"
	"dotori/archive/read/mail/message"
	"dotori/archive/text"
)

// labels are Gmail's, as Takeout writes them in the reader's language.
type labels struct {
	folders []string // labels that people see as places
	states  []string // read, important, a tab of the inbox
	starred bool
}

func labelsOf(h message.Header) (l labels) {
	for name := range strings.SplitSeq(message.OneLine(h.Get("X-Gmail-Labels")), ",") {
		name = strings.Trim(strings.TrimSpace(name), `"`)
		switch key := strings.ReplaceAll(text.Fold(name), " ", ""); {
		case key == "":
		case isStarred(key):
			l.starred = true
		case isState(key):
			l.states = append(l.states, name)
		default:
			l.folders = append(l.folders, name)
		}
	}
	return l
}

func isStarred(key string) bool {
	switch key {
	case "starred", "별표", "별표편지함", "별표표시", "スター付き":
		return true
	}
	return false
}

// isState reports what Gmail keeps as a label but nobody calls a folder.
func isState(key string) bool {
	switch key {
	case "unread", "opened", "important", "read", "읽지않음", "읽지않은편지", "읽음", "열림", "열어봄", "개봉됨", "중요", "중요편지함", "重要", "未読", "開封済み":
		return true
	}
	return strings.HasPrefix(key, "category") || strings.HasPrefix(key, "카테고리")
}

// labelsSent reports whether Gmail's labels say that the owner sent a mail.
func labelsSent(h message.Header) bool {
	if len(h.Get("X-Gmail-Labels")) == 0 {
		return false
	}
	for _, f := range labelsOf(h).folders {
		if isSent(f) {
			return true
		}
	}
	return false
}

func collections(folders []string) (all []archive.Collection) {
	for _, f := range folders {
		if f != "" {
			all = append(all, archive.Collection{Kind: archive.MailFolder, Title: f})
		}
	}
	return all
}

// flags are what a mail program noted of a mail.
type flags struct{ starred, deleted bool }

// flagsOf reads the flags that Thunderbird and other programs put into the header.
func flagsOf(h message.Header) (f flags) {
	const mozillaMarked, mozillaExpunged = 0x4, 0x8
	bits := hexOf(h.Get("X-Mozilla-Status"))
	f.starred = bits&mozillaMarked != 0 || strings.Contains(string(h.Get("X-Status")), "F")
	f.deleted = bits&mozillaExpunged != 0 || strings.Contains(string(h.Get("X-Status")), "D")
	return f
}

func hexOf(b []byte) (n int) {
	for _, c := range strings.ToLower(string(b)) {
		i := strings.IndexRune("0123456789abcdef", c)
		if i < 0 || n > 0xFFFFFFF {
			return 0
		}
		n = n<<4 | i
	}
	return n
}

// maildirFlags reads those in the name of a file of a Maildir.
func maildirFlags(base string) (f flags) {
	if m := maildirName.FindStringSubmatch(base); m != nil {
		f.starred = strings.Contains(m[2], "F")
	}
	return f
}
