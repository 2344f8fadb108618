package mastodon

import (
	"cmp"
	"html"
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/clock"
	"dotori/archive/read/page"
)

// note takes something that was written; it waits until what it answers has
// come.
func (r *reading) note(a activity, o object) bool {
	id := page.Clean(cmp.Or(string(o.ID), string(a.ID)))
	if id == "" || o.Content == "" && len(o.Attachments) == 0 && len(o.OneOf)+len(o.AnyOf) == 0 && o.Name == "" && o.Summary == "" {
		return false
	}
	it := archive.Item{Kind: archive.Post, NativeID: id, Author: r.author(), Title: page.Clean(string(o.Name)), Files: []string{r.name},
		Moment: r.moment(cmp.Or(o.Published, a.Published)), Collections: r.shelf()}
	content := string(o.Content)
	if o.Content == "" {
		for _, language := range slices.Sorted(maps.Keys(o.Languages)) {
			content = cmp.Or(content, string(o.Languages[language]))
		}
	}
	author := o.Author.first()
	it.Own = author == "" || author == string(r.owner.ID)
	content, name := withoutHead(content, it.Title)
	if !it.Own {
		it.Author = page.Clean(cmp.Or(name, handleOf(author, "")))
	}
	body := article.Compose(content+poll(slices.Concat(o.OneOf, o.AnyOf)), nil)
	it.Text, it.HTML, it.Media = body.Text, body.HTML, r.media(o.Attachments)
	r.describe(&it, a, o)
	r.queue.Add(it, r.above(o))
	return true
}

// above returns the post that one answers, if it may be in the archive: that
// has no posts of others, but Dotori's own exports have.
func (r *reading) above(o object) string {
	above := o.Above.first()
	owner, _, _ := strings.Cut(string(r.owner.ID), "/users/")
	if owner == "" || strings.HasPrefix(above, owner) || strings.HasPrefix(above, string(r.owner.ID)) {
		return page.Clean(above)
	}
	return ""
}

// heads are the paragraphs that Dotori's exports put before the words: who
// wrote them, where that is not the owner, and their title.
var heads = regexp.MustCompile(`^(?:<p class="p-author h-card">([^<]*)</p>)?(?:<p class="p-name"><strong>([^<]*)</strong></p>)?`)

// withoutHead returns the words without them, and the name.
func withoutHead(content, title string) (rest, name string) {
	m := heads.FindStringSubmatch(content)
	if m[2] != "" && page.Clean(html.UnescapeString(m[2])) != title {
		return content, ""
	}
	return content[len(m[0]):], html.UnescapeString(m[1])
}

// poll is a list of choices with how many chose them.
func poll(choices []choice) string {
	if len(choices) == 0 {
		return ""
	}
	var b strings.Builder
	for _, c := range choices {
		b.WriteString("<li>" + html.EscapeString(string(c.Name)))
		if c.Replies.Count != "" {
			b.WriteString(" (" + html.EscapeString(string(c.Replies.Count)) + ")")
		}
		b.WriteString("</li>")
	}
	return "<ul>" + b.String() + "</ul>"
}

// announce takes a post of another that the owner passed on. The archive has
// its address, seldom more.
func (r *reading) announce(a activity, o object) bool {
	id, address := page.Clean(string(a.ID)), page.Clean(string(o.ID))
	if id == "" {
		id = "announce/" + address
	}
	it := archive.Item{Kind: archive.Post, NativeID: id, Own: true, Author: r.author(), Text: address, Files: []string{r.name},
		Moment: r.moment(a.Published), Collections: r.shelf()}
	if o.Content != "" {
		body := article.Compose(string(o.Content), nil)
		it.Text, it.HTML = body.Text, body.HTML
	}
	if address == "" && it.Text == "" {
		return false
	}
	if address != "" {
		it.Details = []archive.Detail{{Name: "Passed on from", Value: address}}
	}
	r.queue.Add(it, "")
	return true
}

// moment reads a time as ActivityStreams writes it.
func (r *reading) moment(s word) archive.Moment {
	t, err := time.Parse(time.RFC3339, string(s))
	if err != nil {
		return archive.Moment{}
	}
	return clock.Show(t, archive.PrecisionSecond, r.Zone)
}

func (r *reading) shelf() []archive.Collection {
	return []archive.Collection{{Kind: archive.Blog, Title: cmp.Or(r.account(), "Mastodon")}}
}
