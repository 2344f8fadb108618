package meta

import (
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/read/chat"
)

// oldMessage is one of messages.json, which Instagram wrote until 2019.
type oldMessage struct {
	Sender  string `json:"sender"`
	At      string `json:"created_at"`
	Text    string `json:"text"`
	Media   string `json:"media"`
	URL     string `json:"media_share_url"`
	Caption string `json:"media_share_caption"`
	Owner   string `json:"media_owner"`
	Heart   string `json:"heart"`
}

func (m oldMessage) plain(zone *time.Location) said {
	s := said{author: Repair(m.Sender), text: Repair(m.Text), moment: Stated(m.At, zone)}
	if s.text == "" {
		s.text = strings.TrimSpace(Repair(m.Heart) + Repair(m.Caption))
	}
	s.at = Instant(s.moment)
	if m.Media != "" {
		s.uris = []string{m.Media}
	}
	for _, d := range []archive.Detail{{Name: "Link", Value: Repair(m.URL)}, {Name: "Shared from", Value: Repair(m.Owner)}} {
		if d.Value != "" {
			s.facts = append(s.facts, d)
		}
	}
	return s
}

// Conversations reads messages.json of 2019, where all chats stand in one
// file, each with its members before its messages.
func (r *Run) Conversations(f File) {
	isAround := func(path string) bool {
		switch path {
		case "", "[]", "[].participants", "[].conversation":
			return true
		}
		return false
	}
	one, w := r.conversation(f)
	r.Walk(f, isAround, func(path string, decode func(any) bool) bool {
		var name string
		var m oldMessage
		switch {
		case path == "[].participants[]" && decode(&name):
			if len(w.held) > 0 || w.count > 0 {
				w.flush()
				one, w = r.conversation(f)
			}
			one.members = append(one.members, Repair(name))
		case path == "[].conversation[]" && decode(&m):
			w.add(m.plain(r.Zone), len(m.Text))
		default:
			return false
		}
		return true
	}, func() { w.flush() })
}

// conversation begins a chat, which is named by its members when its messages
// come out.
func (r *Run) conversation(f File) (*thread, *window) {
	t := &thread{slug: string(r.Service)}
	in := room{Run: r, thread: t, equal: chat.NewOccurrences()}
	return t, &window{give: func(s said) {
		if in.chat == nil {
			t.title = r.titleOf(t)
			t.id = Key(time.Time{}, t.members...)
			in.chat = []archive.Collection{{Kind: archive.Chat, Title: t.title}}
		}
		in.give(f, s)
	}}
}
