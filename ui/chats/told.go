package chats

import "strings"

// told says what an archive tells of a message beside its words, as the apps
// show it under the bubble: what others felt, whether it was changed or taken
// back, where it comes from. What its text says already is not said again.
func (w words) told(l Line) string {
	var lines, felt []string
	for _, d := range l.Item.Details {
		name, value := w.loc.Fact(d)
		switch d.Name {
		case "Reaction", "Reactions":
			felt = append(felt, value)
		case "Edited", "Unsent", "Missed call", "View once":
			lines = append(lines, name)
		case "Forwarded from", "Saved from", "Shared from", "Call", "Place", "Sticker", "Song", "Link", "Reply", "Answers":
			if !strings.Contains(l.Item.Text, d.Value) && (d.Name != "Answers" || l.Answered == nil) {
				lines = append(lines, name+": "+value)
			}
		}
	}
	if len(felt) > 0 {
		lines = append(lines, strings.Join(felt, " · "))
	}
	return strings.Join(lines, "\n")
}

// note is what stands in the bubble in a softer tone.
func (w words) note(l Line) string {
	return strings.Trim(w.missing(l.Item.Media)+"\n"+w.told(l), "\n")
}
