package mastodon

import (
	"math"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/read/page"
)

// everybody stands for the public; some servers shorten it.
var everybody = []string{"https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public"}

// visibility is who may see a post, as Mastodon calls it.
func visibility(to, cc refs, followers string) string {
	has := func(list refs, is func(string) bool) bool {
		return slices.ContainsFunc(list, func(a word) bool { return is(string(a)) })
	}
	isEverybody := func(a string) bool { return slices.Contains(everybody, a) }
	isFollowers := func(a string) bool { return a == followers || strings.HasSuffix(a, "/followers") }
	switch {
	case len(to)+len(cc) == 0:
		return ""
	case has(to, isEverybody):
		return "public"
	case has(cc, isEverybody):
		return "unlisted"
	case has(slices.Concat(to, cc), isFollowers):
		return "followers"
	}
	return "direct"
}

// describe adds what stands around a post.
func (r *reading) describe(it *archive.Item, a activity, o object) {
	note := func(name, value string) {
		if value = page.Clean(value); value != "" {
			it.Details = append(it.Details, archive.Detail{Name: name, Value: value})
		}
	}
	note("Visibility", visibility(slices.Concat(o.To, a.To), slices.Concat(o.CC, a.CC), string(r.owner.Followers)))
	note("Content warning", string(o.Summary))
	note("Answers", o.Above.first())
	for _, at := range o.Attachments {
		if !at.isFileName() {
			note("Image description", string(at.Name))
		}
	}
	if o.Updated != "" && o.Updated != o.Published {
		if m := r.moment(o.Updated); m.Known() {
			note("Modified", m.Wall.Format("2006-01-02 15:04:05"))
		}
	}
	for _, t := range o.Tags {
		add(it, t)
	}
	for _, p := range o.Place {
		note("Place", string(p.Name))
		if p.Latitude != nil && p.Longitude != nil && math.Abs(*p.Latitude) <= 90 && math.Abs(*p.Longitude) <= 180 {
			it.Latitude, it.Longitude = p.Latitude, p.Longitude
		}
	}
	note("Address", o.URL.first())
}

// add notes a hashtag, or who is mentioned.
func add(it *archive.Item, t tag) {
	name, to := page.Clean(string(t.Name)), &it.People
	if t.Type == "Hashtag" {
		name, to = strings.TrimPrefix(name, "#"), &it.Tags
	} else if t.Type != "Mention" {
		return
	}
	if name != "" && !slices.Contains(*to, name) {
		*to = append(*to, name)
	}
}
