package mail

import (
	"bytes"

	"dotori/archive"
	"dotori/archive/read/mail/message"
)

// separator reads the line that begins a mail in an mbox: "From ", an address
// (Thunderbird writes "-") and a date. It returns the date; false when the
// line is something else, such as words of a letter.
func separator(line []byte) (archive.Moment, bool) {
	rest, ok := bytes.CutPrefix(line, []byte("From "))
	if !ok || len(rest) > 400 {
		return archive.Moment{}, false
	}
	_, date, _ := bytes.Cut(bytes.TrimLeft(rest, " "), []byte(" "))
	return message.Date(date)
}

// isQuoted reports a line that mbox programs marked because it begins like a
// separator: ">From ", ">>From ".
func isQuoted(line []byte) bool {
	return len(line) > 5 && line[0] == '>' && bytes.HasPrefix(bytes.TrimLeft(line, ">"), []byte("From "))
}
