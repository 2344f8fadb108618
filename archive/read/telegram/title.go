package telegram

import (
	"path"
	"regexp"
	"strings"
)

// titleOf is what a chat is called. Two sorts of chats have no name, and some
// programs write none.
func titleOf(name, kind, file string) string {
	switch {
	case strings.TrimSpace(name) != "":
		return strings.TrimSpace(name)
	case kind == "saved_messages":
		return "Saved Messages"
	case kind == "replies":
		return "Replies"
	}
	return folderTitle(file)
}

// exportFolder is what Telegram calls the folder of a chat or of all data.
var exportFolder = regexp.MustCompile(`^(?:ChatExport|DataExport)_|^chat_\d+$`)

// folderTitle is that of the folder around a file, if a person gave it.
func folderTitle(file string) string {
	dir := path.Base(path.Dir(file))
	if dir == "." || exportFolder.MatchString(dir) {
		return "Telegram"
	}
	return clean(strings.ToValidUTF8(dir, "\uFFFD"))
}
