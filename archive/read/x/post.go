package x

import (
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"strings"

	"dotori/archive"
	"dotori/archive/read/jsonlist"
	"dotori/archive/read/page"
	"dotori/archive/text"
)

// tweets reads a file of posts.
func (r *reading) tweets(name string) {
	if r.first == "" {
		r.first = name
	}
	r.entries(name, []string{""}, func(_ string, raw json.RawMessage) bool {
		var e entry
		if jsonlist.Fill(raw, &e) != nil {
			return false
		}
		t := e.tweet
		if e.Tweet != nil {
			t = *e.Tweet
		}
		return r.post(name, t)
	})
}

// deletedOnly notes which posts were deleted, and leaves them out.
func (r *reading) deletedOnly(name string) {
	r.entries(name, []string{""}, func(_ string, raw json.RawMessage) bool {
		var e entry
		sound := jsonlist.Fill(raw, &e) == nil
		if e.Tweet != nil {
			e.tweet = *e.Tweet
		}
		if id := e.id(); id != "" {
			r.deleted[id] = true
		}
		return sound
	})
	if !r.Used(name) {
		r.Skip(name, "You deleted these posts; an option reads them too.", "")
	}
}

// post takes a post; it waits until what it answers has come.
func (r *reading) post(name string, t tweet) bool {
	id := t.id()
	if id == "" || t.Whole == "" && t.Text == "" && t.Created == "" {
		return false
	}
	r.owns(t.User.ID, t.User.Handle, t.User.Name)
	it := archive.Item{
		Kind: archive.Post, NativeID: id, Account: r.owner.address(), Own: true, Author: r.owner.shown(), Collections: r.shelf(),
		Moment: t.created(r.Zone), Files: []string{name},
	}
	r.write(&it, t)
	r.describe(&it, t, r.kinds[name])
	it.Latitude, it.Longitude = t.where()
	above, author := t.above()
	if author != "" && r.owner.id != "" && author != r.owner.id {
		above = "" // the archive has no posts of others
	}
	r.queue.Add(it, above)
	return true
}

// write fills in the text of a post with its pictures, tags and people.
func (r *reading) write(it *archive.Item, t tweet) {
	said, links, shown := t.Whole, t.Entities.Links, t.media()
	if said == "" {
		said = t.Text
	}
	if t.Shared != nil && t.Shared.Text != "" { // whole; the text of the post itself ends early
		said = word("RT @"+string(t.Shared.User.Handle)+": ") + t.Shared.Text
		links = append(links, t.Shared.Entities.Links...)
	}
	it.Text = words(said, links, shown)
	if n, ok := r.notes.of(t, it.Text); ok {
		it.Text, it.Tags = n.text, n.tags
		it.Files = append(it.Files, n.file)
	}
	it.Media = r.pictures.shown(it.NativeID, shown, passedOn(it.Text) != "")
	for _, h := range t.Entities.Hashtags {
		if tag := page.Clean(string(h.Text)); tag != "" && !slices.Contains(it.Tags, tag) {
			it.Tags = append(it.Tags, tag)
		}
	}
	for _, m := range t.Entities.Mentions {
		r.people.add(m.ID, m.Handle, m.Name)
		name := person{handle: page.Clean(string(m.Handle)), name: page.Clean(string(m.Name))}.shown()
		if name != "" && name != it.Author && !slices.Contains(it.People, name) {
			it.People = append(it.People, name)
		}
	}
}

// give yields a post in its turn.
func (r *reading) give(it archive.Item, above string) {
	if above != "" {
		it.Kind, it.Parent = archive.Comment, identity(above)
	}
	r.item(it)
}

// item yields an item. The numbers of X are unique among all accounts, and a
// handle may change: the same post or message is one memory in every archive.
func (r *reading) item(it archive.Item) {
	it.Account, it.Twin = r.owner.address(), identity(it.NativeID)
	r.Item(it)
}

func identity(native string) string {
	return archive.Item{Service: Service, NativeID: native}.Identity()
}

func (r *reading) shelf() []archive.Collection {
	title := r.owner.address()
	if title == "" {
		title = "X"
	}
	return []archive.Collection{{Kind: archive.Blog, Title: title}}
}

// where returns the place of a post.
func (t tweet) where() (latitude, longitude *float64) {
	at := t.Point.Coordinates
	if len(at) != 2 {
		at = slices.Clone(t.Geo.Coordinates)
		slices.Reverse(at)
	}
	if len(at) != 2 {
		return nil, nil
	}
	x, errX := strconv.ParseFloat(string(at[0]), 64)
	y, errY := strconv.ParseFloat(string(at[1]), 64)
	if errX != nil || errY != nil || !(math.Abs(x) <= 180 && math.Abs(y) <= 90) || x == 0 && y == 0 {
		return nil, nil
	}
	return &y, &x
}

// describe adds what stands around a post.
func (r *reading) describe(it *archive.Item, t tweet, kind string) {
	note := func(name, value string) {
		if value = page.Clean(value); value != "" && value != "0" {
			it.Details = append(it.Details, archive.Detail{Name: name, Value: value})
		}
	}
	switch kind {
	case "twitter_circle_tweet":
		note("Visibility", "circle")
	case "community_tweet":
		note("Visibility", "community")
	}
	note("Passed on from", handleOf(passedOn(it.Text)))
	if post, _ := t.above(); post != "" {
		who := page.Clean(string(t.AboveName))
		if _, author := t.above(); who == "" {
			who = r.people[author].handle
		}
		note("Answers", strings.TrimSpace(handleOf(who)+" "+addressOf(who, post)))
	}
	note("Place", string(t.Place.Name))
	note("Likes", string(t.Likes))
	note("Reposts", string(t.Reposts))
	for _, m := range t.media() {
		note("Image description", string(m.Alt))
	}
	note("Written with", text.FromHTML(string(t.Source), nil))
	note("Address", addressOf(r.owner.handle, t.id()))
	note("Deleted", string(t.Deleted))
}

func handleOf(handle string) string { return person{handle: handle}.address() }

// addressOf returns where a post is, or was, on the web.
func addressOf(handle, id string) string {
	if handle == "" {
		handle = "i/web"
	}
	return "https://twitter.com/" + handle + "/status/" + id
}
