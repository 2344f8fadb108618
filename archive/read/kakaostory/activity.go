package kakaostory

import (
	"regexp"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/read/page"
	"dotori/archive/text"
)

// activity is a post as KakaoStory's pages and apps load it. The fields are
// those that SerenityS/kakaostory and airtaxi/KakaoStory-Manager read.
type activity struct {
	ID          word            `json:"id"`
	CreatedAt   word            `json:"created_at"`
	Content     word            `json:"content"`
	Decorators  many[decorator] `json:"content_decorators"`
	Media       many[medium]    `json:"media"`
	Location    many[location]  `json:"location_tag"`
	Permission  word            `json:"permission"`
	ClosestWith many[actor]     `json:"closest_with_tags"`
	With        many[actor]     `json:"with_tags"`
	Comments    many[comment]   `json:"comments"`
	LikeCount   word            `json:"like_count"`
	ShareCount  word            `json:"share_count"`
	ViewCount   word            `json:"view_count"`
	Scrap       many[scrap]     `json:"scrap"`
	Permalink   word            `json:"permalink"`
	Actor       many[actor]     `json:"actor"`
	Shared      many[shared]    `json:"object"`
}

// shared is the post of somebody else that an activity passes on.
type shared struct {
	Content word         `json:"content"`
	Actor   many[actor]  `json:"actor"`
	Media   many[medium] `json:"media"`
}

type actor struct {
	Name word `json:"display_name"`
}

type decorator struct {
	Type  word         `json:"type"`
	Text  word         `json:"text"`
	Media many[medium] `json:"media"`
}

// comment is what was said to an activity.
type comment struct {
	ID         word            `json:"id"`
	Text       word            `json:"text"`
	CreatedAt  word            `json:"created_at"`
	Writer     many[actor]     `json:"writer"`
	Decorators many[decorator] `json:"decorators"`
}

type location struct {
	Name      word     `json:"name"`
	Latitude  *float64 `json:"latitude"`
	Longitude *float64 `json:"longitude"`
}

// scrap is a link with what it leads to.
type scrap struct {
	Title word `json:"title"`
	URL   word `json:"url"`
	Asked word `json:"requested_url"`
}

// medium is a picture or video at several addresses, which differ in size.
type medium struct {
	Origin word `json:"origin_url"`
	HQ     word `json:"url_hq"`
	URL    word `json:"url"`
	URL2   word `json:"url2"`
	JPG    word `json:"jpg_url"`
	Path   word `json:"media_path"`
	Key    word `json:"key"`
}

func (m medium) addresses() (all []string) {
	for _, w := range []word{m.Origin, m.HQ, m.URL, m.URL2, m.JPG, m.Path, m.Key} {
		if w != "" {
			all = append(all, string(w))
		}
	}
	return all
}

// isOne reports whether an object was an activity.
func (a activity) isOne() bool {
	return a.CreatedAt != "" && (a.Content != "" || len(a.Media) > 0 || len(a.Decorators) > 0 || len(a.Scrap) > 0 || len(a.Shared) > 0)
}

// words returns what the author wrote.
func (a activity) words() string {
	if a.Content != "" {
		return page.Clean(string(a.Content))
	}
	return decorated(a.Decorators)
}

func decorated(list []decorator) string {
	var b strings.Builder
	for _, d := range list {
		b.WriteString(string(d.Text))
	}
	return page.Clean(b.String())
}

func nameOf(list []actor) string {
	if len(list) == 0 {
		return ""
	}
	return oneLine(string(list[0].Name))
}

func oneLine(s string) string { return strings.Join(strings.Fields(page.Clean(s)), " ") }

// people returns who was with the author, and who is mentioned.
func (a activity) people() (names []string) {
	seen := map[string]bool{"": true}
	add := func(name string) {
		if name = oneLine(name); !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	for _, p := range append(a.ClosestWith, a.With...) {
		add(string(p.Name))
	}
	for _, d := range a.Decorators {
		if d.Type == "profile" {
			add(string(d.Text))
		}
	}
	return names
}

// tags returns the hashtags of an activity.
func (a activity) tags() (tags []string) {
	for _, d := range a.Decorators {
		if tag := oneLine(strings.TrimLeft(string(d.Text), "#")); d.Type == "hashtag" && tag != "" {
			tags = append(tags, tag)
		}
	}
	return tags
}

// visibility says in KakaoStory's words who may see an activity.
func (a activity) visibility() string {
	switch a.Permission {
	case "A":
		return "전체공개"
	case "F":
		return "친구공개"
	case "M":
		return "나만보기"
	}
	return page.Clean(string(a.Permission))
}

// postAddress is the address of a post: /<user>/<post>.
var postAddress = regexp.MustCompile(`^(?:https?://story\.kakao\.com)?/([A-Za-z0-9_.-]+)/([A-Za-z0-9]{6,})(?:[?#/]|$)`)

// idOf returns the id of a post: that of its activity, <user>.<post>, or
// what its address makes of it.
func idOf(id, address string) string {
	if id = page.Clean(id); strings.Contains(id, ".") {
		return id
	}
	if m := postAddress.FindStringSubmatch(strings.TrimSpace(address)); m != nil {
		return m[1] + "." + m[2]
	}
	return id
}

// moment reads a time of UTC and shows it as the clocks of zone did.
func moment(s string, zone *time.Location) archive.Moment {
	s = strings.TrimSpace(s)
	if i := strings.LastIndexAny(s, "+-"); i > len("2006-01-02T") && len(s)-i == len("+0000") {
		s = s[:i+3] + ":" + s[i+3:]
	}
	m, ok := text.ParseDate(s)
	if !ok {
		return archive.Moment{}
	}
	m = page.Stated(m)
	if zone == nil || !m.Offset.Known {
		return m.In(zone)
	}
	at := m.Instant(m.Offset).In(zone)
	return archive.At(at, m.Precision, m.Origin).In(zone)
}
