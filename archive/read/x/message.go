package x

import (
	"cmp"
	"encoding/json"
	"path"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/clock"
	"dotori/archive/read/jsonlist"
	"dotori/archive/read/page"
)

// event is what happened in a conversation: one of its fields is set.
type event struct {
	Message *message `json:"messageCreate"`
	Welcome *message `json:"welcomeMessageCreate"`
	Joined  *change  `json:"joinConversation"`
	Added   *change  `json:"participantsJoin"`
	Left    *change  `json:"participantsLeave"`
	Named   *change  `json:"conversationNameUpdate"`
}

type message struct {
	ID        word     `json:"id"`
	Sender    word     `json:"senderId"`
	Text      word     `json:"text"`
	Created   word     `json:"createdAt"`
	Media     []word   `json:"mediaUrls"`
	Links     []dmLink `json:"urls"`
	Reactions []struct {
		Sender word `json:"senderId"`
		Key    word `json:"reactionKey"`
	} `json:"reactions"`
}

type dmLink struct {
	Short    word `json:"url"`
	Expanded word `json:"expanded"`
}

// change is one of a conversation's people or name.
type change struct {
	By      word   `json:"initiatingUserId"`
	Users   []word `json:"userIds"`
	All     []word `json:"participantsSnapshot"`
	Name    word   `json:"name"`
	Created word   `json:"createdAt"`
}

const conversation = "[].dmConversation"

// ofConversations are the paths of what is read of them.
func ofConversations() []string {
	return []string{"", "[]", conversation, conversation + ".messages"}
}

// conversations reads a file of conversations. Groups are named by what
// happened in them, which is read first.
func (r *reading) conversations(name string) {
	rooms := rooms{}
	if strings.Contains(r.kinds[name], "group") {
		room := ""
		_ = r.scan(name, ofConversations(), func(path string, raw json.RawMessage) { // the second time tells of errors
			if e, ok := eventOf(path, raw, &room); ok {
				rooms.learn(room, e)
			}
		})
	}
	room := ""
	r.entries(name, ofConversations(), func(path string, raw json.RawMessage) bool {
		e, ok := eventOf(path, raw, &room)
		if ok {
			return r.event(name, room, rooms.title(r, room), e)
		}
		return path != conversation+".messages[]" && path != "[]"
	})
	if !r.Used(name) && !r.Done() {
		r.Skip(name, "There are no messages in this file.", "")
	}
}

// eventOf reads an event, or notes in which room the next ones happen.
func eventOf(path string, raw json.RawMessage, room *string) (e event, ok bool) {
	switch path {
	case conversation + ".conversationId":
		var id word
		_ = json.Unmarshal(raw, &id) // a word takes anything
		*room = page.Clean(string(id))
	case conversation + ".messages[]":
		ok = jsonlist.Fill(raw, &e) == nil
	}
	return e, ok
}

// event yields what happened in a room.
func (r *reading) event(name, room, title string, e event) bool {
	it := archive.Item{Kind: archive.Message, Files: []string{name}, Collections: []archive.Collection{{Kind: archive.Chat, Title: title}}}
	switch m := cmp.Or(e.Message, e.Welcome); {
	case m != nil:
		return r.message(it, m)
	case e.Joined != nil:
		return r.change(it, room, "joined", e.Joined)
	case e.Added != nil:
		return r.change(it, room, "added", e.Added)
	case e.Left != nil:
		return r.change(it, room, "left", e.Left)
	case e.Named != nil:
		return r.change(it, room, "named", e.Named)
	}
	return false
}

func (r *reading) message(it archive.Item, m *message) bool {
	id := digits(m.ID)
	if id == "" {
		return false
	}
	it.NativeID, it.Author = "dm/"+id, r.people.named(m.Sender)
	it.Own = r.owner.id != "" && string(m.Sender) == r.owner.id
	if at, ok := stamp(m.Created); ok {
		it.Moment = clock.Show(at, archive.PrecisionSecond, r.Zone)
	} else {
		it.Moment = ofNumber(id, r.Zone, archive.OriginArchive)
	}
	it.Text = m.words()
	it.Media = r.pictures.ofMessage(id, m.Media)
	for _, reaction := range m.Reactions {
		it.Details = append(it.Details, archive.Detail{Name: "Reaction", Value: strings.TrimSpace(felt(reaction.Key) + " " + r.people.named(reaction.Sender))})
	}
	r.item(it)
	return true
}

// felt returns the picture that X shows for a reaction; the keys are those of
// its own programs. One that is not known stays as it is written.
func felt(key word) string {
	switch key {
	case "like":
		return "❤"
	case "excited":
		return "🔥"
	case "funny":
		return "😂"
	case "surprised":
		return "😲"
	case "sad":
		return "😢"
	case "agree":
		return "👍"
	case "disagree":
		return "👎"
	}
	return page.Clean(string(key))
}

// words returns the text of a message without addresses that only stand for
// its pictures.
func (m message) words() string {
	var links []link
	for _, l := range m.Links {
		if len(m.Media) > 0 && strings.Contains(string(l.Expanded), "/messages/media/") {
			l.Expanded = ""
		}
		links = append(links, link(l))
	}
	return words(m.Text, links, nil)
}

// ofMessage returns the media of a message, then further files of its number.
func (p pictures) ofMessage(id string, addresses []word) (all []archive.Media) {
	used := map[string]bool{}
	for _, a := range addresses {
		if found := p.find(id, []string{base(a)}, used); found != "" {
			all = append(all, media(found))
		} else if lost, ok := article.Lost(string(a)); ok {
			all = append(all, lost)
		}
	}
	for _, name := range p[id] {
		if !used[name] {
			all = append(all, media(name))
		}
	}
	return all
}

// change yields that somebody came or went, or what a room is called now.
func (r *reading) change(it archive.Item, room, what string, c *change) bool {
	at, ok := stamp(c.Created)
	if !ok {
		return false
	}
	it.Moment, it.System = clock.Show(at, archive.PrecisionSecond, r.Zone), true
	it.NativeID = strings.Join([]string{"dm", room, what, page.Clean(string(c.Created)), page.Clean(string(c.By))}, "/")
	it.Author = r.people.named(c.By)
	var names []string
	for _, id := range slices.Concat(c.Users, c.All) {
		names = append(names, r.people.named(id))
	}
	switch what { // in signs, as X has no words for it and readers speak no language
	case "named":
		it.Text = "✎ " + page.Clean(string(c.Name))
	case "left":
		it.Text = "− " + strings.Join(names, ", ")
	default:
		it.Text = "+ " + strings.Join(names, ", ")
	}
	r.item(it)
	return true
}

// base returns the last part of an address without what asks for a size.
func base(address word) string {
	s, _, _ := strings.Cut(string(address), "?")
	return path.Base(s)
}
