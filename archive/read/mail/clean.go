package mail

import (
	"strings"

	"dotori/archive"
	"dotori/archive/text"
)

// unflow joins the lines that a mailer wrapped (RFC 3676).
func unflow(s string, deleteSpace bool) string {
	var out strings.Builder
	for line := range strings.SplitAfterSeq(s, "\n") {
		content := strings.TrimRight(line, "\r\n")
		if !strings.HasPrefix(content, ">") {
			content = strings.TrimPrefix(content, " ")
		}
		if strings.HasSuffix(content, " ") && content != "-- " {
			if deleteSpace {
				content = content[:len(content)-1]
			}
			out.WriteString(content)
			continue
		}
		out.WriteString(content + "\n")
	}
	return out.String()
}

// clean makes text of what a mail holds: NFC, LF, without control characters.
func clean(s string) string {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	if strings.ContainsFunc(s, isControl) {
		s = strings.Map(func(r rune) rune {
			if isControl(r) {
				return -1
			}
			return r
		}, s)
	}
	return strings.Trim(text.NFC(strings.ToValidUTF8(s, "\uFFFD")), " \t\n")
}

func isControl(r rune) bool {
	return r < ' ' && r != '\n' && r != '\t' || r >= 0x7F && r < 0xA0 || r == archive.ObjectMark || r == '\uFEFF'
}
