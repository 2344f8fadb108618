package archive

import (
	"encoding/json"
	"reflect"
	"strings"
)

// Collection groups items: an album, a diary folder, a board, a chat room.
type Collection struct {
	Kind  CollectionKind `json:"kind"`
	Title string         `json:"title"`
	Own   bool           `json:"own,omitempty"` // made by the user, not by an archive
}

// CollectionKind says what a collection is.
type CollectionKind string

// The kinds of collections.
const (
	Album         CollectionKind = "album"
	DiaryFolder   CollectionKind = "diary"
	Board         CollectionKind = "board"
	GuestbookWall CollectionKind = "guestbook"
	Chat          CollectionKind = "chat"
	MailFolder    CollectionKind = "mail"
	Blog          CollectionKind = "blog"
)

// Item is one memory. A reader fills what the archive says and leaves the
// rest at its zero value; ID and Import are filled by ingest.
type Item struct {
	ID       string  `json:"id"` // see [Item.Identity]
	Kind     Kind    `json:"kind"`
	Service  Service `json:"service"`
	Account  string  `json:"account"`   // whose archive, where the archive says so
	NativeID string  `json:"native_id"` // the service's own id; unique within Service and Account
	Import   string  `json:"import"`    // the import that first brought it
	Moment   Moment  `json:"moment"`
	// Moments are what else archives and files told of when it was, most trusted
	// first, as [Settle] leaves them; and what they told first where the user
	// corrected the Moment.
	Moments []Moment `json:"moments"`
	Title   string   `json:"title"`
	Text    string   `json:"text"` // plain text, NFC, LF; may hold [ObjectMark]s
	// HTML is the body as its author formatted it, sanitised by read/article;
	// the media of index i stand in it as <img src="media:i">. It is "" where
	// Text says all that it would.
	HTML        string       `json:"html"`
	Author      string       `json:"author"` // as the archive names the person
	People      []string     `json:"people"` // others who are in it
	Collections []Collection `json:"collections"`
	Parent      string       `json:"parent"` // Identity of the item that this one comments on or answers
	Media       []Media      `json:"media"`
	Latitude    *float64     `json:"latitude"` // degrees, WGS 84; both or neither
	Longitude   *float64     `json:"longitude"`
	Favorite    bool         `json:"favorite"`
	Hidden      bool         `json:"hidden"`
	Trashed     bool         `json:"trashed"` // thrown away by the user; nothing shows it but the trash
	Tags        []string     `json:"tags"`
	System      bool         `json:"system"` // written by the service, not by a person ("… joined")
	Own         bool         `json:"own"`    // by the owner of the archive, where that is known
	// Details are further facts in the archive's order: a mail's headers, a
	// product's price, who may see a post.
	Details []Detail `json:"details"`

	// Twin is the Identity of the item as other exports word it, where a reader
	// knows that they tell the same memory otherwise; "" for its own.
	Twin string `json:"-"`
	// Occurrence tells identical items of one archive apart: 0 for the first,
	// 1 for the second with equal content, … It is part of the identity.
	Occurrence int `json:"-"`
	// Files names the files of the archive that the item was read from, beside
	// its media: the chat's text file, a sidecar. Ingest accounts for them.
	Files []string `json:"-"`
	// Line is the place in Files[0], counted from 1; 0 when it has no lines.
	Line int `json:"-"`
}

// Detail is one further fact of an item.
type Detail struct {
	Name  string `json:"name"`  // English where Dotori knows the fact (the key of its translation), else the archive's own word
	Value string `json:"value"` // NFC, LF
}

// Searched reports whether people look for the value: not for numbers that
// only programs know, whose names end in ID.
func (d Detail) Searched() bool { return !strings.HasSuffix(d.Name, "ID") }

// ItemFields returns the keys of an item's JSON but "import", which tells of a
// library and not of the memory.
func ItemFields() []string {
	var keys []string
	t := reflect.TypeFor[Item]()
	for i := range t.NumField() {
		if key := t.Field(i).Tag.Get("json"); key != "-" && key != "import" {
			keys = append(keys, key)
		}
	}
	return keys
}

// MarshalJSON writes every key always, and [] rather than null for empty lists.
func (it Item) MarshalJSON() ([]byte, error) {
	type plain Item
	p := plain(it)
	p.Moments = orEmpty(p.Moments)
	p.People = orEmpty(p.People)
	p.Collections = orEmpty(p.Collections)
	p.Media = orEmpty(p.Media)
	p.Tags = orEmpty(p.Tags)
	p.Details = orEmpty(p.Details)
	return json.Marshal(p)
}

func orEmpty[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}
