package gallery_test

import (
	"context"
	"io/fs"
	"net/url"
	"path"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/exporttest"
	"dotori/archive/export/gallery"
)

// site exports a selection into memory.
func site(t *testing.T, sel export.Selection, o archive.Options) *exporttest.Memory {
	t.Helper()
	m := exporttest.NewMemory()
	_, err := gallery.Writer{}.Write(context.Background(), m, sel, o, nil)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// sheet is a page that was taken apart.
type sheet struct {
	ids   map[string]bool
	links []string // what it loads or leads to
	text  string
}

// policy is what every page allows itself.
const policy = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'"

// take takes a page apart, and complains of what no page may have.
func take(t *testing.T, name string, body []byte) sheet {
	t.Helper()
	s := sheet{ids: map[string]bool{}}
	allowed, in := false, ""
	z := html.NewTokenizer(strings.NewReader(string(body)))
	for z.Next() != html.ErrorToken {
		tok := z.Token()
		if tok.Type == html.TextToken {
			s.text += tok.Data
			if in == "script" || in == "style" {
				t.Errorf("%s holds a %s: %.80s", name, in, tok.Data)
			}
			continue
		}
		in = ""
		if tok.Type != html.StartTagToken {
			continue
		}
		in = tok.Data
		attributes := map[string]string{}
		for _, a := range tok.Attr {
			attributes[a.Key] = a.Val
			s.attribute(t, name, a)
		}
		allowed = allowed || attributes["http-equiv"] == "Content-Security-Policy" && attributes["content"] == policy
		if _, ok := attributes["alt"]; tok.Data == "img" && !ok {
			t.Errorf("%s has a picture without words: %v", name, tok)
		}
	}
	if !allowed {
		t.Errorf("%s has no policy", name)
	}
	return s
}

func (s *sheet) attribute(t *testing.T, name string, a html.Attribute) {
	t.Helper()
	switch {
	case strings.HasPrefix(a.Key, "on") || a.Key == "style" || a.Key == "srcset" || a.Key == "action":
		t.Errorf("%s has an attribute %s=%q", name, a.Key, a.Val)
	case a.Key == "id":
		if s.ids[a.Val] || a.Val == "" {
			t.Errorf("%s has the id %q twice", name, a.Val)
		}
		s.ids[a.Val] = true
	case a.Key == "href", a.Key == "src", a.Key == "poster", a.Key == "data-view", a.Key == "data-to":
		s.links = append(s.links, a.Val)
	}
}

// checkSite follows every link of every page.
func checkSite(t *testing.T, m *exporttest.Memory) map[string]sheet {
	t.Helper()
	pages := map[string]sheet{}
	for name, f := range m.Files {
		if path.Ext(name) == ".html" && !strings.HasPrefix(name, "originals/") {
			pages[name] = take(t, name, f.Data)
		}
	}
	reached := map[string]bool{"index.html": true}
	for name, p := range pages {
		for _, l := range p.links {
			reached[follow(t, m, pages, name, l)] = true
		}
	}
	for name := range pages {
		if !reached[name] {
			t.Errorf("nothing leads to %s", name)
		}
	}
	return pages
}

// follow returns the file that a link leads to.
func follow(t *testing.T, m *exporttest.Memory, pages map[string]sheet, from, link string) string {
	t.Helper()
	u, err := url.Parse(link)
	if err != nil || u.Scheme != "" || u.Host != "" || u.RawQuery != "" {
		t.Errorf("%s leads to %q: %v", from, link, err)
		return ""
	}
	to := from
	if u.Path != "" {
		to = path.Join(path.Dir(from), u.Path)
	}
	if _, err := fs.Stat(m.FS(), to); err != nil {
		t.Errorf("%s leads to %q: %v", from, link, err)
	}
	if p, ok := pages[to]; ok && u.Fragment != "" && !strings.HasPrefix(u.Fragment, "q=") && !p.ids[u.Fragment] {
		t.Errorf("%s leads to %q, which has no such place", from, link)
	}
	return to
}

func TestEveryLinkLeadsSomewhere(t *testing.T) {
	for _, lang := range []string{"ko", "en"} {
		t.Run(lang, func(t *testing.T) {
			pages := checkSite(t, site(t, exporttest.Everything(), archive.Options{"language": lang}))
			if len(pages) < 30 {
				t.Errorf("there are only %d pages", len(pages))
			}
		})
	}
}

func TestAnotherLanguageIsAnError(t *testing.T) {
	m := exporttest.NewMemory()
	_, err := gallery.Writer{}.Write(context.Background(), m, exporttest.Everything(), archive.Options{"language": "../ko"}, nil)
	if err == nil || len(m.Files) != 0 {
		t.Errorf("got %v and %d files", err, len(m.Files))
	}
}
