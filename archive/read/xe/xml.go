package xe

import (
	"errors"
	"io"
	"path"
	"strconv"
	"strings"

	"dotori/archive"
	"dotori/archive/read/board"
	"dotori/archive/read/loosexml"
	"dotori/archive/read/tree"
)

// xmlFiles reads the files for XE's importer.
func (r *reading) xmlFiles() {
	for _, name := range r.Files {
		if r.Done() {
			return
		}
		if !isXML(name) {
			continue
		}
		head, err := tree.Begin(r.Root, name, headLength)
		if err != nil {
			r.Skip(name, "This file could not be read.", err.Error())
			continue
		}
		switch formOf(head) {
		case posts:
			r.posts(name)
		case members:
			r.Skip(name, "This is a list of a site's members. Personal data of other people is not imported.", "")
		case messages:
			r.Skip(name, "These are private messages of a site's members. Personal data of other people is not imported.", "")
		}
	}
}

// xmlReading is one file being read.
type xmlReading struct {
	*reading
	name  string
	board string
	bytes *loosexml.Source
	xml   *loosexml.Scanner

	line                           int // of the post that is read
	found                          int
	cut, empty, undated, trackback int
}

// Names of the elements, as the tools write them.
func names() loosexml.Names {
	return loosexml.Names{
		Sections: []string{"post"},
		Fields: strings.Fields("category is_notice is_secret title content readed_count voted_count blamed_count comment_count trackback_count " +
			"uploaded_count password user_id user_name nick_name email homepage tags regdate update last_updater ipaddress " +
			"allow_comment lock_comment allow_trackback notify_message"),
	}
}

// posts reads a file and says what was wrong with it.
func (r *reading) posts(name string) {
	base := path.Base(name)
	x := &xmlReading{reading: r, name: name, board: board.Line(strings.TrimSuffix(base, path.Ext(base))), bytes: loosexml.NewSource(r.Root, name)}
	defer x.bytes.Close()
	in, err := x.bytes.Open()
	if err != nil {
		r.Skip(name, "This file could not be read.", err.Error())
		return
	}
	defer in.Close()
	r.Begin()
	x.xml = loosexml.New(loosexml.Patient(r.Ctx, in), names())
	for t := range x.xml.Children("") {
		if t.Name != "posts" {
			x.xml.Skip(t.Name)
			continue
		}
		x.list(t)
	}
	x.report()
}

// list reads what is in the element posts.
func (x *xmlReading) list(start loosexml.Token) {
	if id := board.Line(start.Attr("id")); id != "" {
		x.board = id
	}
	for t := range x.xml.Children("posts") {
		x.line = t.Line
		if t.Name == "post" {
			x.compose(x.post())
		} else {
			x.xml.Skip(t.Name)
		}
		if x.Done() {
			return
		}
	}
}

// report says what was wrong with the file, once for each sort.
func (x *xmlReading) report() {
	_, err := x.xml.Next()
	if x.Done() {
		return
	}
	if err != nil && !errors.Is(err, io.EOF) {
		x.Warn(&archive.Warning{Path: x.name, Line: x.line, Reason: "This file could not be read to its end.", Detail: err.Error()})
	} else if x.xml.Unended() {
		x.Warn(&archive.Warning{Path: x.name, Line: x.line, Reason: "This file ends in the middle; what is there was read."})
	}
	x.count(x.cut, "Some texts are too large and were cut.")
	x.count(x.empty, "There is nothing in some posts.")
	x.count(x.undated, "The dates of some posts could not be read.")
	x.count(x.trackback, "Trackbacks were left out.")
	if x.found == 0 {
		x.Skip(x.name, "There are no posts in this file.", "")
	}
}

func (x *xmlReading) count(n int, reason string) {
	if n > 0 {
		x.Warn(&archive.Warning{Path: x.name, Reason: reason, Detail: strconv.Itoa(n)})
	}
}
