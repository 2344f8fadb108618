package chats

import "strings"

// copied is the text of messages for the clipboard: of one its own words, of
// several each with who said it and when, under their days.
func (w words) copied(all []Line) string {
	if len(all) == 1 {
		return w.said(all[0].Item)
	}
	var b strings.Builder
	day := ""
	for i, l := range all {
		if d := w.loc.Date(l.Item.Moment); d != day {
			if day = d; i > 0 {
				b.WriteByte('\n')
			}
			b.WriteString(day + "\n")
		}
		if by := l.author(); by != "" {
			b.WriteString("[" + by + "] ")
		}
		if t := clock(l.Item.Moment); !t.IsZero() {
			b.WriteString("[" + w.loc.Time(t) + "] ")
		}
		b.WriteString(w.said(l.Item) + "\n")
	}
	return b.String()
}
