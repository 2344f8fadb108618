package review

import (
	"encoding/hex"
	"time"

	"dotori/archive/catalog"
	"dotori/archive/kin"
	"dotori/archive/twins"
)

// JoinTitle names the action that makes rooms one.
const JoinTitle = "Make one room of both sides"

// Room is two tellings of one chat room that may become one, or the messages
// that both tell where it is one already.
type Room struct {
	Title      string         `json:"title"`      // of the room as it will be called
	Top        RoomSide       `json:"top"`        // whose messages lie on top
	Other      RoomSide       `json:"other"`      // whose messages come under them
	Confidence int            `json:"confidence"` // 0..99
	Reasons    []twins.Reason `json:"reasons"`
	Messages   int            `json:"messages"` // how many both tell, that are not stacked yet
	Joined     bool           `json:"joined"`   // it is one room already
	Mixed      bool           `json:"mixed"`    // other chats are called so too: the rooms stay, and only messages become one
	// Apart says that it is the other way about: what shows as one room are two
	// chats that are called the same. A yes calls the other one Into.
	Apart    bool                   `json:"apart"`
	Into     catalog.CollectionName `json:"into"`
	People   []SamePerson           `json:"people"`   // two names of one person each, the surest first
	Examples [][2]string            `json:"examples"` // ids of messages of the top and of the other that are one, from all of the time

	pairs [][2]twins.ID
}

// RoomSide is what one person exported of a room.
type RoomSide struct {
	ID      string                 `json:"id"`
	Room    catalog.CollectionName `json:"room"`
	Owner   string                 `json:"owner"`   // the name of whoever exported it, or ""
	Account string                 `json:"account"` // or ""
	Imports []string               `json:"imports"`
	Count   int                    `json:"count"` // messages
	First   time.Time              `json:"first"` // on its clock
	Last    time.Time              `json:"last"`

	shows catalog.CollectionName
}

// SamePerson is the names that two sides have for one person.
type SamePerson struct {
	Top     catalog.Alias `json:"top"`
	Other   catalog.Alias `json:"other"`
	Support int           `json:"support"` // long messages that both have under these names
}

// Accept returns the edits that make one room: of its name, and of every
// message that both tell; or those that make two.
func (r Room) Accept() []catalog.Edit {
	if r.Apart {
		return r.splitEdits()
	}
	var edits []catalog.Edit
	if !r.Joined && !r.Mixed {
		edits = append(edits, catalog.EditRoom(r.Other.shows, r.Top.shows))
	}
	for _, p := range r.pairs {
		edits = append(edits, catalog.EditStack(hex.EncodeToString(p[1][:]), hex.EncodeToString(p[0][:])))
	}
	return edits
}

// Refuse returns the edits after which the two are not proposed again.
func (r Room) Refuse() []catalog.Edit {
	return []catalog.Edit{catalog.EditApart(r.Top.ID, r.Other.ID)}
}

// Action returns the title of the action of a yes.
func (r Room) Action() string {
	if r.Apart {
		return SplitTitle
	}
	return JoinTitle
}

// mostExamples is how many messages a proposal shows.
const mostExamples = 8

// examples takes some of the pairs, evenly spaced.
func (r *Room) examples() {
	r.Examples = [][2]string{}
	step := max(len(r.pairs)/mostExamples, 1)
	for i := 0; i < len(r.pairs) && len(r.Examples) < mostExamples; i += step {
		p := r.pairs[i]
		r.Examples = append(r.Examples, [2]string{hex.EncodeToString(p[0][:]), hex.EncodeToString(p[1][:])})
	}
}

// UnitePeople returns the edits that make one person of the names that rooms
// tell of, for those to whom the user said yes; all is everybody.
func UnitePeople(all []catalog.Person, rooms ...Room) []catalog.Edit {
	var same [][2]catalog.Alias
	for _, r := range rooms {
		for _, s := range r.People {
			same = append(same, [2]catalog.Alias{s.Top, s.Other})
		}
	}
	return kin.Unite(all, same)
}

// FoundRooms is what a search for rooms proposes.
type FoundRooms struct {
	Proposals []Room // the surest first
	Sides     int    // tellings of rooms that were compared
}
