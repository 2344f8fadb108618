package mail

import (
	"io"
	"regexp"
	"strings"

	"dotori/archive/read/mail/message"
)

// uuBegin is the line before a uuencoded file, uuEnd the two behind it.
var (
	uuBegin = regexp.MustCompile(`(?m)^begin [0-7]{3,4} ([^\r\n]+)\r?\n`)
	uuEnd   = regexp.MustCompile("(?m)^[ `]?\r?\nend\r?$")
)

// findUU returns where a uuencoded file stands in a text, and its name; "" when
// there is none.
func findUU(s string) (begin, end int, name string) {
	if !strings.Contains(s, "begin ") {
		return 0, 0, ""
	}
	at := uuBegin.FindStringSubmatchIndex(s)
	if at == nil {
		return 0, 0, ""
	}
	last := uuEnd.FindStringIndex(s[at[1]:])
	if last == nil {
		return 0, 0, ""
	}
	return at[0], at[1] + last[1], s[at[2]:at[3]]
}

// cutUU takes uuencoded files out of a text, where mails had them before MIME.
func cutUU(s string) (string, []*attachment) {
	var files []*attachment
	for len(files) < mostUU {
		begin, end, name := findUU(s)
		if name == "" {
			break
		}
		encoded := s[begin:end]
		files = append(files, &attachment{name: fileName(name), picture: isPicture("", name),
			open: func() (io.ReadCloser, error) { return message.UUDecode(strings.NewReader(encoded)), nil }})
		s = s[:begin] + s[end:]
	}
	return s, files
}

// mostUU bounds the files that are looked for in one text.
const mostUU = 50
