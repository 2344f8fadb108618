package facebook

import (
	"encoding/json"

	"dotori/archive/read/meta"
)

// activity is an entry of a list: a post, a check-in, a story or a comment.
// Since 2024 some have labels, in the language of the account, in place of
// attachments and data.
type activity struct {
	Timestamp   int64                       `json:"timestamp"`
	Attachments []struct{ Data []attached } `json:"attachments"`
	Data        []facts                     `json:"data"`
	Title       string                      `json:"title"`
	Tags        []json.RawMessage           `json:"tags"`
	Labels      []label                     `json:"label_values"`
	Media       []meta.Picture              `json:"media"`
}

// facts are what an entry says in words.
type facts struct {
	Post      string       `json:"post"`
	Updated   int64        `json:"update_timestamp"`
	Backdated int64        `json:"backdated_timestamp"`
	Comment   *meta.Remark `json:"comment"`
}

// attached is one thing that a post shows.
type attached struct {
	Media    meta.Picture `json:"media"`
	External struct {
		Name string `json:"name"`
		URL  string `json:"url"`
	} `json:"external_context"`
	Place place  `json:"place"`
	Text  string `json:"text"`
	Life  struct {
		Title string `json:"title"`
	} `json:"life_event"`
	Event struct {
		Name string `json:"name"`
	} `json:"event"`
	Note struct {
		Title string         `json:"title"`
		Text  string         `json:"text"`
		Media []meta.Picture `json:"media"`
	} `json:"note"`
}

// place is where something was. Its address is nobody's business.
type place struct {
	Name       string `json:"name"`
	Coordinate struct {
		Latitude  float64 `json:"latitude"`
		Longitude float64 `json:"longitude"`
	} `json:"coordinate"`
}

// label is a fact under a heading in the language of the account.
type label struct {
	Label string  `json:"label"`
	Value string  `json:"value"`
	Href  string  `json:"href"`
	Time  int64   `json:"timestamp_value"`
	Dict  []label `json:"dict"`
}

// isList names the fields of a file that hold its entries.
func isList(name string) bool {
	switch name {
	case "archived_stories_v2", "archived_stories", "group_posts_v2", "group_posts", "group_comments_v2", "comments_v2", "comments",
		"wall_posts_sent_to_you", "activity_log_data", "other_photos_v2", "other_photos", "videos_v2", "videos", "status_updates":
		return true
	}
	return false
}
