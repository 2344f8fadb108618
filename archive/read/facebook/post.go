package facebook

import (
	"encoding/json"
	"strings"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/clock"
	"dotori/archive/read/jsonlist"
	"dotori/archive/read/meta"
)

// posts reads a list of posts, check-ins or stories.
func (r *reading) posts(f meta.File) {
	mine := !strings.Contains(f.Rest, "/other_people")
	r.List(f, isList, func(raw json.RawMessage) bool {
		var a activity
		if jsonlist.Fill(raw, &a) != nil {
			return false
		}
		p := r.post(f, a)
		p.it.Own = mine
		if !mine {
			p.it.Author = ""
		}
		return p.give()
	})
}

// post is one that is being made of an entry.
type post struct {
	*reading
	file meta.File
	it   archive.Item
	text []string
	at   int64 // when the entry was made, whatever its author says
}

// note adds a fact once.
func (p *post) note(name, value string) {
	value = meta.Repair(value)
	for _, d := range p.it.Details {
		if d.Name == name && d.Value == value {
			return
		}
	}
	if value != "" {
		p.it.Details = append(p.it.Details, archive.Detail{Name: name, Value: value})
	}
}

// post makes a post of an entry.
func (r *reading) post(f meta.File, a activity) *post {
	p := &post{reading: r, file: f, at: a.Timestamp}
	p.it = r.mine(archive.Item{Kind: archive.Post, Collections: []archive.Collection{collectionOf(f)}}, f)
	for _, d := range a.Data {
		p.say(d.Post)
	}
	p.note("Activity", a.Title)
	for _, group := range a.Attachments {
		for _, one := range group.Data {
			p.attach(one)
		}
	}
	for _, m := range a.Media {
		p.show(m)
	}
	p.labels(a.Labels)
	p.it.People = names(a.Tags)
	p.it.Moment = clock.Unix(p.at, r.Zone)
	for _, d := range a.Data {
		if m := clock.Unix(d.Backdated, r.Zone); m.Known() {
			p.it.Moment = m
		}
		if m := clock.Unix(d.Updated, r.Zone); m.Known() && d.Updated != p.at {
			p.note("Edited", m.Wall.Format("2006-01-02 15:04"))
		}
	}
	return p
}

// collectionOf names what a list is of.
func collectionOf(f meta.File) archive.Collection {
	title := "Facebook"
	switch {
	case strings.HasPrefix(f.Rest, "groups/"):
		title = "Facebook Groups"
	case strings.HasPrefix(f.Rest, "stories/"), strings.HasPrefix(f.Rest, "archive/"):
		title = "Facebook Stories"
	}
	return archive.Collection{Kind: archive.Board, Title: title}
}

// say adds words, if they are not there yet.
func (p *post) say(words string) {
	words = meta.Repair(words)
	for _, known := range p.text {
		if known == words {
			return
		}
	}
	if words != "" {
		p.text = append(p.text, words)
	}
}

// attach takes in what a post shows.
func (p *post) attach(a attached) {
	p.say(a.Text)
	p.show(a.Media)
	if p.it.Latitude == nil {
		p.it.Latitude, p.it.Longitude = meta.Place(a.Place.Coordinate.Latitude, a.Place.Coordinate.Longitude)
	}
	p.note("Place", a.Place.Name)
	p.note("Link", strings.TrimSpace(meta.Repair(a.External.Name)+"\n"+article.Web(meta.Repair(a.External.URL))))
	p.note("Life event", a.Life.Title)
	p.note("Event", a.Event.Name)
	p.say(a.Note.Title)
	p.say(a.Note.Text)
	for _, m := range a.Note.Media {
		p.show(m)
	}
}

// show takes in a picture once, and its caption where that says more than the
// post.
func (p *post) show(m meta.Picture) {
	found, ok := p.Media(p.file, m.URI)
	if !ok {
		return
	}
	for _, known := range p.it.Media {
		if known.Path == found.Path && known.Name == found.Name {
			return
		}
	}
	p.it.Media = append(p.it.Media, found)
	p.claim(&p.it, p.file, m.URI)
	if p.it.Latitude == nil {
		p.it.Latitude, p.it.Longitude = m.Place()
	}
	if caption := meta.Repair(m.Description); caption != "" && !contains(p.text, caption) {
		p.note("Caption", caption)
	}
}

func contains(text []string, words string) bool {
	return strings.Contains(strings.Join(text, "\n"), words)
}

// give yields the post; false when it holds nothing.
func (p *post) give() bool {
	it := &p.it
	it.Text = strings.Join(p.text, "\n\n")
	if it.Text == "" && len(it.Media) == 0 && len(it.Details) == 0 && it.Latitude == nil {
		return false
	}
	it.NativeID = p.Distinct("post", meta.Instant(clock.Unix(p.at, p.Zone)), told(*it))
	p.Item(*it)
	return true
}

// told is what every variant of a download says in a post: its words, or what
// it shows, or what Facebook says of it.
func told(it archive.Item) string {
	switch {
	case it.Text != "":
		return it.Text
	case len(it.Media) > 0:
		return it.Media[0].Name
	case len(it.Details) > 0:
		return it.Details[0].Value
	}
	return ""
}

// names reads the people who are tagged: objects with a name, or names alone.
func names(tags []json.RawMessage) (people []string) {
	for _, raw := range tags {
		var name string
		var tag struct {
			Name string `json:"name"`
		}
		if json.Unmarshal(raw, &name) != nil && jsonlist.Fill(raw, &tag) == nil {
			name = tag.Name
		}
		if name = meta.Repair(name); name != "" {
			people = append(people, name)
		}
	}
	return people
}
