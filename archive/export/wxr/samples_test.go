package wxr_test

import (
	"bytes"
	"encoding/xml"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dotori/archive"
	"dotori/archive/export/exporttest"
	"dotori/archive/export/wxr"
	"dotori/archive/read/readtest"
	"dotori/archive/read/wordpress"
)

// feed is an export as a strict parser of XML sees it.
type feed struct {
	Version string   `xml:"channel>wxr_version"`
	Authors []string `xml:"channel>author>author_login"`
	Shelves []string `xml:"channel>category>category_nicename"`
	Tags    []string `xml:"channel>tag>tag_slug"`
	Items   []struct {
		Type  string `xml:"post_type"`
		Terms []struct {
			Domain string `xml:"domain,attr"`
			Slug   string `xml:"nicename,attr"`
			Name   string `xml:",chardata"`
		} `xml:"category"`
		Creator  string `xml:"creator"`
		Comments []struct {
			ID     string `xml:"comment_id"`
			Parent string `xml:"comment_parent"`
		} `xml:"comment"`
	} `xml:"channel>item"`
}

// The files of WordPress' importer go in, out as WXR, and in again, where they
// are at hand: every post, comment and term is there as before.
func TestSamples(t *testing.T) {
	files, _ := filepath.Glob("../../../../shared/samples/global/wordpress-wxr/*.xml")
	if len(files) == 0 {
		t.Skip("the samples are not here")
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			b, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			before := readtest.Read(t.Context(), wordpress.New(), readtest.Archive("export.xml", string(b)), nil).Items
			m := exporttest.NewMemory()
			if _, err := (wxr.Writer{}).Write(t.Context(), m, exporttest.Select(nil, before...), archive.Options{"status": "publish"}, nil); err != nil {
				t.Fatal(err)
			}
			checkFeed(t, m.FS(), before)
			checkAgain(t, before, readtest.Read(t.Context(), wordpress.New(), exporttest.Bare(m.FS()), nil).Items)
		})
	}
}

// checkFeed counts what a strict parser finds, and wants every term and author
// to be told of that a post names.
func checkFeed(t *testing.T, root fs.FS, items []archive.Item) {
	t.Helper()
	parts, _ := fs.Glob(root, "*.xml")
	posts, comments := 0, 0
	for _, name := range parts {
		b, err := fs.ReadFile(root, name)
		var f feed
		if err == nil {
			d := xml.NewDecoder(bytes.NewReader(b))
			err = d.Decode(&f)
		}
		if err != nil || f.Version != "1.2" {
			t.Fatalf("%s: version %q, %v", name, f.Version, err)
		}
		for _, it := range f.Items {
			if it.Type != "post" {
				t.Errorf("there is a %s", it.Type)
			}
			posts, comments = posts+1, comments+len(it.Comments)
			for _, c := range it.Terms {
				if known := map[string][]string{"category": f.Shelves, "post_tag": f.Tags}[c.Domain]; !slices.Contains(known, c.Slug) {
					t.Errorf("nothing tells of the %s %q", c.Domain, c.Name)
				}
			}
			if it.Creator != "" && !slices.Contains(f.Authors, it.Creator) {
				t.Errorf("nothing tells of the author %q", it.Creator)
			}
		}
	}
	if p, c := only(items, isPost), only(items, isComment); posts != len(p) || comments != len(c) {
		t.Errorf("%d posts and %d comments, want %d and %d", posts, comments, len(p), len(c))
	}
}

func isComment(it archive.Item) bool { return it.Kind == archive.Comment }

// isPost reports what becomes a post: pictures with words do, too.
func isPost(it archive.Item) bool {
	return it.Kind == archive.Post || it.Kind == archive.Photo && it.Title+it.Text != ""
}

func only(items []archive.Item, is func(archive.Item) bool) []archive.Item {
	return slices.DeleteFunc(slices.Clone(items), func(it archive.Item) bool { return !is(it) })
}

// checkAgain wants the words, dates, authors and terms of all posts and comments.
func checkAgain(t *testing.T, before, after []archive.Item) {
	t.Helper()
	for _, is := range []func(archive.Item) bool{isPost, isComment} {
		want, got := told(only(before, is)), told(only(after, is))
		for i := range max(len(want), len(got)) {
			if at(want, i) != at(got, i) {
				t.Errorf("%d of %d and %d differs:\nwant %s\ngot  %s", i, len(want), len(got), at(want, i), at(got, i))
				return
			}
		}
	}
}

// hour is when something was, to the hour: posts of the same second go out a
// second apart, because the importer would take some of them for one.
func hour(it archive.Item) string {
	if !it.Moment.Known() {
		return ""
	}
	return it.Moment.Wall.Format("2006-01-02 15h")
}

// blog is what an export calls itself.
const blog = "도토리"

func at(list []string, i int) string {
	if i < len(list) {
		return list[i]
	}
	return "(none)"
}

// told is what items say, in an order of its own.
func told(items []archive.Item) (lines []string) {
	for _, it := range items {
		var shelves []string
		for _, c := range it.Collections {
			if c.Title != blog { // the new one
				shelves = append(shelves, c.Title)
			}
		}
		text := strings.ReplaceAll(it.Text, string(archive.ObjectMark), "")
		lines = append(lines, strings.Join([]string{it.Title, strings.Join(strings.Fields(text), " "), it.Author, hour(it),
			strings.Join(slices.Sorted(slices.Values(shelves)), ", "), strings.Join(slices.Sorted(slices.Values(it.Tags)), ", ")}, " | "))
	}
	return slices.Sorted(slices.Values(lines))
}
