package posts_test

import (
	"testing"

	"dotori/archive"
	"dotori/archive/export/posts"
)

func TestSlug(t *testing.T) {
	for _, tt := range []struct {
		text string
		most int
		want string
	}{
		{"봄: \"소풍\" ---", 40, "봄-소풍"},
		{"../../etc/passwd", 40, "etc-passwd"},
		{"Hello World", 40, "hello-world"},
		{"Hello World", 5, "hello"},
		{"Hello World", 6, "hello-w"},
		{"ᄒ\u1161\u11AB글", 40, "한글"},
		{"♥♥", 40, ""},
		{"", 40, ""},
	} {
		if got := posts.Slug(tt.text, tt.most); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestHeading(t *testing.T) {
	for _, tt := range []struct {
		it   archive.Item
		want string
	}{
		{archive.Item{Title: " 제목\n둘 ", Text: "글"}, "제목 둘"},
		{archive.Item{Text: "\uFFFC\n가나다라마"}, "가나다라…"},
		{archive.Item{Text: "가나\n다"}, "가나 다"},
		{archive.Item{}, ""},
	} {
		if got := posts.Heading(tt.it, 4); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

func TestLacks(t *testing.T) {
	worded := archive.Item{Kind: archive.Photo, Text: "글"}
	for name, tt := range map[string]struct {
		it            archive.Item
		with, without bool // is a post with and without pictures
	}{
		"diary":            {archive.Item{Kind: archive.Diary}, true, true},
		"comment":          {archive.Item{Kind: archive.Comment}, true, true},
		"picture":          {archive.Item{Kind: archive.Photo}, false, false},
		"picture and text": {worded, true, false},
		"message":          {archive.Item{Kind: archive.Message, Text: "글"}, false, false},
		"mail":             {archive.Item{Kind: archive.Mail, Text: "글"}, false, false},
		"order":            {archive.Item{Kind: archive.Order, Text: "글"}, false, false},
		"trashed":          {archive.Item{Kind: archive.Post, Trashed: true}, false, false},
		"hidden":           {archive.Item{Kind: archive.Post, Hidden: true}, true, true},
	} {
		with, without := posts.Choice{Pictures: true}, posts.Choice{}
		if with.Takes(tt.it) != tt.with || without.Takes(tt.it) != tt.without {
			t.Errorf("%s: %q, %q", name, with.Lacks(tt.it), without.Lacks(tt.it))
		}
	}
}

func TestIsPrivate(t *testing.T) {
	for value, want := range map[string]bool{"public": false, "publish": false, "syndicated": false, "private": true, "friends": true, "draft": true, "protected": true} {
		it := archive.Item{Details: []archive.Detail{{Name: "Views", Value: "1"}, {Name: "Visibility", Value: value}}}
		if posts.IsPrivate(it) != want {
			t.Errorf("%s is private: %v", value, !want)
		}
	}
	if !posts.IsPrivate(archive.Item{Hidden: true}) || posts.IsPrivate(archive.Item{}) {
		t.Error("a hidden item is not, or any is")
	}
}
