package googlechat

import (
	"encoding/json"
	"strconv"
	"strings"

	"dotori/archive"
	"dotori/archive/read/clock"
	"dotori/archive/read/jsonlist"
	"dotori/archive/read/page"
)

// message is a message as messages.json has it.
type message struct {
	Creator     user
	Created     jsonlist.Word `json:"created_date"`
	Updated     jsonlist.Word `json:"updated_date"`
	Text        jsonlist.Word
	ID          jsonlist.Word `json:"message_id"`
	Annotations jsonlist.Many[json.RawMessage]
	Files       jsonlist.Many[struct {
		Original jsonlist.Word `json:"original_name"`
		Export   jsonlist.Word `json:"export_name"`
	}] `json:"attached_files"`
	Quoted struct {
		Creator user
		Text    jsonlist.Word
		ID      jsonlist.Word `json:"message_id"`
	} `json:"quoted_message_metadata"`
	Reactions jsonlist.Many[struct {
		Emoji  struct{ Unicode jsonlist.Word }
		Emails jsonlist.Many[jsonlist.Word] `json:"reactor_emails"`
	}]
}

// item makes the item of a message; false when nothing is left of it.
func (m *room) item(in message) (archive.Item, bool) {
	it := archive.Item{
		Kind: archive.Message, Account: m.account, Author: in.Creator.name(), Own: m.isOwner(in.Creator), Text: page.Clean(string(in.Text)),
		Collections: []archive.Collection{{Kind: archive.Chat, Title: m.title}}, Files: []string{m.file},
	}
	if m.info != "" {
		it.Files = append(it.Files, m.info)
	}
	for _, f := range in.Files {
		if f.Export != "" || f.Original != "" {
			it.Media = append(it.Media, m.attached(string(f.Export), string(f.Original)))
		}
	}
	links := linksOf(in.Annotations, it.Text)
	if it.Text == "" && len(it.Media) == 0 && len(links) == 0 {
		return it, false
	}
	if it.Text == "" && len(it.Media) == 0 {
		it.Text = links[0].Value
	}
	it.NativeID = page.Clean(string(in.ID))
	it.Moment = m.moment(string(in.Created))
	m.quote(&it, in)
	it.Details = append(it.Details, links...)
	if edited, ok := clock.Parse(string(in.Updated)); ok {
		it.Details = append(it.Details, archive.Detail{Name: "Edited", Value: clock.In(edited, m.Zone).Wall.Format("2006-01-02 15:04:05")})
	}
	if s := in.reactions(); s != "" {
		it.Details = append(it.Details, archive.Detail{Name: "Reactions", Value: s})
	}
	return it, true
}

func (m *room) moment(date string) archive.Moment {
	t, ok := clock.Parse(date)
	if !ok && m.undated == "" && date != "" {
		m.undated = page.Clean(date)
	}
	return clock.In(t, m.Zone)
}

// quote says what a message answers.
func (m *room) quote(it *archive.Item, in message) {
	if id := page.Clean(string(in.Quoted.ID)); id != "" && m.seen.has(id) {
		it.Parent = archive.Item{Service: Service, Account: m.account, NativeID: id}.Identity()
	}
	said := page.Clean(string(in.Quoted.Text))
	if name := in.Quoted.Creator.name(); name != "" && said != "" {
		it.Details = append(it.Details, archive.Detail{Name: "Answers", Value: name + ": " + said})
	}
}

// reactions returns "👍 2, ❤ 1".
func (in message) reactions() string {
	var all []string
	for _, r := range in.Reactions {
		if emoji := page.Clean(string(r.Emoji.Unicode)); emoji != "" {
			all = append(all, emoji+" "+strconv.Itoa(len(r.Emails)))
		}
	}
	return strings.Join(all, ", ")
}

// linksOf returns the pages, films and files that a message shows and does not
// write out.
func linksOf(annotations []json.RawMessage, said string) (all []archive.Detail) {
	for _, raw := range annotations {
		var a struct {
			URL     card `json:"url_metadata"`
			Drive   card `json:"drive_metadata"`
			YouTube card `json:"youtube_metadata"`
			Call    struct {
				Space struct {
					URL jsonlist.Word `json:"meeting_url"`
				} `json:"meeting_space"`
			} `json:"video_call_metadata"`
		}
		if jsonlist.Fill(raw, &a) != nil {
			continue
		}
		for _, s := range []string{a.URL.words(), a.Drive.words(), a.YouTube.words(), page.Clean(string(a.Call.Space.URL))} {
			if s != "" && !strings.Contains(said, s) {
				all = append(all, archive.Detail{Name: "Link", Value: s})
			}
		}
	}
	return all
}

// card is what a message shows of a link.
type card struct {
	Title, ID jsonlist.Word
	URL       struct {
		Safe jsonlist.Word `json:"private_do_not_access_or_else_safe_url_wrapped_value"`
	}
}

func (c card) words() string {
	return page.Clean(strings.Trim(string(c.Title)+"\n"+string(c.URL.Safe), "\n"))
}
