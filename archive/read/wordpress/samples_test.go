package wordpress_test

import (
	"html"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"dotori/archive"
	"dotori/archive/read/readtest"
	"dotori/archive/read/wordpress"
)

// facts are what the files of WordPress' own importer hold, counted with
// Python's xml.etree: posts and pages that say something, comments, files by
// their names, authors, categories together with the blog, and tags. Three files
// are no XML for it; of these, what can be read is counted by hand.
type facts struct{ posts, comments, files, authors, shelves, tags int }

func samples() map[string]facts {
	return map[string]facts{
		"a11y-unit-test-data.xml":                 {65, 29, 37, 3, 26, 59},
		"authors-multiline.xml":                   {1, 0, 0, 1, 1, 0}, // named in wp:author of the post, which the importer does not read
		"backslashes.xml":                         {1, 0, 0, 0, 1, 0},
		"blank-lines.xml":                         {1, 0, 0, 0, 1, 0},
		"cdata-edge.xml":                          {1, 0, 0, 0, 1, 0},
		"chunked-meta.xml":                        {1, 0, 0, 0, 1, 0},
		"crazy-cdata-escaped.xml":                 {1, 0, 0, 1, 1, 0},
		"crazy-cdata.xml":                         {1, 0, 0, 1, 1, 0}, // control characters
		"invalid-version-tag.xml":                 {},
		"large-authors.xml":                       {},
		"malformed-simple.xml":                    {1, 0, 0, 0, 1, 0}, // ends in the middle
		"malformed.xml":                           {},                 // a tag that is not ended, and no posts
		"missing-tags.xml":                        {1, 0, 0, 0, 1, 0},
		"missing-version-tag.xml":                 {},
		"multiple-cdata.xml":                      {1, 0, 0, 0, 1, 0},
		"namespace-edge-cases.xml":                {6, 0, 0, 0, 1, 0},
		"post-content-blank-lines.xml":            {1, 0, 0, 1, 1, 0},
		"slashes.xml":                             {1, 1, 0, 1, 2, 0},
		"small-export.xml":                        {11, 1, 0, 3, 29, 3},
		"term-formats.xml":                        {},
		"term-meta.xml":                           {},
		"test-serialized-comment-meta.xml":        {1, 1, 0, 1, 2, 0},
		"test-serialized-postmeta-no-cdata.xml":   {1, 0, 0, 1, 2, 0},
		"test-serialized-postmeta-with-cdata.xml": {1, 0, 0, 1, 2, 0},
		"test-serialized-term-meta.xml":           {1, 0, 0, 1, 2, 1},
		"test-utw-post-meta-import.xml":           {1, 0, 0, 1, 2, 0},
		"theme-unit-test-data.xml":                {79, 33, 36, 3, 67, 64},
		"valid-wxr-1.0.xml":                       {6, 1, 0, 1, 4, 4},
		"valid-wxr-1.1.xml":                       {2, 1, 0, 1, 2, 1},
		"wxr-flat-attachment-different-site.xml":  {1, 0, 1, 1, 1, 0},
		"wxr-flat-attachment-same-site.xml":       {1, 0, 1, 1, 1, 0},
		"wxr-simple.xml":                          {1, 0, 0, 1, 2, 0},
		"wxr-utf-8-challenges.xml":                {1, 0, 0, 1, 2, 0},
		"wxr-with-sub-data.xml":                   {1, 1, 0, 1, 1, 0},
	}
}

// The files of WordPress' importer, where they are at hand.
func TestSamples(t *testing.T) {
	const folder = "../../../../shared/samples/global/wordpress-wxr"
	files, _ := filepath.Glob(filepath.Join(folder, "*.xml"))
	if len(files) == 0 {
		t.Skip("the samples are not here")
	}
	all := samples()
	if len(files) != len(all) {
		t.Errorf("%d files, %d known", len(files), len(all))
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			b, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			r := readtest.Read(t.Context(), wordpress.New(), readtest.Archive("export.xml", string(b)), nil)
			if got := count(t, r.Items, string(b)); r.Err != nil || got != all[filepath.Base(file)] {
				t.Errorf("got %+v, want %+v; %v", got, all[filepath.Base(file)], r.Err)
			}
			if len(r.Items) == 0 && len(r.Warnings) == 0 {
				t.Error("nothing is read, and nothing is said")
			}
		})
	}
}

// attached is the address of a file of the site.
var attached = regexp.MustCompile(`<wp:attachment_url>(?:<!\[CDATA\[)?\s*([^<\]]+)`)

func count(t *testing.T, items []archive.Item, export string) (f facts) {
	t.Helper()
	authors, shelves, tags, named, files := map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, it := range items {
		for _, m := range it.Media {
			named[m.Name] = true
		}
		if it.Kind == archive.Comment {
			f.comments++
		}
		if it.Kind != archive.Post {
			continue
		}
		f.posts++
		authors[it.Author] = true
		for _, c := range it.Collections {
			shelves[c.Title] = true
		}
		for _, tag := range it.Tags {
			tags[tag] = true
		}
	}
	for _, m := range attached.FindAllStringSubmatch(export, -1) {
		name := path.Base(html.UnescapeString(strings.TrimSpace(m[1])))
		if files[name] = true; !named[name] {
			t.Errorf("no item has the file %s", name)
		}
	}
	delete(authors, "")
	f.files, f.authors, f.shelves, f.tags = len(files), len(authors), len(shelves), len(tags)
	return f
}
