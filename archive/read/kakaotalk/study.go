package kakaotalk

import (
	"bytes"
	"path"
	"regexp"
)

// form is what the beginning of a file says about the rest of it.
type form struct {
	dialect dialect
	title   string // the header's first line, as it stands
	skip    int    // lines of the header
	english bool
	// joined says that records end in CRLF, so that a line behind a bare LF
	// begins none, whatever it looks like.
	joined bool
	// certain says that the file has KakaoTalk's header.
	certain bool
}

// voteSize is how much of a file decides its platform.
const voteSize = 64 << 10

// study reads the beginning of a file, decoded; false means that it is no
// KakaoTalk chat. Without the header only the name can give it away.
func study(head []byte, name string) (form, bool) {
	f, ok := header(head)
	if !ok && !exportName.MatchString(path.Base(name)) {
		return form{}, false
	}
	if f.dialect != macos {
		dialect, votes := vote(head[:min(len(head), voteSize)])
		if !ok && votes == 0 {
			return form{}, false
		}
		if votes > 0 {
			f.dialect = dialect
		}
	}
	f.joined = endsInCRLF(head, f.dialect.grammar())
	return f, true
}

// exportName are the names that KakaoTalk gives, and copies of them.
var exportName = regexp.MustCompile(`(?i)^(KakaoTalkChats.*|Talk_\d{4}\.\d{1,2}\.\d{1,2} .*|KakaoTalk_\d{8}_\d{4}_\d{2}_\d{3}_.*)\.txt$`)

// vote lets every grammar count the records that it finds.
func vote(head []byte) (best dialect, votes int) {
	for _, d := range []dialect{android, ios, windows} {
		g, n := d.grammar(), 0
		for line := range lines(head) {
			if h, ok := g.start(line); ok && h.sort != notice {
				n++
			}
		}
		if n > votes {
			best, votes = d, n
		}
	}
	return best, votes
}

// endsInCRLF tells how records end, from those that the grammar finds behind
// either line end. People paste chats into chats, so that a fifth is enough.
func endsInCRLF(head []byte, g grammar) bool {
	behindCRLF, behindLF, crlf := 0, 0, false
	for line, next := range lines(head) {
		if _, ok := g.start(line); ok && crlf {
			behindCRLF++
		} else if ok {
			behindLF++
		}
		crlf = next
	}
	return behindCRLF > 0 && behindCRLF*4 >= behindLF
}

// lines ranges over the lines of b without their ends, and says whether each
// ended in CRLF.
func lines(b []byte) func(yield func(line []byte, crlf bool) bool) {
	return func(yield func([]byte, bool) bool) {
		for len(b) > 0 {
			line, rest, _ := bytes.Cut(b, []byte("\n"))
			b = rest
			line, crlf := bytes.CutSuffix(line, []byte("\r"))
			if !yield(line, crlf) {
				return
			}
		}
	}
}
