package ttxml

import (
	"errors"
	"io"
	"path"
	"strconv"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/read/blog"
	"dotori/archive/read/loosexml"
	"dotori/archive/read/page"
	"dotori/archive/read/tree"
)

// reading is one run over an archive.
type reading struct {
	*blog.Run
	owner    string
	chosen   bool              // the user has chosen the time zone
	seen     map[string]string // when entries were created, by account and id
	previous *document
}

// document is one file.
type document struct {
	*reading
	name    string
	bytes   *loosexml.Source
	xml     *loosexml.Scanner
	account string // the blog's own name
	title   string
	zone    *time.Location

	line                         int // of the entry that is read
	found                        int // items
	cut, empty, undated, missing int
}

// isOurs looks into a file whether it is TTXML.
func (r *reading) isOurs(name string) bool {
	if !isNamed(name) {
		return false
	}
	head, err := tree.Begin(r.Root, name, headLength)
	ours := isHead(page.Decode(head))
	if err != nil && !ours {
		r.Skip(name, "This file could not be read.", err.Error())
	}
	return ours
}

// file reads one file and says what was wrong with it.
func (r *reading) file(name string) {
	d := &document{reading: r, name: name, bytes: loosexml.NewSource(r.Root, name), zone: r.Zone}
	defer d.bytes.Close()
	in, err := d.bytes.Open()
	if err != nil {
		r.Skip(name, "This file could not be read.", err.Error())
		return
	}
	defer in.Close()
	d.inherit()
	d.xml = loosexml.New(loosexml.Patient(r.Ctx, in), names())
	d.children("")
	d.report()
	r.previous = d
}

// children reads the entries in an element.
func (d *document) children(name string) {
	for t := range d.xml.Children(name) {
		d.line = t.Line
		switch t.Name {
		case "blog":
			d.children(t.Name)
		case "setting":
			d.setting()
		case "post", "notice", "page", "keyword":
			d.compose(d.entry(t))
		case "guestbook":
			d.guestbook()
		default:
			d.xml.Skip(t.Name)
		}
		if d.Done() {
			return
		}
	}
}

// inherit takes the blog's name from the file's, or from the part before.
func (d *document) inherit() {
	base := path.Base(d.name)
	if m := egloosName.FindStringSubmatch(base); m != nil {
		d.account = loose(m[1])
	}
	if p := d.previous; p != nil && path.Dir(p.name) == path.Dir(d.name) && stem(path.Base(p.name)) == stem(base) {
		d.account, d.title = p.account, p.title
	}
}

// stem is what the parts of a backup have in common.
func stem(base string) string {
	return strings.TrimRight(strings.TrimSuffix(base, path.Ext(base)), "0123456789")
}

// setting reads what the blog says of itself.
func (d *document) setting() {
	var name, domain, title, zone string
	for t := range d.xml.Children("setting") {
		switch t.Name {
		case "name":
			name = d.short(t.Name)
		case "secondarydomain":
			domain = d.short(t.Name)
		case "title":
			title = d.short(t.Name)
		case "timezone":
			zone = d.short(t.Name)
		default:
			d.xml.Skip(t.Name)
		}
	}
	if d.account == "" {
		d.account = strings.ToLower(firstOf(name, domain))
	}
	d.title = firstOf(title, d.title)
	if location, err := time.LoadLocation(zone); err == nil && zone != "" && !d.chosen {
		d.zone = location
	}
}

func firstOf(choices ...string) string {
	for _, s := range choices {
		if s != "" {
			return s
		}
	}
	return ""
}

// report says what was wrong with the file, once for each sort.
func (d *document) report() {
	_, err := d.xml.Next()
	if d.Done() {
		return
	}
	warn := func(is bool, line int, reason, detail string) {
		if is {
			d.Warn(&archive.Warning{Path: d.name, Line: line, Reason: reason, Detail: detail})
		}
	}
	warn(err != nil && !errors.Is(err, io.EOF), d.line, "This file could not be read to its end.", errorText(err))
	warn(errors.Is(err, io.EOF) && d.xml.Unended(), d.line, "This file ends in the middle; what is there was read.", "")
	warn(d.cut > 0, 0, "Some texts are too large and were cut.", strconv.Itoa(d.cut))
	warn(d.empty > 0, 0, "There is nothing in some entries.", strconv.Itoa(d.empty))
	warn(d.undated > 0, 0, "The dates of some entries could not be read.", strconv.Itoa(d.undated))
	warn(d.missing > 0, 0, "The files of some attachments are not in the archive.", strconv.Itoa(d.missing))
	if d.found == 0 {
		d.Skip(d.name, "There are no entries in this file.", "")
	}
}

func errorText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}
