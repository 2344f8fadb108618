package activitypub_test

import (
	"context"
	"encoding/json"
	"io/fs"
	"iter"
	"slices"
	"strings"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/activitypub"
	"dotori/archive/export/exporttest"
	"dotori/archive/read/dotori"
)

// box is an outbox as a program reads it.
type box struct {
	Type  string
	Total int        `json:"totalItems"`
	Items []activity `json:"orderedItems"`
}

type activity struct {
	ID, Type, Actor string
	To, CC          []string
	Object          note
}

type note struct {
	ID, Type, URL string
	Above         string `json:"inReplyTo"`
	Author        string `json:"attributedTo"`
	Published     string
	To, CC        []string
	Sensitive     bool
	Name, Content string
	Languages     map[string]string `json:"contentMap"`
	Source        struct{ Content, MediaType string }
	Files         []struct{ Type, MediaType, URL string } `json:"attachment"`
	Tags          []struct{ Type, Name string }           `json:"tag"`
	Place         *struct{ Latitude, Longitude float64 }  `json:"location"`
}

// id is that of the item of a note.
func id(address string) string {
	return strings.ReplaceAll(address[strings.LastIndex(address, "/")+1:], "-", "")
}

func parse(root fs.FS) (b box, err error) {
	raw, err := fs.ReadFile(root, "outbox.json")
	if strings.HasPrefix(string(raw), "somebody else's") {
		raw, err = fs.ReadFile(root, "outbox-2.json")
	}
	if err == nil {
		err = json.Unmarshal(raw, &b)
	}
	return b, err
}

func read(_ context.Context, root fs.FS) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		b, err := parse(root)
		if err != nil {
			yield(archive.Item{}, err)
		}
		for _, a := range b.Items {
			n := a.Object
			it := archive.Item{ID: id(n.ID), Title: n.Name, Text: n.Source.Content, Parent: id(n.Above)}
			if n.Place != nil {
				it.Latitude, it.Longitude = &n.Place.Latitude, &n.Place.Longitude
			}
			for _, t := range n.Tags {
				it.Tags = append(it.Tags, strings.TrimPrefix(t.Name, "#"))
			}
			if !yield(it, nil) {
				return
			}
		}
	}
}

func TestActivityPub(t *testing.T) {
	exporttest.Run(t, exporttest.Case{
		Writer: activitypub.Writer{}, Media: exporttest.Some, Read: read, Owned: []string{dotori.ItemsName, export.SumsName},
		Key: func(it archive.Item) string { return it.ID },
	})
}

func written(t *testing.T, sel export.Selection, o archive.Options) (*exporttest.Memory, box) {
	t.Helper()
	m := exporttest.NewMemory()
	if _, err := (activitypub.Writer{}).Write(context.Background(), m, sel, o, nil); err != nil {
		t.Fatal(err)
	}
	b, err := parse(m.FS())
	if err != nil {
		t.Fatal(err)
	}
	return m, b
}

// TestShape wants what programs rely on that import archives of Mastodon.
func TestShape(t *testing.T) {
	m, b := written(t, exporttest.Everything(), nil)
	if b.Type != "OrderedCollection" || b.Total != len(b.Items) || len(b.Items) != 10 {
		t.Errorf("%s of %d, with %d", b.Type, b.Total, len(b.Items))
	}
	var actor struct{ ID, Followers, Outbox, PreferredUsername, URL string }
	if err := json.Unmarshal(m.Files["actor.json"].Data, &actor); err != nil || actor.Outbox != "outbox.json" || actor.PreferredUsername == "" || actor.URL == "" {
		t.Errorf("actor %+v %v", actor, err)
	}
	seen, files := map[string]bool{}, 0
	for _, a := range b.Items {
		n := a.Object
		if a.Type != "Create" || a.Actor != actor.ID || n.Type != "Note" || seen[n.ID] || n.URL == "" || n.Content != n.Languages["ko"] || n.Content == "" {
			t.Errorf("%+v", a)
		}
		if n.Above != "" && !seen[n.Above] {
			t.Errorf("%s comes before what it answers", n.ID)
		}
		seen[n.ID] = true
		if _, err := time.Parse(time.RFC3339, n.Published); n.Published != "" && err != nil {
			t.Error(err)
		}
		if !slices.Equal(n.To, []string{actor.Followers}) || len(n.CC) > 0 || !slices.Equal(n.To, a.To) || !slices.Equal(n.CC, a.CC) {
			t.Errorf("%s is for %v and %v", n.ID, n.To, n.CC)
		}
		for _, f := range n.Files {
			files++
			if _, there := m.Files[strings.TrimPrefix(f.URL, "/")]; !there || f.MediaType == "" || f.Type != "Document" {
				t.Errorf("%+v", f)
			}
		}
	}
	if files < 5 {
		t.Errorf("only %d attachments", files)
	}
}

func TestAudience(t *testing.T) {
	secret := archive.Item{Kind: archive.Post, Service: "blog", NativeID: "1", Text: "나만", Details: []archive.Detail{{Name: "Visibility", Value: "friends"}}}
	open := archive.Item{Kind: archive.Post, Service: "blog", NativeID: "2", Text: "모두", Details: []archive.Detail{{Name: "Visibility", Value: "public"}}}
	on := func(text string, it archive.Item) archive.Item {
		return archive.Item{Kind: archive.Comment, Service: "blog", Parent: it.Identity(), Text: text}
	}
	hidden := on("숨긴 답", open)
	hidden.Hidden = true
	sel := exporttest.Select(nil, secret, open, on("나만의 답", secret), on("답", open), hidden)
	const everybody = "https://www.w3.org/ns/activitystreams#Public"
	for audience, want := range map[string]string{"": "", "private": "", "unlisted": "답 모두", "public": "답 모두"} {
		_, b := written(t, sel, archive.Options{"audience": audience})
		var seen []string
		for _, a := range b.Items {
			if slices.Contains(slices.Concat(a.Object.To, a.Object.CC, a.To, a.CC), everybody) {
				seen = append(seen, a.Object.Source.Content)
			}
			if direct := slices.Contains(a.Object.To, everybody); direct && audience != "public" {
				t.Errorf("%s: %q is addressed to everybody", audience, a.Object.Source.Content)
			}
		}
		slices.Sort(seen)
		if got := strings.Join(seen, " "); got != want {
			t.Errorf("%s: everybody sees %q, want %q", audience, got, want)
		}
	}
}

func TestContent(t *testing.T) {
	all := []archive.Item{
		{Kind: archive.Post, Service: "blog", NativeID: "1", Own: true, Author: "나", Title: "<제목>", Text: "\uFFFC\n둘 <b>\n셋"},
		{Kind: archive.Guestbook, Service: "blog", NativeID: "2", Author: "이웃 & 친구", Text: "안녕"},
		{Kind: archive.Post, Service: "blog", NativeID: "3", Text: "x", HTML: `<p onclick="a()">하나<script>alert(1)</script></p><img src="https://example.com/a.png">`},
	}
	want := []string{
		`<p class="p-name"><strong>&lt;제목&gt;</strong></p><p>둘 &lt;b&gt;<br>셋</p>`,
		`<p class="p-author h-card">이웃 &amp; 친구</p><p>안녕</p>`,
		"<p>하나</p>",
	}
	_, b := written(t, exporttest.Select(nil, all...), nil)
	for i, a := range b.Items {
		if a.Object.Content != want[i] {
			t.Errorf("got %q, want %q", a.Object.Content, want[i])
		}
	}
	if b.Items[0].Object.Author != b.Items[0].Actor || b.Items[1].Object.Author == b.Items[1].Actor {
		t.Error("what others wrote is not theirs")
	}
}
