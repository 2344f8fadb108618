package x

import (
	"encoding/json"

	"dotori/archive"
	"dotori/archive/read/jsonlist"
	"dotori/archive/read/page"
)

// likes reads what others wrote and the owner liked. When it was written is in
// its number; when it was liked is nowhere.
func (r *reading) likes(name string) {
	r.entries(name, []string{""}, func(_ string, raw json.RawMessage) bool {
		var e struct {
			Like struct {
				ID      word `json:"tweetId"`
				Text    word `json:"fullText"`
				Address word `json:"expandedUrl"`
			} `json:"like"`
		}
		id := ""
		if jsonlist.Fill(raw, &e) == nil {
			id = digits(e.Like.ID)
		}
		if id == "" || e.Like.Text == "" {
			return id != ""
		}
		it := archive.Item{Kind: archive.Post, NativeID: "like/" + id, Text: words(e.Like.Text, nil, nil), Files: []string{name},
			Moment: ofNumber(id, r.Zone, archive.OriginArchive), Collections: []archive.Collection{{Kind: archive.Blog, Title: "♥ " + r.shelf()[0].Title}}}
		if address := page.Clean(string(e.Like.Address)); address != "" {
			it.Details = []archive.Detail{{Name: "Address", Value: address}}
		}
		r.item(it)
		return true
	})
}
