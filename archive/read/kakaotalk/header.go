package kakaotalk

import (
	"bytes"
	"strings"

	"dotori/archive/read/chat"
)

// tableHeader is all of a table's header.
const tableHeader = "Date,User,Message"

// lineTitle begins the title of LINE's exports, whose second line may be like
// KakaoTalk's.
const lineTitle = "[LINE]"

const byteOrderMark = "\uFEFF"

// header finds "저장한 날짜 : " in the first lines; the title stands before it.
func header(head []byte) (form, bool) {
	var f form
	number := 0
	for line := range lines(head) {
		number++
		line = bytes.TrimSpace(line)
		date, english, ok := savedOn(line)
		switch {
		case number == 1 && string(line) == tableHeader:
			return form{dialect: macos, skip: 1, certain: true}, true
		case ok && strings.HasPrefix(f.title, lineTitle):
			return form{}, false
		case ok:
			f.dialect, f.english, f.skip, f.certain = savedBy(date, f.title), english, number, true
			return f, true
		case number > 4:
			return form{}, false
		case len(line) > 0:
			f.title = clean(line)
		}
	}
	return form{}, false
}

// savedOn reads a header's second line.
func savedOn(line []byte) (date string, english, ok bool) {
	if rest, korean := bytes.CutPrefix(line, []byte("저장한 날짜 : ")); korean {
		return string(rest), false, true
	}
	rest, english := bytes.CutPrefix(line, []byte("Date Saved : "))
	return string(rest), english, english
}

// savedBy guesses the platform from how the header writes its date, for chats
// without a single record.
func savedBy(date, title string) dialect {
	c := cursor{chat.Cursor{Rest: []byte(date)}}
	if c.dashedDay(); !c.Bad {
		return windows
	}
	c = cursor{chat.Cursor{Rest: []byte(date)}}
	if c.dottedDay(); !c.Bad || strings.HasSuffix(title, ".txt") {
		return ios
	}
	return android
}

// headed reports whether a line is the second of a header inside the file:
// somebody put exports together by hand. The title then is the last line of
// the record before, and is taken out of it. A header that people pasted into
// a message has no byte order mark and seldom the room's own title.
func (s *source) headed(second []byte) bool {
	if _, _, ok := savedOn(bytes.TrimSpace(second)); !ok {
		return false
	}
	text := s.body[len(s.rec.author):]
	line, mark := bytes.LastIndexByte(text, '\n'), bytes.LastIndex(text, []byte(byteOrderMark))
	end := max(line, mark) // a file without a line end at its end is followed by the mark
	if end < 0 {
		return false
	}
	title := bytes.TrimPrefix(bytes.TrimSpace(text[end:]), []byte(byteOrderMark))
	next := form{dialect: s.form.dialect, title: clean(bytes.TrimSpace(title))}
	if mark < line+1 && roomTitle(next) != roomTitle(s.form) {
		return false
	}
	s.body, s.title = s.body[:len(s.rec.author)+end], next.title
	s.part++
	return true
}
