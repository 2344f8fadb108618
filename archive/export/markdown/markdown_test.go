package markdown_test

import (
	"context"
	"net/url"
	"path"
	"strings"
	"testing"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/exporttest"
	"dotori/archive/export/markdown"
	"dotori/archive/read/article"
	"dotori/archive/read/dotori"
)

func with(o archive.Options) exporttest.Case {
	return exporttest.Case{
		Writer: markdown.Writer{}, Options: o, Media: exporttest.Some, Owned: []string{dotori.ItemsName, export.SumsName},
		Read: read, Key: func(it archive.Item) string { return it.ID }, Alike: alike(o),
	}
}

// alike drops what pages cannot tell: the plain text beside a formatted one,
// how many lines are empty, control characters, what stands at the ends; and in
// Obsidian the spaces in tags.
func alike(o archive.Options) func(archive.Item) archive.Item {
	return func(it archive.Item) archive.Item {
		if it.HTML != "" {
			it.Text = article.Compose(it.HTML, func(article.Ref) (archive.Media, bool) { return archive.Media{}, true }).Text
		}
		lines := strings.FieldsFunc(strings.ReplaceAll(it.Text, "\a", ""), func(r rune) bool { return r == '\n' })
		it.Text = strings.TrimRight(strings.Join(lines, "\n"), string(archive.ObjectMark)+"\n ")
		if o["flavour"] == "obsidian" && it.Tags != nil {
			it.Tags = strings.Fields(strings.ReplaceAll(strings.Join(it.Tags, "\n"), " ", "-"))
		}
		return it
	}
}

func TestHugo(t *testing.T) { exporttest.Run(t, with(nil)) }

func TestObsidian(t *testing.T) {
	exporttest.Run(t, with(archive.Options{"flavour": "obsidian", "chat-pages": "year"}))
}

func written(t *testing.T, sel export.Selection, o archive.Options) *exporttest.Memory {
	t.Helper()
	m := exporttest.NewMemory()
	if _, err := (markdown.Writer{}).Write(context.Background(), m, sel, o, nil); err != nil {
		t.Fatal(err)
	}
	return m
}

func TestLinksLeadToFiles(t *testing.T) {
	for _, flavour := range []string{"hugo", "obsidian"} {
		m := written(t, exporttest.Everything(), archive.Options{"flavour": flavour})
		found := 0
		for name, f := range m.Files {
			if path.Ext(name) != ".md" {
				continue
			}
			for _, link := range links(f.Data) {
				if strings.Contains(link, "://") {
					continue
				}
				found++
				file, err := url.PathUnescape(link)
				if _, there := m.Files[path.Join(path.Dir(name), file)]; !there || err != nil {
					t.Errorf("%s: %q leads nowhere", name, link)
				}
			}
		}
		if found < 7 {
			t.Errorf("only %d links", found)
		}
	}
}

// TestNothingActs wants texts that look like instructions to be shown.
func TestNothingActs(t *testing.T) {
	text := "{{< youtube x >}} {{% include \"a\" %}}\n%% remark %%\n<script>alert(1)</script>\n#태그 [[쪽]] ![[그림.png]]"
	m := written(t, exporttest.Select(nil,
		archive.Item{Kind: archive.Post, Service: "blog", NativeID: "1", Title: "{{< x >}}", Text: text},
		archive.Item{Kind: archive.Post, Service: "blog", NativeID: "2", Text: "x", HTML: "<p>{{&lt; youtube x >}} {{% a %}} %% b %%</p><pre>{{&lt; y >}}</pre><script>alert(1)</script>"},
		archive.Item{Kind: archive.Message, Service: "line", NativeID: "3", Text: text}), nil)
	pages := 0
	for name, f := range m.Files {
		if path.Ext(name) != ".md" {
			continue
		}
		pages++
		_, words, _ := strings.Cut(string(f.Data), "\n---\n")
		for _, bad := range []string{"{{<", "{{%", "%%", "\n<script", " #태그", "\n#태그", "[["} {
			if strings.Contains(words, bad) {
				t.Errorf("%s: %q stands in %q", name, bad, words)
			}
		}
	}
	if pages != 3 {
		t.Errorf("there are %d pages", pages)
	}
}

func TestPrivateIsDraft(t *testing.T) {
	m := written(t, exporttest.Everything(), nil)
	for name, f := range m.Files {
		if path.Base(name) != "index.md" {
			continue
		}
		secret := strings.Contains(string(f.Data), "kind: \"chat\"") || strings.Contains(string(f.Data), "kind: \"mail\"") || strings.Contains(string(f.Data), "  hidden: true")
		if draft := strings.Contains(string(f.Data), "\ndraft: true\n"); draft != secret {
			t.Errorf("%s is a draft: %v", name, draft)
		}
	}
}
