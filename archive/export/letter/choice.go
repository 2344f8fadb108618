package letter

import (
	"dotori/archive"
	"dotori/archive/export/shelf"
)

// Options of formats of mails.
const (
	chatsOption = "chats"
	textsOption = "texts"
)

// Kinds are what can be written as mails.
func Kinds() []archive.Kind {
	return []archive.Kind{archive.Diary, archive.Post, archive.Guestbook, archive.Comment, archive.Message, archive.Mail}
}

// Choice is what a user wants as mails, beside mails.
type Choice struct{ Chats, Texts bool }

// Chosen reads the options.
func Chosen(o archive.Options) Choice {
	return Choice{Chats: o.Bool(chatsOption, false), Texts: o.Bool(textsOption, false)}
}

// Options returns the options of a [Choice].
func Options() []archive.Option {
	return []archive.Option{
		{
			ID: chatsOption, Type: archive.BoolOption, Default: "false",
			Title: "Chats as mails",
			Help:  "Each day of a chat becomes one mail with its pictures attached.",
		},
		{
			ID: textsOption, Type: archive.BoolOption, Default: "false",
			Title: "Diaries and posts as mails",
			Help:  "Diaries, posts and guestbook entries become mails, and comments the answers to them.",
		},
		shelf.ZoneOption(),
	}
}

// Takes reports whether an item is written.
func (c Choice) Takes(it archive.Item) bool { return c.Lacks(it) == "" }

// Lacks says why an item is not written, or "".
func (c Choice) Lacks(it archive.Item) string {
	switch it.Kind {
	case archive.Mail:
	case archive.Message:
		if !c.Chats {
			return "Chats become mails only when the option says so."
		}
	case archive.Diary, archive.Post, archive.Guestbook, archive.Comment:
		if !c.Texts {
			return "Diaries, posts, guestbooks and comments become mails only when the option says so."
		}
	default:
		return "Only mails, chats and texts can be mails; everything else stands in items.jsonl."
	}
	return ""
}
