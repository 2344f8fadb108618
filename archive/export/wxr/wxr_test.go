package wxr_test

import (
	"context"
	"encoding/xml"
	"errors"
	"io/fs"
	"iter"
	"path"
	"strings"
	"testing"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/exporttest"
	"dotori/archive/export/wxr"
	"dotori/archive/read/dotori"
	"dotori/archive/read/wordpress"
)

// rss is an export as a program reads it that knows nothing of Dotori.
type rss struct {
	XMLName xml.Name `xml:"rss"`
	Version string   `xml:"channel>wxr_version"`
	Authors []struct {
		Login string `xml:"author_login"`
		Name  string `xml:"author_display_name"`
	} `xml:"channel>author"`
	Categories []category `xml:"channel>category"`
	Tags       []struct {
		Slug string `xml:"tag_slug"`
		Name string `xml:"tag_name"`
	} `xml:"channel>tag"`
	Items []item `xml:"channel>item"`
}

type category struct {
	Slug   string `xml:"category_nicename"`
	Parent string `xml:"category_parent"`
	Name   string `xml:"cat_name"`
}

type item struct {
	Title   string `xml:"title"`
	Author  string `xml:"http://purl.org/dc/elements/1.1/ creator"`
	GUID    string `xml:"guid"`
	Content string `xml:"http://purl.org/rss/1.0/modules/content/ encoded"`
	ID      int    `xml:"post_id"`
	Date    string `xml:"post_date"`
	GMT     string `xml:"post_date_gmt"`
	Status  string `xml:"status"`
	Parent  int    `xml:"post_parent"`
	Type    string `xml:"post_type"`
	URL     string `xml:"attachment_url"`
	Terms   []struct {
		Domain string `xml:"domain,attr"`
		Slug   string `xml:"nicename,attr"`
		Name   string `xml:",chardata"`
	} `xml:"category"`
	Comments []struct {
		ID       int    `xml:"comment_id"`
		Parent   int    `xml:"comment_parent"`
		Date     string `xml:"comment_date"`
		Content  string `xml:"comment_content"`
		Approved int    `xml:"comment_approved"`
		Key      string `xml:"commentmeta>meta_value"`
	} `xml:"comment"`
}

// parse reads the files of an export, leaving out what others wrote.
func parse(t *testing.T, root fs.FS) (all []rss) {
	t.Helper()
	names, err := fs.Glob(root, "*.xml")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		b, err := fs.ReadFile(root, name)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(string(b), "somebody else's") {
			continue
		}
		var r rss
		if err := xml.Unmarshal(b, &r); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		all = append(all, r)
	}
	return all
}

// keys returns the ids of posts and comments, by what the reader calls them.
func keys(t *testing.T, root fs.FS) map[string]string {
	all := map[string]string{}
	for _, r := range parse(t, root) {
		for _, it := range r.Items {
			post := "post/" + number(it.ID)
			all[post] = strings.ReplaceAll(strings.TrimPrefix(it.GUID, "urn:uuid:"), "-", "")
			for _, c := range it.Comments {
				all[post+"/comment/"+number(c.ID)] = c.Key
			}
		}
	}
	return all
}

func plain(t *testing.T) exporttest.Case {
	var ids map[string]string
	return exporttest.Case{
		Writer: wxr.Writer{}, Media: exporttest.Some, Owned: []string{dotori.ItemsName, export.SumsName},
		Read: func(ctx context.Context, root fs.FS) iter.Seq2[archive.Item, error] {
			ids = keys(t, root)
			return withoutWarnings(wordpress.New().Read(ctx, exporttest.Bare(root), nil))
		},
		Key:   func(it archive.Item) string { return ids[it.NativeID] },
		Alike: alike,
	}
}

// alike drops the space behind a text, and the marks there: media without one
// stand there too.
func alike(it archive.Item) archive.Item {
	it.Text = strings.TrimRight(it.Text, string(archive.ObjectMark)+"\n ")
	it.HTML = strings.TrimSpace(it.HTML)
	return it
}

// withoutWarnings drops what the reader has to say of posts without a date.
func withoutWarnings(items iter.Seq2[archive.Item, error]) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		for it, err := range items {
			var w *archive.Warning
			if errors.As(err, &w) && w.Reason == "Some entries have no date." {
				continue
			}
			if !yield(it, err) {
				return
			}
		}
	}
}

func TestWXR(t *testing.T) { exporttest.Run(t, plain(t)) }

func TestWithAddressOfPictures(t *testing.T) {
	c := plain(t)
	c.Options = archive.Options{"media-url": "https://blog.example.com/"}
	exporttest.Run(t, c)
}

func written(t *testing.T, sel export.Selection, o archive.Options) (*exporttest.Memory, []rss) {
	t.Helper()
	m := exporttest.NewMemory()
	if _, err := (wxr.Writer{}).Write(context.Background(), m, sel, o, nil); err != nil {
		t.Fatal(err)
	}
	return m, parse(t, m.FS())
}

func TestAddressesLeadToFiles(t *testing.T) {
	for base, prefix := range map[string]string{"": "/", "https://blog.example.com": "https://blog.example.com/"} {
		m, all := written(t, exporttest.Everything(), archive.Options{"media-url": base})
		found := 0
		for _, it := range all[0].Items {
			for _, part := range strings.Split(it.Content, `src="`)[1:] {
				address, _, _ := strings.Cut(part, `"`)
				name, ok := strings.CutPrefix(address, prefix)
				if _, there := m.Files[name]; !ok || !there {
					t.Errorf("%q leads nowhere", address)
				}
				found++
			}
			if _, there := m.Files[strings.TrimPrefix(it.URL, prefix)]; it.Type == "attachment" && !there {
				t.Errorf("%q leads nowhere", it.URL)
			}
		}
		if found < 5 {
			t.Errorf("only %d pictures", found)
		}
	}
}

func TestNotAnAddress(t *testing.T) {
	for _, address := range []string{"blog.example.com", "ftp://example.com", "javascript:alert(1)", "https://example.com/?a=b"} {
		_, err := wxr.Writer{}.Write(context.Background(), exporttest.NewMemory(), exporttest.Everything(), archive.Options{"media-url": address}, nil)
		if err == nil {
			t.Errorf("%q is taken", address)
		}
	}
}

// TestStructure wants what WordPress' importer relies on.
func TestStructure(t *testing.T) {
	_, all := written(t, exporttest.Everything(), archive.Options{"media-url": "https://blog.example.com"})
	r := all[0]
	if r.Version != "1.2" {
		t.Errorf("version %q", r.Version)
	}
	authors, terms := map[string]bool{"": true}, map[string]bool{"": true}
	for _, a := range r.Authors {
		authors[a.Login] = true
		if strings.Trim(a.Login, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			t.Errorf("WordPress has no login %q", a.Login)
		}
	}
	for _, c := range r.Categories {
		if !terms[c.Parent] {
			t.Errorf("%q comes before its parent %q", c.Name, c.Parent)
		}
		terms[c.Slug] = true
	}
	for _, tag := range r.Tags {
		terms[tag.Slug] = true
	}
	posts, dates := map[int]string{}, map[string]bool{}
	for _, it := range r.Items {
		if posts[it.ID] != "" || !authors[it.Author] {
			t.Errorf("post %d by %q", it.ID, it.Author)
		}
		posts[it.ID] = it.Type
		if it.Type == "attachment" {
			if posts[it.Parent] != "post" || it.Status != "inherit" {
				t.Errorf("attachment %d of %d is %s", it.ID, it.Parent, it.Status)
			}
			continue
		}
		if it.Status != "private" || dates[it.Date] && !strings.HasPrefix(it.Date, "0000") {
			t.Errorf("post %d of %s is %s", it.ID, it.Date, it.Status)
		}
		dates[it.Date] = true
		for _, c := range it.Terms {
			if !terms[c.Slug] || len(c.Slug) > 200 || c.Name == "" {
				t.Errorf("post %d has the term %q %q", it.ID, c.Slug, c.Name)
			}
		}
	}
}

// secrets are a secret post and a secret comment among others.
func secrets() *exporttest.Selection {
	secret := []archive.Detail{{Name: "Visibility", Value: "secret"}}
	all := []archive.Item{
		{Kind: archive.Post, Service: "blog", NativeID: "1", Title: "모두", Text: "안녕"},
		{Kind: archive.Post, Service: "blog", NativeID: "2", Title: "나만", Text: "비밀", Details: secret},
		{Kind: archive.Post, Service: "blog", NativeID: "3", Title: "숨긴", Text: "비밀", Hidden: true},
		{Kind: archive.Post, Service: "blog", NativeID: "4", Title: "버린", Text: "비밀", Trashed: true},
	}
	all = append(all, archive.Item{Kind: archive.Comment, Service: "blog", Parent: all[0].Identity(), Text: "비밀 댓글", Details: secret},
		archive.Item{Kind: archive.Comment, Service: "blog", Parent: all[0].Identity(), Text: "댓글"})
	return exporttest.Select(nil, all...)
}

func TestPrivateStaysPrivate(t *testing.T) {
	_, all := written(t, secrets(), archive.Options{"status": "publish"})
	got := map[string]string{}
	for _, it := range all[0].Items {
		got[it.Title] = it.Status
		for _, c := range it.Comments {
			got[c.Content] = number(c.Approved)
		}
	}
	want := map[string]string{"모두": "publish", "나만": "private", "숨긴": "private", "비밀 댓글": "0", "댓글": "1"}
	if len(got) != len(want) {
		t.Errorf("got %v", got)
	}
	for title, status := range want {
		if got[title] != status {
			t.Errorf("%s is %s", title, got[title])
		}
	}
}

func TestPicturesWithWords(t *testing.T) {
	all := exporttest.Select(nil,
		archive.Item{Kind: archive.Photo, Service: "cyworld", NativeID: "1", Title: "코스모스"},
		archive.Item{Kind: archive.Photo, Service: "cyworld", NativeID: "2", Text: "키가 나만 하다"},
		archive.Item{Kind: archive.Photo, Service: "cyworld", NativeID: "3"})
	for choice, want := range map[string]int{"": 2, "true": 2, "false": 0} {
		_, files := written(t, all, archive.Options{"pictures": choice})
		got := 0
		for _, r := range files {
			got += len(r.Items)
		}
		if got != want {
			t.Errorf("%q: %d posts, want %d", choice, got, want)
		}
	}
}

// TestParts wants large exports in several files that stand alone.
func TestParts(t *testing.T) {
	var items []archive.Item
	for i := range 30 {
		items = append(items, archive.Item{Kind: archive.Post, Service: "blog", NativeID: number(i), Author: "김도토", Tags: []string{"긴 글"},
			Title: number(i), Text: strings.Repeat("아주 긴 글입니다. ", 40_000)})
	}
	m, all := written(t, exporttest.Select(nil, items...), nil)
	ids := map[int]bool{}
	for _, r := range all {
		if len(r.Authors) != 1 || len(r.Tags) != 1 {
			t.Errorf("a part has %d authors, %d tags", len(r.Authors), len(r.Tags))
		}
		for _, it := range r.Items {
			ids[it.ID] = true
		}
	}
	if len(all) < 3 || len(ids) != len(items) {
		t.Errorf("%d posts in %d files", len(ids), len(all))
	}
	for name, f := range m.Files {
		if path.Ext(name) == ".xml" && len(f.Data) > 11<<20 {
			t.Errorf("%s has %d bytes", name, len(f.Data))
		}
	}
}
