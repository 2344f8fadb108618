package telegram

import (
	"encoding/json"

	"dotori/archive/read/jsonlist"
)

// message is one entry of a chat as JSON tells it.
type message struct {
	ID        jsonlist.Word           `json:"id"`
	Type      string                  `json:"type"` // message, service or unsupported
	Date      string                  `json:"date"`
	Unix      jsonlist.Word           `json:"date_unixtime"`
	Edited    string                  `json:"edited"`
	EditedAt  jsonlist.Word           `json:"edited_unixtime"`
	From      name                    `json:"from"`
	FromID    jsonlist.Word           `json:"from_id"`
	Signature string                  `json:"author"`
	Text      rich                    `json:"text"`
	Entities  json.RawMessage         `json:"text_entities"` // the same, in parts; only some programs write it alone
	ReplyTo   jsonlist.Word           `json:"reply_to_message_id"`
	ReplyPeer jsonlist.Word           `json:"reply_to_peer_id"`
	Forwarded name                    `json:"forwarded_from"`
	Saved     name                    `json:"saved_from"`
	ViaBot    string                  `json:"via_bot"`
	Reactions jsonlist.Many[reaction] `json:"reactions"`

	files
	subject
	action
}

// files are the media of a message: paths, or why there is none.
type files struct {
	Photo     string        `json:"photo"`
	File      string        `json:"file"`
	FileName  string        `json:"file_name"`
	Thumbnail string        `json:"thumbnail"`
	VCard     string        `json:"contact_vcard"`
	MediaType string        `json:"media_type"`
	Sticker   string        `json:"sticker_emoji"`
	Performer string        `json:"performer"`
	Duration  jsonlist.Word `json:"duration_seconds"`
}

// subject is what a message is about, other than its text.
type subject struct {
	Location *struct {
		Latitude  float64 `json:"latitude"`
		Longitude float64 `json:"longitude"`
	} `json:"location_information"`
	Place   string `json:"place_name"`
	Contact *struct {
		First string `json:"first_name"`
		Last  string `json:"last_name"`
	} `json:"contact_information"`
	Poll *struct {
		Question rich                      `json:"question"`
		Answers  jsonlist.Many[pollAnswer] `json:"answers"`
	} `json:"poll"`
	Game    string `json:"game_title"`
	Invoice *struct {
		Title string `json:"title"`
	} `json:"invoice_information"`
}

type pollAnswer struct {
	Text   rich          `json:"text"`
	Voters jsonlist.Word `json:"voters"`
}

// action is what a service message tells.
type action struct {
	Action  string        `json:"action"`
	Actor   name          `json:"actor"`
	ActorID jsonlist.Word `json:"actor_id"`
	Title   string        `json:"title"` // also a song's
	Renamed string        `json:"new_title"`
	Members []name        `json:"members"`
	Inviter name          `json:"inviter"`
	Score   jsonlist.Word `json:"score"`
	Amount  jsonlist.Word `json:"amount"`
	Money   string        `json:"currency"`
	Lasts   jsonlist.Word `json:"duration"`
	Reason  string        `json:"discard_reason"`
	Emoji   string        `json:"emoticon"`
	Told    string        `json:"information_text"`
}

type reaction struct {
	Emoji      string        `json:"emoji"`
	Count      jsonlist.Word `json:"count"`
	DocumentID string        `json:"document_id"`
}

// name is what an account is called; deleted ones have null.
type name string

// deletedAccount is what Telegram's pages call an account that is gone.
const deletedAccount = "Deleted Account"

// UnmarshalJSON implements [json.Unmarshaler].
func (n *name) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		*n = deletedAccount
		return nil
	}
	var w jsonlist.Word
	err := w.UnmarshalJSON(b)
	*n = name(clean(string(w)))
	return err
}

// parse reads a message. A field of another type than it should be stays empty.
func (m *message) parse(raw []byte) error {
	*m = message{Text: m.Text[:0], Entities: m.Entities[:0]}
	err := jsonlist.Fill(raw, m)
	if err == nil && len(m.Text) == 0 && len(m.Entities) > 0 {
		err = m.Text.UnmarshalJSON(m.Entities)
	}
	return err
}
