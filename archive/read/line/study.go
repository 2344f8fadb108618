package line

// form is what the beginning of a file says about the rest of it.
type form struct {
	variant string
	room    string // as the header names it; "" without header
	skip    int    // lines of the header
	saved   *date  // when it was exported
	spaced  bool   // spaces, not tabs, stand between time, name and text
	blank   bool   // a blank line stands before each day
	open    bool   // days are written in an order that depends on the language
	sure    int    // see [read.Match.Confidence]
}

// Confidences: LINE's header is certain; one in an unknown language and lines
// of the right form are likely; other programs may write times and names, too.
const (
	certain = 100
	likely  = 80
	byName  = 70
	perhaps = 40
)

// study reads the beginning of a file, decoded; false means that it is no chat
// of LINE.
func study(head []byte, name string) (form, bool) {
	f := header(head)
	v := count(head, f.skip)
	f.spaced = v.spaced > 0 && v.tabbed*4 < v.spaced
	f.blank = v.behindBlank > 0 && v.behindBlank >= v.behindText
	f.open = v.open
	_, _, named := roomOf(stem(name))
	switch {
	case f.sure == certain:
	case f.spaced && f.skip == 0 && v.plain*2 < v.spaced && v.opening && named:
		f.sure = byName
	case f.spaced && f.skip == 0 && v.plain*4 < v.spaced && v.opening && v.weekday && v.spaced > 1:
		f.sure = perhaps
	case !f.spaced && v.full > 0 && (f.skip > 0 || v.opening):
		f.sure = likely
	}
	if f.spaced {
		f.variant = computer
	}
	return f, f.sure > 0
}
