package gallery

import (
	"bytes"
	"context"
	"embed"
	"fmt"
	"html/template"
	"net/url"
	"strings"
	"time"

	"dotori/archive"
)

//go:embed site
var partFiles embed.FS

//go:embed templates
var lookFiles embed.FS

// looks are the templates of the pages, by their names.
type looks map[string]*template.Template

// page is one page of the site, as its template sees it.
type page struct {
	*site
	name  string // below the site's root
	look  string
	Title string
	Here  string // the entry of the navigation that it belongs to
	Part  any    // what the template of its look shows
}

// within is a part of a page, for templates inside it.
type within struct {
	*page
	It any
}

func parseLooks() (looks, error) {
	in := template.FuncMap{"in": func(p *page, it any) within { return within{p, it} }, "comma": comma}
	shared, err := template.New("layout.html").Funcs(in).ParseFS(lookFiles, "templates/layout.html", "templates/parts.html")
	if err != nil {
		return nil, err
	}
	all := looks{}
	for _, name := range []string{"home", "tiles", "rows", "wall", "talk", "text", "lists", "people", "search"} {
		t, err := shared.Clone()
		if err == nil {
			t, err = t.ParseFS(lookFiles, "templates/"+name+".html")
		}
		if err != nil {
			return nil, err
		}
		all[name] = t
	}
	return all, nil
}

// put writes a page.
func (s *site) put(ctx context.Context, p page, modified archive.Moment) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	p.site = s
	var b bytes.Buffer
	if err := s.looks[p.look].Execute(&b, &p); err != nil {
		return fmt.Errorf("make %s: %w", p.name, err)
	}
	var at time.Time
	if modified.Known() {
		at = s.x.Modified(modified)
	}
	_, err := s.x.Document(ctx, p.name, b.Bytes(), at)
	return err
}

// Lang is the language of the site's own words.
func (p *page) Lang() string { return p.words.lang }

// T says a sentence in the language of the site.
func (p *page) T(key string, args ...any) string { return p.words.t(key, args...) }

// Page is the page itself, for parts within parts.
func (p *page) Page() *page { return p }

// Nav is what the navigation offers.
func (p *page) Nav() []entry { return p.nav }

// To returns the address of a file of the site as seen from the page. A part
// after # is kept.
func (p *page) To(name string) string {
	name, place, _ := strings.Cut(name, "#")
	if place != "" {
		place = "#" + place
	}
	return p.File(name) + place
}

// File is To for names that may hold a #.
func (p *page) File(name string) string {
	parts := strings.Split(name, "/")
	for i, part := range parts {
		parts[i] = url.PathEscape(part)
	}
	return strings.Repeat("../", strings.Count(p.name, "/")) + strings.Join(parts, "/")
}

// Picture is how the page shows a media.
func (p *page) Picture(m archive.Media) shown { return p.pictures.show(m) }
