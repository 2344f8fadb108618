package catalog

import (
	"testing"

	"dotori/archive"
)

func TestHeadsKnowWhatStandsBesideAnItem(t *testing.T) {
	c := open(t)
	post := archive.Item{Kind: archive.Post, Service: "tistory", Account: "다람", Title: "단풍", Author: "이다람", People: []string{"박단풍", "최도토"},
		Moment: at(t, "2009-10-03 09:00"), Collections: []archive.Collection{{Kind: archive.Board, Title: "가을"}},
		Details: []archive.Detail{{Name: "Views", Value: "3"}, {Name: "Visibility", Value: "private"}},
		Media:   []archive.Media{{SHA256: hash(1), MIME: "image/jpeg", Width: 4, Height: 3}}}
	post.ID = post.Identity()
	comment := archive.Item{Kind: archive.Comment, Service: "tistory", Text: "곱다", Parent: post.ID}
	comment.ID = comment.Identity()
	answer := archive.Item{Kind: archive.Comment, Service: "tistory", Text: "그렇지", Parent: comment.ID}
	answer.ID = answer.Identity()
	put(t, c, "a", post, comment, answer)
	keys, err := c.Keys(t.Context(), Query{Kinds: []archive.Kind{archive.Post}})
	if err != nil || len(keys) != 1 {
		t.Fatalf("%d keys, %v", len(keys), err)
	}
	if ids, err := c.IDsAt(t.Context(), keys); err != nil || len(ids) != 1 || ids[0] != post.ID {
		t.Errorf("ids %v, %v", ids, err)
	}
	if err := c.Apply(t.Context(), Edit{Item: post.ID, Field: "favorite", Value: "true"}); err != nil {
		t.Fatal(err)
	}
	heads, err := c.Heads(t.Context(), keys)
	h := heads[keys[0]]
	if err != nil || !h.Favorite || h.Service != "tistory" || h.With != "박단풍" || h.Visibility != "private" || h.Answers != 2 || h.Cover != hash(1) {
		t.Errorf("head %+v, %v", h, err)
	}
	all, err := c.Collections(t.Context(), archive.Board)
	if err != nil || len(all) != 1 || all[0].Account != "다람" {
		t.Errorf("collections %+v, %v", all, err)
	}
}
