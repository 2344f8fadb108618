package mastodon

import "dotori/archive/read/jsonlist"

type word = jsonlist.Word

// activity is an element of the outbox.
type activity struct {
	ID        word   `json:"id"`
	Type      word   `json:"type"`
	Actor     refs   `json:"actor"`
	Published word   `json:"published"`
	To        refs   `json:"to"`
	CC        refs   `json:"cc"`
	Object    object `json:"object"`
}

// object is what an activity tells of. One that is only passed on is its
// address alone.
type object struct {
	ID          word                      `json:"id"`
	Type        word                      `json:"type"`
	Name        word                      `json:"name"`    // its title
	Summary     word                      `json:"summary"` // what people are warned of
	Above       refs                      `json:"inReplyTo"`
	Published   word                      `json:"published"`
	Updated     word                      `json:"updated"`
	URL         refs                      `json:"url"`
	Author      refs                      `json:"attributedTo"`
	To          refs                      `json:"to"`
	CC          refs                      `json:"cc"`
	Content     word                      `json:"content"`
	Languages   map[string]word           `json:"contentMap"`
	Attachments jsonlist.Many[attachment] `json:"attachment"`
	Tags        jsonlist.Many[tag]        `json:"tag"`
	OneOf       jsonlist.Many[choice]     `json:"oneOf"` // of a poll
	AnyOf       jsonlist.Many[choice]     `json:"anyOf"`
	Place       jsonlist.Many[place]      `json:"location"`
}

type attachment struct {
	MIME word `json:"mediaType"`
	URL  refs `json:"url"`
	Name word `json:"name"` // what can be seen in it
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
