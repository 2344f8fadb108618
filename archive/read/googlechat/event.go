package googlechat

import (
	"encoding/json"
	"path"
	"strconv"
	"strings"

	"dotori/archive"
	"dotori/archive/read/clock"
	"dotori/archive/read/jsonlist"
	"dotori/archive/read/page"
	"dotori/archive/read/tree"
)

// event is what happened in a conversation of Hangouts.
type event struct {
	ID      jsonlist.Word `json:"event_id"`
	Sender  gaia          `json:"sender_id"`
	Micros  jsonlist.Word `json:"timestamp"`
	Message struct {
		Content struct {
			Segments jsonlist.Many[segment] `json:"segment"`
			Attached jsonlist.Many[struct {
				Item struct {
					Photo photo `json:"plus_photo"`
					Older photo `json:"embeds.PlusPhoto.plus_photo"`
					Place struct {
						Name jsonlist.Word
						URL  jsonlist.Word
					} `json:"place_v2"`
				} `json:"embed_item"`
			}] `json:"attachment"`
		} `json:"message_content"`
	} `json:"chat_message"`
}

type segment struct {
	Type, Text jsonlist.Word
	Link       struct {
		Target jsonlist.Word `json:"link_target"`
	} `json:"link_data"`
}

type photo struct {
	URL      jsonlist.Word
	Original jsonlist.Word `json:"original_content_url"`
}

// said makes the item of an event that is a message.
func (r *reading) said(raw json.RawMessage, t talk, people map[string]string, dir string) (archive.Item, bool) {
	var e event
	if jsonlist.Fill(raw, &e) != nil {
		return archive.Item{}, false
	}
	id := e.Sender.key()
	it := archive.Item{
		Kind: archive.Message, Account: page.Clean(t.self), Author: nameOf(id, people), Text: e.words(),
		Collections: []archive.Collection{{Kind: archive.Chat, Title: t.title}},
	}
	it.Own = id != "" && id == t.self || r.isOwner(user{Name: jsonlist.Word(it.Author)})
	if e.ID != "" {
		it.NativeID = t.id + "/" + page.Clean(string(e.ID))
	}
	for _, a := range e.Message.Content.Attached {
		it.Media = append(it.Media, r.picture(dir, a.Item.Photo)...)
		it.Media = append(it.Media, r.picture(dir, a.Item.Older)...)
		if place := page.Clean(string(a.Item.Place.Name)); place != "" {
			it.Details = append(it.Details, archive.Detail{Name: "Place", Value: place})
		}
	}
	if it.Text == "" && len(it.Details) > 0 {
		it.Text = it.Details[0].Value
	}
	if micros, err := strconv.ParseInt(string(e.Micros), 10, 64); err == nil {
		it.Moment = clock.Unix(micros/1e6, r.Zone)
	}
	return it, it.Text != "" || len(it.Media) > 0
}

// words returns what was written, with the addresses of links that are called
// otherwise behind them.
func (e event) words() string {
	var b strings.Builder
	for _, s := range e.Message.Content.Segments {
		target := string(s.Link.Target)
		switch {
		case s.Type == "LINE_BREAK":
			b.WriteString("\n")
		case s.Text == "":
			b.WriteString(target)
		case target == "" || strings.Contains(target, strings.TrimSuffix(string(s.Text), "/")):
			b.WriteString(string(s.Text))
		default:
			b.WriteString(string(s.Text) + " (" + target + ")")
		}
	}
	return page.Clean(b.String())
}

// picture finds a picture that was sent by the end of its address.
func (r *reading) picture(dir string, p photo) []archive.Media {
	address := string(p.URL)
	if address == "" {
		address = string(p.Original)
	}
	if address == "" {
		return nil
	}
	if file := r.Index.Find(dir, path.Base(address)); file != "" && path.Dir(file) == dir {
		return []archive.Media{r.media(file)}
	}
	address, _, _ = strings.Cut(address, "?")
	name := page.Clean(path.Base(strings.ReplaceAll(tree.Unescape(address), `\`, "/")))
	if name == "" || name == "." || name == "/" {
		return nil
	}
	return []archive.Media{{Name: name, Missing: true}}
}
