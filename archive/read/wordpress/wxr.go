package wordpress

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"dotori/archive"
	"dotori/archive/read/loosexml"
	"dotori/archive/text"
)

// export is one file of an export.
type export struct {
	name string
	xml  *loosexml.Scanner
	cut  int // texts that were too long
	line int // of the post that is read
}

// openExport opens a file; UTF-16 is decoded, other charsets are told text by text.
func openExport(ctx context.Context, root fs.FS, name string) (*export, io.Closer, error) {
	f, err := root.Open(name)
	if err != nil {
		return nil, nil, err
	}
	decoded, _ := text.NewReader(f)
	return &export{name: name, xml: loosexml.New(&patient{ctx, decoded}, names())}, f, nil
}

// patient ends reading with its context.
type patient struct {
	ctx context.Context
	r   io.Reader
}

func (p *patient) Read(b []byte) (int, error) {
	if err := p.ctx.Err(); err != nil {
		return 0, err
	}
	return p.r.Read(b)
}

// posts yields the posts of the export, and fills in what it says of the site.
// With brief, texts and comments are passed over.
func (x *export) posts(s *site, brief bool, yield func(*post) bool) { x.children("", s, brief, yield) }

func (x *export) children(name string, s *site, brief bool, yield func(*post) bool) bool {
	for t := range x.xml.Children(name) {
		x.line = t.Line
		switch t.Name {
		case "rss", "channel":
			if !x.children(t.Name, s, brief, yield) {
				return false
			}
		case "item":
			if !yield(x.item(t, brief)) {
				return false
			}
		default:
			x.fact(t.Name, s)
		}
	}
	return true
}

// fact reads what the channel says of the site.
func (x *export) fact(name string, s *site) {
	switch name {
	case "title":
		s.title = firstOf(s.title, line(x.short(name)))
	case "wp:base_blog_url":
		s.account = firstOf(accountOf(x.short(name)), s.account)
	case "wp:base_site_url", "link":
		s.account = firstOf(s.account, accountOf(x.short(name)))
	case "wp:author":
		x.author(s)
	default:
		x.xml.Skip(name)
	}
}

// author reads an author; the e-mail address is passed over.
func (x *export) author(s *site) {
	var id, login, display string
	for t := range x.xml.Children("wp:author") {
		switch t.Name {
		case "wp:author_id":
			id = clean(x.short(t.Name))
		case "wp:author_login":
			login = clean(x.short(t.Name))
		case "wp:author_display_name":
			display = line(x.short(t.Name))
		default:
			x.xml.Skip(t.Name)
		}
	}
	for _, key := range []string{id, login} {
		if key != "" {
			s.authors[key] = firstOf(display, login)
		}
	}
}

func (x *export) short(name string) string { return x.field(name, shortest) }

func (x *export) field(name string, limit int) string {
	s, more := x.xml.Field(name, limit)
	if more {
		x.cut++
	}
	return s
}

// survey learns what has to be known of the sites before posts are read. Parts
// of one export, and exports of one address, are one site.
func (r *reading) survey(exports []string) (sites map[string]*site) {
	sites = map[string]*site{}
	byAccount := map[string]*site{}
	for _, name := range exports {
		s := newSite()
		if x, closer, err := openExport(r.Ctx, r.Root, name); err == nil {
			x.posts(s, true, func(p *post) bool {
				s.add(p)
				return !r.Done()
			})
			closer.Close()
		}
		known := byAccount[s.account]
		switch {
		case known != nil && s.account != "":
			known.merge(s)
			s = known
		default:
			byAccount[s.account] = s
		}
		sites[name] = s
	}
	return sites
}

// export yields the posts of one file with their comments.
func (r *reading) export(name string, s *site) {
	x, closer, err := openExport(r.Ctx, r.Root, name)
	if err != nil {
		r.Skip(name, "This file could not be read.", err.Error())
		return
	}
	defer closer.Close()
	x.posts(newSite(), false, func(p *post) bool {
		if a := s.attachments[p.id]; p.isAttachment() && a != nil {
			a.post = p // now with its texts and comments
		}
		if on := r.post(s, p); on.identity != "" {
			r.remarks(s, p, on)
		}
		return !r.Done()
	})
	r.countOf(name).cut += x.cut
	r.ended(x)
}

// ended warns of a file that was not read to its end.
func (r *reading) ended(x *export) {
	_, err := x.xml.Next()
	switch {
	case r.Done():
	case !errors.Is(err, io.EOF):
		r.Warn(&archive.Warning{Path: x.name, Line: x.line, Reason: "This file could not be read to its end.", Detail: strings.TrimSpace(fmt.Sprint(err))})
	case x.xml.Unended():
		r.Warn(&archive.Warning{Path: x.name, Line: x.line, Reason: "This file ends in the middle; what is there was read."})
	}
}
