package telegram

import (
	"strconv"
	"strings"

	"dotori/archive"
)

// item makes an item of a message.
func (r *room) item(m *message, line int) archive.Item {
	w := newWhen(m.Date, string(m.Unix), r.settings.zone)
	it := archive.Item{Kind: archive.Message, Moment: w.moment, Line: line}
	e := entry{number: numberOf(string(m.ID)), when: w, day: w.day(), replyTo: numberOf(string(m.ReplyTo)), from: string(m.FromID)}
	r.attach(&it, m)
	if m.Type == "service" {
		it.System, it.Author, it.Text = true, string(m.Actor), m.notice()
		e.from = string(m.ActorID)
	} else {
		it.Author, it.Text, it.HTML = string(m.From), m.Text.plain(), m.Text.html()
		e.text = it.Text
		m.about(&it)
	}
	m.facts(&it, r.settings)
	if m.ReplyPeer != "" {
		e.replyTo = "" // a number of another chat
		detail(&it, "Reply to message ID", string(m.ReplyTo))
	}
	r.finish(&it, e)
	if m.Action == "topic_created" && m.Title != "" && it.NativeID != "" {
		r.known.topics[e.number] = clean(m.Title)
	}
	return it
}

// attach adds the files of a message, and the picture that stands for one.
func (r *room) attach(it *archive.Item, m *message) {
	label := kindOf(m.MediaType)
	if m.Photo != "" {
		it.Media = append(it.Media, r.media.media(m.Photo, labelPhoto))
	}
	if m.File != "" {
		name := m.FileName
		if name == "" {
			name = label
		}
		it.Media = append(it.Media, r.media.media(m.File, name))
	}
	if m.VCard != "" {
		it.Media = append(it.Media, r.media.media(m.VCard, ""))
	}
	if m.Thumbnail != "" && !isExcuse(m.Thumbnail) {
		if cover := r.media.media(m.Thumbnail, ""); !cover.Missing {
			cover.Role = archive.RoleCover
			it.Media = append(it.Media, cover)
		}
	}
}

// kindOf names a file that has no name.
func kindOf(mediaType string) string {
	switch mediaType {
	case "sticker":
		return "Sticker"
	case "video_file":
		return "Video"
	case "voice_message":
		return "Voice message"
	case "video_message":
		return "Video message"
	case "animation":
		return "Animation"
	case "audio_file":
		return "Audio file"
	}
	return labelFile
}

// about adds what a message is about, other than its text.
func (m *message) about(it *archive.Item) {
	if p := m.Poll; p != nil {
		answers := make([]string, 0, len(p.Answers))
		for _, a := range p.Answers {
			answers = append(answers, a.Text.plain()+" ("+string(a.Voters)+")")
		}
		poll(it, p.Question.plain(), answers)
	}
	if c := m.Contact; c != nil {
		say(it, "Contact", strings.TrimSpace(c.First+" "+c.Last))
	}
	say(it, "Place", m.Place)
	if at := m.Location; at != nil {
		place(it, at.Latitude, at.Longitude)
	}
	say(it, "Game", m.Game)
	if m.Invoice != nil {
		say(it, "Invoice", m.Invoice.Title)
	}
	if m.MediaType == "audio_file" {
		detail(it, "Song", strings.Trim(m.Performer+" – "+m.Title, " –"))
	}
	detail(it, "Sticker", m.Sticker)
}

// poll adds a question with its answers.
func poll(it *archive.Item, question string, answers []string) {
	detail(it, "Poll", question)
	lines := append([]string{question}, answers...)
	if it.Text != "" {
		lines = append([]string{it.Text}, lines...)
	}
	it.Text = clean(strings.Join(lines, "\n"))
}

// place adds a point of the earth.
func place(it *archive.Item, latitude, longitude float64) {
	if latitude < -90 || latitude > 90 || longitude < -180 || longitude > 180 {
		return
	}
	it.Latitude, it.Longitude = &latitude, &longitude
	if it.Text == "" {
		it.Text = strconv.FormatFloat(latitude, 'f', -1, 64) + ", " + strconv.FormatFloat(longitude, 'f', -1, 64)
	}
}

// facts adds where a message came from and what became of it.
func (m *message) facts(it *archive.Item, s settings) {
	detail(it, "Forwarded from", string(m.Forwarded))
	if m.Saved != m.Forwarded {
		detail(it, "Saved from", string(m.Saved))
	}
	detail(it, "Via bot", m.ViaBot)
	detail(it, "Signature", m.Signature)
	if m.Edited != "" || m.EditedAt != "" {
		detail(it, "Edited", newWhen(m.Edited, string(m.EditedAt), s.zone).String())
	}
	given := make([]string, 0, len(m.Reactions))
	for _, r := range m.Reactions {
		if r.Emoji != "" {
			given = append(given, strings.TrimSpace(r.Emoji+" "+string(r.Count)))
		}
	}
	detail(it, "Reactions", strings.Join(given, ", "))
}
