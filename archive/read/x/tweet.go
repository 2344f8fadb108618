package x

// entry is an element of a list of posts; old archives do not wrap it.
type entry struct {
	Tweet *tweet `json:"tweet"`
	tweet
}

// tweet is a post as X writes it: numbers are texts as often as not.
type tweet struct {
	ID       word     `json:"id_str"`
	Number   word     `json:"id"`
	Whole    word     `json:"full_text"`
	Text     word     `json:"text"` // before 2018
	Created  word     `json:"created_at"`
	Deleted  word     `json:"deleted_at"`
	Source   word     `json:"source"`
	Entities entities `json:"entities"`
	Extended entities `json:"extended_entities"`

	Above       word `json:"in_reply_to_status_id_str"`
	AboveNumber word `json:"in_reply_to_status_id"`
	AboveUser   word `json:"in_reply_to_user_id_str"`
	AboveNumbr  word `json:"in_reply_to_user_id"`
	AboveName   word `json:"in_reply_to_screen_name"`

	Likes   word   `json:"favorite_count"`
	Reposts word   `json:"retweet_count"`
	Point   point  `json:"coordinates"` // longitude, latitude
	Geo     point  `json:"geo"`         // latitude, longitude
	Place   place  `json:"place"`
	User    user   `json:"user"`             // before 2019
	Shared  *tweet `json:"retweeted_status"` // before 2019
}

type entities struct {
	Hashtags []struct {
		Text word `json:"text"`
	} `json:"hashtags"`
	Mentions []user   `json:"user_mentions"`
	Links    []link   `json:"urls"`
	Media    []medium `json:"media"`
}

type user struct {
	ID     word `json:"id_str"`
	Number word `json:"id"`
	Handle word `json:"screen_name"`
	Name   word `json:"name"`
}

// link is a shortened address with what it stands for.
type link struct {
	Short    word `json:"url"`
	Expanded word `json:"expanded_url"`
}

type medium struct {
	Short  word `json:"url"` // stands for it in the text
	Secure word `json:"media_url_https"`
	Plain  word `json:"media_url"`
	Alt    word `json:"ext_alt_text"`
	Video  struct {
		Variants []variant `json:"variants"`
	} `json:"video_info"`
}

type variant struct {
	Bitrate word `json:"bitrate"`
	URL     word `json:"url"`
}

type point struct {
	Coordinates []word `json:"coordinates"`
}

type place struct {
	Name word `json:"full_name"`
}

// id returns the number of a post.
func (t tweet) id() string { return digits(t.ID, t.Number) }

// above returns the number of the post that it answers, and of its author.
func (t tweet) above() (post, author string) {
	return digits(t.Above, t.AboveNumber), digits(t.AboveUser, t.AboveNumbr)
}

// digits returns the first that is a number, as a whole.
func digits(words ...word) string {
	for _, w := range words {
		if isNumber(string(w)) {
			return string(w)
		}
	}
	return ""
}

func isNumber(s string) bool {
	for _, c := range s {
		if c < '0' || c > '9' {
			return false
		}
	}
	return s != "" && len(s) < 25
}

// media returns what the post shows: extended_entities have all of it.
func (t tweet) media() []medium {
	if len(t.Extended.Media) > 0 {
		return t.Extended.Media
	}
	return t.Entities.Media
}
