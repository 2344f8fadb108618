package x

import (
	"encoding/json"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/read/clock"
	"dotori/archive/read/jsonlist"
	"dotori/archive/read/page"
)

// note is the whole text of a post that is too long for the list of posts.
type note struct {
	id, text, file string
	tags           []string
	moment         archive.Moment
	joined         bool
}

// notes are those by the second in which they were written. Nothing else joins
// them to their posts: their numbers are others.
type notes map[int64][]*note

// entry of a file of long texts.
type noteEntry struct {
	Note struct {
		ID      word `json:"noteTweetId"`
		Created word `json:"createdAt"`
		Core    struct {
			Text     word   `json:"text"`
			Hashtags []word `json:"hashtags"`
			Links    []struct {
				Short    word `json:"shortUrl"`
				Expanded word `json:"expandedUrl"`
			} `json:"urls"`
		} `json:"core"`
	} `json:"noteTweet"`
}

// note reads a file of long texts.
func (r *reading) note(name string) {
	r.entries(name, []string{""}, func(_ string, raw json.RawMessage) bool {
		var e noteEntry
		if jsonlist.Fill(raw, &e) != nil {
			return false
		}
		at, ok := stamp(e.Note.Created)
		n := &note{id: digits(e.Note.ID), file: name, text: e.text()}
		if !ok || n.text == "" {
			return false
		}
		n.moment = clock.Show(at, archive.PrecisionSecond, r.Zone)
		for _, tag := range e.Note.Core.Hashtags {
			n.tags = append(n.tags, page.Clean(string(tag)))
		}
		r.notes[at.Unix()] = append(r.notes[at.Unix()], n)
		return true
	})
}

func (e noteEntry) text() string {
	var links []link
	for _, l := range e.Note.Core.Links {
		links = append(links, link{l.Short, l.Expanded})
	}
	return words(e.Note.Core.Text, links, nil)
}

// of returns the note that a post begins: written in the same second, with the
// same first words.
func (n notes) of(t tweet, text string) (*note, bool) {
	at, ok := stamp(t.Created)
	if !ok {
		return nil, false
	}
	for _, candidate := range n[at.Unix()] {
		if beginning := firstWords(text); beginning != "" && !candidate.joined && strings.HasPrefix(unaddressed(candidate.text), beginning) {
			candidate.joined = true
			return candidate, true
		}
	}
	return nil, false
}

// mostCompared is how many letters of a post and its note are compared.
const mostCompared = 40

// firstWords returns the beginning of a post, up to the mark that it goes on.
func firstWords(text string) string {
	text = unaddressed(text)
	if end := strings.LastIndex(text, "…"); end >= 0 {
		text = text[:end]
	}
	letters := []rune(strings.TrimSpace(text))
	return string(letters[:min(len(letters), mostCompared)])
}

// unaddressed drops whom an answer is addressed to, which notes do not have.
func unaddressed(s string) string {
	for strings.HasPrefix(s, "@") {
		_, rest, ok := strings.Cut(s, " ")
		if !ok {
			return ""
		}
		s = strings.TrimLeft(rest, " ")
	}
	return s
}

// unjoined yields the notes whose posts are not in the archive.
func (r *reading) unjoined() {
	var left []*note
	for _, list := range r.notes {
		for _, n := range list {
			if !n.joined && n.id != "" {
				left = append(left, n)
			}
		}
	}
	slices.SortFunc(left, func(a, b *note) int { return strings.Compare(a.id, b.id) })
	left = slices.CompactFunc(left, func(a, b *note) bool { return a.id == b.id })
	for _, n := range left {
		r.item(archive.Item{Kind: archive.Post, NativeID: "note/" + n.id, Own: true, Author: r.owner.shown(), Collections: r.shelf(),
			Moment: n.moment, Text: n.text, Tags: n.tags, Files: []string{n.file}})
	}
}
