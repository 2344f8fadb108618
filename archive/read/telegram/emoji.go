package telegram

import (
	"slices"

	"dotori/archive"
)

// mostEmoji bounds the memory for the files of custom emoji.
const mostEmoji = 1 << 12

// remember keeps the files of custom emoji, which are parts of texts.
func (x *export) remember(m *message) {
	for _, p := range m.Text {
		x.addEmoji(p.DocumentID)
	}
	for _, r := range m.Reactions {
		x.addEmoji(r.DocumentID)
	}
}

func (x *export) addEmoji(ref string) {
	if ref != "" && !isExcuse(ref) && len(x.emoji) < mostEmoji && !slices.Contains(x.emoji, ref) {
		x.emoji = append(x.emoji, ref)
	}
}

// leaveEmoji says of the files of custom emoji that they are no memories.
func (x *export) leaveEmoji() bool {
	for _, ref := range x.emoji {
		if name := x.media.find(ref); name != "" && !x.fail(archive.Skip(name, reasonEmoji, "")) {
			return false
		}
	}
	return true
}
