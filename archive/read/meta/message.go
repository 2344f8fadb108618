package meta

import (
	"fmt"
	"time"

	"dotori/archive"
	"dotori/archive/read/clock"
	"dotori/archive/read/page"
)

// message is one of a thread, as the JSON of Messenger and Instagram has it,
// or, under the second names, that of encrypted chats.
type message struct {
	Sender   string       `json:"sender_name"`
	Sender2  string       `json:"senderName"`
	Millis   int64        `json:"timestamp_ms"`
	Millis2  int64        `json:"timestamp"`
	Content  string       `json:"content"`
	Content2 string       `json:"text"`
	Type     string       `json:"type"`
	Photos   []attachment `json:"photos"`
	Videos   []attachment `json:"videos"`
	Audio    []attachment `json:"audio_files"`
	Papers   []attachment `json:"files"`
	GIFs     []attachment `json:"gifs"`
	Media    []attachment `json:"media"`
	Sticker  attachment   `json:"sticker"`
	Share    share        `json:"share"`
	Said     []reaction   `json:"reactions"`
	Call     *int64       `json:"call_duration"`
	Missed   bool         `json:"missed"`
	Unsent   bool         `json:"is_unsent"`
	Unsent2  bool         `json:"isUnsent"`
}

type attachment struct {
	URI string `json:"uri"`
}

type share struct {
	Link  string `json:"link"`
	Text  string `json:"share_text"`
	Owner string `json:"original_content_owner"`
}

type reaction struct {
	Reaction string `json:"reaction"`
	Actor    string `json:"actor"`
}

// said is a message in any variant.
type said struct {
	author, text string
	moment       archive.Moment
	at           time.Time // for the order; zero when unknown
	uris         []string
	facts        []archive.Detail
	system       bool
}

// plain returns what a message says, with its time as the clocks of zone showed it.
func (m message) plain(zone *time.Location) said {
	millis := m.Millis
	if millis == 0 {
		millis = m.Millis2
	}
	s := said{
		author: Repair(m.Sender + m.Sender2), text: Repair(m.Content + m.Content2), facts: m.facts(),
		moment: clock.Unix(floor(millis, 1000), zone), system: m.Type == "Subscribe" || m.Type == "Unsubscribe",
	}
	s.at = time.UnixMilli(millis)
	if s.text == "" {
		s.text = m.shared()
	}
	for _, list := range [][]attachment{m.Photos, m.Videos, m.Audio, m.Papers, m.GIFs, {m.Sticker}, m.Media} {
		for _, a := range list {
			if a.URI != "" {
				s.uris = append(s.uris, a.URI)
			}
		}
	}
	return s
}

func floor(n, by int64) int64 {
	if n < 0 {
		return -((-n + by - 1) / by)
	}
	return n / by
}

// shared returns what stands for a message without words: what it passes on,
// or its call.
func (m message) shared() string {
	switch {
	case m.Call != nil && m.Missed:
		return "📵"
	case m.Call != nil:
		return "📞 " + duration(*m.Call)
	}
	return page.Clean(Repair(m.Share.Text) + "\n" + Repair(m.Share.Link))
}

// facts returns what a message says beside its words and media.
func (m message) facts() (facts []archive.Detail) {
	note := func(name, value string) {
		if value = page.Clean(value); value != "" {
			facts = append(facts, archive.Detail{Name: name, Value: value})
		}
	}
	note("Link", Repair(m.Share.Link))
	note("Shared from", Repair(m.Share.Owner))
	if m.Call != nil && m.Missed {
		note("Missed call", "✓")
	} else if m.Call != nil {
		note("Call", duration(*m.Call))
	}
	for _, r := range m.Said {
		note("Reaction", Repair(r.Reaction)+" "+Repair(r.Actor))
	}
	if m.Unsent || m.Unsent2 {
		note("Unsent", "✓")
	}
	return facts
}

// duration writes seconds as 3:12.
func duration(seconds int64) string {
	seconds = max(0, seconds)
	if seconds < 3600 {
		return fmt.Sprintf("%d:%02d", seconds/60, seconds%60)
	}
	return fmt.Sprintf("%d:%02d:%02d", seconds/3600, seconds/60%60, seconds%60)
}
