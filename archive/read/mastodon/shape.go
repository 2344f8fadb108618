package mastodon

import "dotori/archive/read/jsonlist"

type (
	word        = jsonlist.Word
	many[T any] = jsonlist.Many[T]
)

// activity is an element of the outbox.
type activity struct {
	ID        word         `json:"id"`
	Type      word         `json:"type"`
	Actor     many[ref]    `json:"actor"`
	Published word         `json:"published"`
	To        many[ref]    `json:"to"`
	CC        many[ref]    `json:"cc"`
	Object    many[object] `json:"object"`
}

// object is what an activity tells of. One that is only passed on is its
// address alone.
type object struct {
	ID          word             `json:"id"`
	Type        word             `json:"type"`
	Name        word             `json:"name"`    // its title
	Summary     word             `json:"summary"` // what people are warned of
	Above       many[ref]        `json:"inReplyTo"`
	Published   word             `json:"published"`
	Updated     word             `json:"updated"`
	URL         many[ref]        `json:"url"`
	Author      many[ref]        `json:"attributedTo"`
	To          many[ref]        `json:"to"`
	CC          many[ref]        `json:"cc"`
	Content     word             `json:"content"`
	Languages   map[string]word  `json:"contentMap"`
	Attachments many[attachment] `json:"attachment"`
	Tags        many[tag]        `json:"tag"`
	OneOf       many[choice]     `json:"oneOf"` // of a poll
	AnyOf       many[choice]     `json:"anyOf"`
	Place       many[place]      `json:"location"`
}

type attachment struct {
	MIME word      `json:"mediaType"`
	URL  many[ref] `json:"url"`
	Name word      `json:"name"` // what can be seen in it
}

type tag struct {
	Type word `json:"type"`
	Name word `json:"name"`
}

type choice struct {
	Name    word `json:"name"`
	Replies struct {
		Count word `json:"totalItems"`
	} `json:"replies"`
}

type place struct {
	Name      word     `json:"name"`
	Latitude  *float64 `json:"latitude"`
	Longitude *float64 `json:"longitude"`
}

// actor is whose archive it is.
type actor struct {
	ID        word `json:"id"`
	Name      word `json:"name"`
	Handle    word `json:"preferredUsername"`
	Followers word `json:"followers"`
}
