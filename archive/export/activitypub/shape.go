package activitypub

// The shapes of ActivityStreams 2.0, in the order in which Mastodon writes them.

type create struct {
	ID        string   `json:"id"`
	Type      string   `json:"type"`
	Actor     string   `json:"actor"`
	Published string   `json:"published,omitempty"`
	To        []string `json:"to"`
	CC        []string `json:"cc"`
	Object    note     `json:"object"`
}

type note struct {
	ID          string            `json:"id"`
	Type        string            `json:"type"`
	Summary     *string           `json:"summary"`
	Above       *string           `json:"inReplyTo"`
	Published   string            `json:"published,omitempty"`
	URL         string            `json:"url"`
	Author      string            `json:"attributedTo"`
	To          []string          `json:"to"`
	CC          []string          `json:"cc"`
	Sensitive   bool              `json:"sensitive"`
	Name        string            `json:"name,omitempty"`
	Content     string            `json:"content"`
	Languages   map[string]string `json:"contentMap"`
	Source      source            `json:"source"`
	Attachments []attachment      `json:"attachment"`
	Tags        []hashtag         `json:"tag"`
	Place       *location         `json:"location,omitempty"`
}

// source is the text as it was typed.
type source struct {
	Content string `json:"content"`
	MIME    string `json:"mediaType"`
}

type attachment struct {
	Type   string `json:"type"`
	MIME   string `json:"mediaType"`
	URL    string `json:"url"`
	Name   string `json:"name"`
	Width  int    `json:"width,omitempty"`
	Height int    `json:"height,omitempty"`
}

type hashtag struct {
	Type    string `json:"type"`
	Address string `json:"href"`
	Name    string `json:"name"`
}

type location struct {
	Type      string  `json:"type"`
	Latitude  float64 `json:"latitude"`
	Longitude float64 `json:"longitude"`
}

type collection struct {
	Context []any    `json:"@context"`
	ID      string   `json:"id"`
	Type    string   `json:"type"`
	Items   []string `json:"orderedItems"`
}

type actor struct {
	Context   []any  `json:"@context"`
	ID        string `json:"id"`
	Type      string `json:"type"`
	Following string `json:"following"`
	Followers string `json:"followers"`
	Inbox     string `json:"inbox"`
	Outbox    string `json:"outbox"`
	User      string `json:"preferredUsername"`
	Name      string `json:"name"`
	Summary   string `json:"summary"`
	URL       string `json:"url"`
	Approves  bool   `json:"manuallyApprovesFollowers"`
	Likes     string `json:"likes"`
	Bookmarks string `json:"bookmarks"`
}

func actorOf(name string) actor {
	return actor{
		Context: vocabulary(), ID: me, Type: "Person", Following: me + "/following", Followers: followers, Inbox: me + "/inbox", Outbox: "outbox.json",
		User: "dotori", Name: name, URL: home + "/@dotori", Approves: true, Likes: "likes.json", Bookmarks: "bookmarks.json",
	}
}

// vocabulary is that of ActivityStreams, and the words that Mastodon adds.
func vocabulary() []any {
	return []any{"https://www.w3.org/ns/activitystreams", map[string]string{
		"manuallyApprovesFollowers": "as:manuallyApprovesFollowers", "sensitive": "as:sensitive", "Hashtag": "as:Hashtag",
	}}
}
