package googlechat

import (
	"encoding/json"
	"path"
	"strconv"
	"strings"

	"dotori/archive"
	"dotori/archive/read/jsonlist"
	"dotori/archive/read/page"
)

// part returns where in a conversation a value stands: its conversation, its
// events, "" for what is neither. The first generation of the file had all of
// it one level deeper and named otherwise.
func part(path string) string {
	for _, list := range []string{".conversations[]", ".conversation_state[]", ".conversation_state[].conversation_state"} {
		rest, ok := strings.CutPrefix(path, list)
		if !ok {
			continue
		}
		switch rest {
		case ".conversation":
			return "conversation"
		case ".events[]", ".event[]":
			return "event"
		}
	}
	return ""
}

func enter(path string) bool {
	switch path {
	case "", ".conversations", ".conversations[]", ".conversations[].events",
		".conversation_state", ".conversation_state[]", ".conversation_state[].event",
		".conversation_state[].conversation_state", ".conversation_state[].conversation_state.event":
		return true
	}
	return false
}

// talk is one conversation while its events are read.
type talk struct {
	id, title, self string
}

// hangouts reads all conversations: first who is called how, then what was said.
func (r *reading) hangouts(name string) {
	r.homes[path.Dir(name)] = true
	people := r.people(name)
	in, ok := r.open(name)
	if !ok {
		return
	}
	defer in.Close()
	r.Begin()
	t, given, events, seen := talk{}, 0, 0, newIDs()
	for v, err := range jsonlist.Walk(in, largest, enter) {
		switch {
		case r.Done():
			return
		case err != nil:
			r.damaged(name, given, err)
		case part(v.Path) == "conversation":
			t = r.talk(parseTalk(v.Raw), people)
		case part(v.Path) == "event":
			events++
			if it, ok := r.said(v.Raw, t, people, path.Dir(name)); ok {
				given++
				it.Files = []string{name}
				if seen.add(it.NativeID) {
					r.Item(it)
				}
			}
		}
	}
	if silent := events - given; silent > 0 || given == 0 {
		r.Warn(&archive.Warning{Path: name, Reason: "Calls, and who came and went, are no messages; they were left out.", Detail: strconv.Itoa(silent), Skipped: given == 0})
	}
}

type gaia struct {
	Gaia jsonlist.Word `json:"gaia_id"`
	Chat jsonlist.Word `json:"chat_id"`
}

func (g gaia) key() string {
	if g.Gaia != "" {
		return string(g.Gaia)
	}
	return string(g.Chat)
}

// conversation is what Hangouts.json says of one.
type conversation struct {
	ID   struct{ ID jsonlist.Word }
	Name jsonlist.Word
	Self struct {
		Read struct {
			ID gaia `json:"participant_id"`
		} `json:"self_read_state"`
	} `json:"self_conversation_state"`
	People jsonlist.Many[struct {
		ID   gaia
		Name jsonlist.Word `json:"fallback_name"`
	}] `json:"participant_data"`
}

// parseTalk reads a conversation, which in most files wraps another of its name.
func parseTalk(raw json.RawMessage) conversation {
	var outer struct {
		Inner json.RawMessage            `json:"conversation"`
		ID    struct{ ID jsonlist.Word } `json:"conversation_id"`
	}
	var c conversation
	if jsonlist.Fill(raw, &outer) == nil && len(outer.Inner) > 0 {
		raw = outer.Inner
	}
	if jsonlist.Fill(raw, &c) != nil {
		return conversation{}
	}
	if c.ID.ID == "" {
		c.ID.ID = outer.ID.ID
	}
	return c
}

// people returns the names of all by their ids. In one conversation a name may
// be missing that another has.
func (r *reading) people(name string) map[string]string {
	names := map[string]string{}
	in, ok := r.open(name)
	if !ok {
		return names
	}
	defer in.Close()
	for v, err := range jsonlist.Walk(in, largest, enter) {
		if r.Done() || err != nil {
			break
		}
		if part(v.Path) != "conversation" {
			continue
		}
		for _, p := range parseTalk(v.Raw).People {
			if s := page.Clean(string(p.Name)); s != "" && p.ID.key() != "" {
				names[p.ID.key()] = s
			}
		}
	}
	return names
}

// talk names a conversation after itself, or everybody else in it.
func (r *reading) talk(c conversation, people map[string]string) talk {
	t := talk{id: page.Clean(string(c.ID.ID)), title: page.Clean(string(c.Name)), self: c.Self.Read.ID.key()}
	if t.title != "" {
		return t
	}
	var names []string
	for _, p := range c.People {
		if id := p.ID.key(); id != t.self {
			names = append(names, nameOf(id, people))
		}
	}
	if t.title = strings.Join(names, ", "); t.title == "" {
		t.title = "Hangouts"
	}
	return t
}

func nameOf(id string, people map[string]string) string {
	if name := people[id]; name != "" {
		return name
	}
	return page.Clean(id)
}
