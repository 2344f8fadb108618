package jsonfeed_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"iter"
	"path"
	"strings"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/exporttest"
	"dotori/archive/export/jsonfeed"
	"dotori/archive/read/article"
	"dotori/archive/read/dotori"
)

// feed is a feed as a program reads it.
type feed struct {
	Version string
	Title   string
	Next    string `json:"next_url"`
	Items   []item
}

type item struct {
	ID        string
	Title     string
	Content   *string `json:"content_html"`
	Published string  `json:"date_published"`
	Tags      []string
	Authors   []struct{ Name string }
	Files     []struct {
		URL  string
		MIME string `json:"mime_type"`
		Size int64  `json:"size_in_bytes"`
	} `json:"attachments"`
	Dotori thread `json:"_dotori"`
}

type thread struct {
	Item     dotori.Line
	Comments []thread
}

func (t thread) each(yield func(archive.Item)) {
	yield(t.Item.Item)
	for _, c := range t.Comments {
		c.each(yield)
	}
}

// parse follows a feed to its end.
func parse(root fs.FS, name string) (all []feed, err error) {
	for err == nil && name != "" {
		var f feed
		b, broken := fs.ReadFile(root, name)
		if err = broken; err == nil {
			err = json.Unmarshal(b, &f)
		}
		all, name = append(all, f), f.Next
	}
	return all, err
}

// first is the name of the newest part: feed.json, unless somebody else has one.
func first(root fs.FS) string {
	b, _ := fs.ReadFile(root, "feed.json")
	if strings.HasPrefix(string(b), "somebody else's") {
		return "feed-2.json"
	}
	return "feed.json"
}

func read(_ context.Context, root fs.FS) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		feeds, err := parse(root, first(root))
		if err != nil {
			yield(archive.Item{}, err)
			return
		}
		for _, f := range feeds {
			for _, i := range f.Items {
				i.Dotori.each(func(it archive.Item) { yield(it, nil) })
			}
		}
	}
}

func TestJSONFeed(t *testing.T) {
	exporttest.Run(t, exporttest.Case{Writer: jsonfeed.Writer{}, Media: exporttest.Some, Read: read, Owned: []string{dotori.ItemsName, export.SumsName}})
}

func written(t *testing.T, sel export.Selection, o archive.Options) (*exporttest.Memory, []feed) {
	t.Helper()
	m := exporttest.NewMemory()
	if _, err := (jsonfeed.Writer{}).Write(context.Background(), m, sel, o, nil); err != nil {
		t.Fatal(err)
	}
	feeds, err := parse(m.FS(), "feed.json")
	if err != nil {
		t.Fatal(err)
	}
	return m, feeds
}

// TestWithoutOurExtension wants the feed itself to say what it can.
func TestWithoutOurExtension(t *testing.T) {
	m, feeds := written(t, exporttest.Everything(), nil)
	if f := feeds[0]; f.Version != "https://jsonfeed.org/version/1.1" || f.Title == "" || len(f.Items) != 6 {
		t.Fatalf("the feed is %q %q with %d items", f.Version, f.Title, len(f.Items))
	}
	for _, i := range feeds[0].Items {
		it := i.Dotori.Item.Item
		if i.ID != "urn:uuid:"+export.UUID(it.ID) || i.Title != it.Title || i.Content == nil || strings.Join(i.Tags, "/") != strings.Join(it.Tags, "/") {
			t.Errorf("%+v is not %+v", i, it)
		}
		if len(i.Authors) > 0 && i.Authors[0].Name != it.Author || it.Author != "" && len(i.Authors) == 0 {
			t.Errorf("the authors of %s are %v", it.Author, i.Authors)
		}
		if got := article.Compose(*i.Content, find).Text; trimmed(got) != trimmed(it.Text) {
			t.Errorf("the text is %q, want %q", got, it.Text)
		}
		if published, err := time.Parse(time.RFC3339, i.Published); it.Moment.Known() && (err != nil || !strings.HasPrefix(i.Published, it.Moment.Wall.Format("2006-01-02T15:04:05"))) {
			t.Errorf("published %q: %v %v", i.Published, published, err)
		}
		for n, a := range i.Files {
			if f, there := m.Files[a.URL]; !there || a.MIME == "" || int64(len(f.Data)) != a.Size || a.Size != it.Media[n].Size {
				t.Errorf("attachment %+v", a)
			}
		}
	}
}

func find(article.Ref) (archive.Media, bool) { return archive.Media{}, true }

// trimmed drops what feeds do not show; media without a mark stand behind a text.
func trimmed(s string) string { return strings.TrimRight(s, string(archive.ObjectMark)+"\n ") }

func TestAddressOfTheFeed(t *testing.T) {
	m, feeds := written(t, exporttest.Everything(), archive.Options{"media-url": "https://example.com/내 글/"})
	const base = "https://example.com/%EB%82%B4%20%EA%B8%80/"
	found := 0
	for _, i := range feeds[0].Items {
		for _, a := range i.Files {
			name, ok := strings.CutPrefix(a.URL, base)
			if _, there := m.Files[name]; !ok || !there || !strings.Contains(*i.Content, a.URL) {
				t.Errorf("%q leads nowhere", a.URL)
			}
			found++
		}
	}
	if found < 5 {
		t.Errorf("only %d attachments", found)
	}
}

func TestParts(t *testing.T) {
	var items []archive.Item
	for i := range 30 {
		items = append(items, archive.Item{Kind: archive.Post, Service: "blog", NativeID: fmt.Sprint(i), Title: fmt.Sprint(i), Text: strings.Repeat("아주 긴 글입니다. ", 30_000),
			Moment: archive.At(time.Date(2010, 1, i+1, 0, 0, 0, 0, time.UTC), archive.PrecisionDay, archive.OriginArchive)})
	}
	m, feeds := written(t, exporttest.Select(nil, items...), nil)
	next := len(items)
	for _, f := range feeds {
		for _, i := range f.Items {
			if next--; i.Title != fmt.Sprint(next) {
				t.Errorf("%s stands in the place of %d", i.Title, next)
			}
		}
	}
	if len(feeds) < 3 || next != 0 {
		t.Errorf("%d feeds, %d posts left", len(feeds), next)
	}
	for name, f := range m.Files {
		if path.Ext(name) == ".json" && len(f.Data) > 12<<20 {
			t.Errorf("%s has %d bytes", name, len(f.Data))
		}
	}
}
