package kakaostory

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"

	"dotori/archive"
	"dotori/archive/read/blog"
	"dotori/archive/read/jsonlist"
	"dotori/archive/read/page"
	"dotori/archive/text"
)

// reading is one run over an archive.
type reading struct {
	*blog.Run
	owner string
	album album
	taken map[string]bool // pictures of the album that a post has
}

// largestActivity bounds an activity with its comments, in bytes.
const largestActivity = 16 << 20

func (r *reading) all() {
	r.Survey()
	r.album = newAlbum(r.Files)
	for _, name := range r.Files {
		if r.Done() {
			return
		}
		r.Begin()
		switch {
		case isList(name):
			r.list(name)
		case isOuterPage(name):
			r.page(name)
		}
	}
	r.Rest(func(string) bool { return false })
}

// isListKey names the field that holds activities in an answer of the server.
func isListKey(name string) bool {
	return name == "activities" || name == "feeds" || name == "data" || name == "bundled_feed"
}

// list reads a file of activities.
func (r *reading) list(name string) {
	f, err := r.Root.Open(name)
	if err != nil {
		r.Skip(name, "This file could not be read.", err.Error())
		return
	}
	defer f.Close()
	decoded, _ := text.NewReader(f)
	in := bufio.NewReaderSize(decoded, headBegin)
	head, err := in.Peek(headBegin)
	if !isActivities(string(head)) {
		if err != nil && !errors.Is(err, io.EOF) {
			r.Skip(name, "This file could not be read.", err.Error())
		}
		return
	}
	posts, broken, first := 0, 0, error(nil)
	for raw, err := range jsonlist.Each(in, largestActivity, isListKey) {
		var a activity
		switch {
		case r.Done():
			return
		case err != nil:
			first = err
		case json.Unmarshal(raw, &a) != nil || !a.isOne():
			broken++
		default:
			posts++
			r.post(name, a)
		}
	}
	r.report(name, posts, broken, first)
}

// report says what of a file could not be read.
func (r *reading) report(name string, posts, broken int, err error) {
	detail := ""
	if err != nil {
		detail = err.Error()
	}
	switch {
	case posts == 0:
		r.Skip(name, "There are no posts in this file.", detail)
	case err != nil:
		r.Warn(&archive.Warning{Path: name, Reason: "This file could not be read to its end.", Detail: detail})
	case broken > 0:
		r.Warn(&archive.Warning{Path: name, Reason: "Some entries of this file are no posts."})
	}
}

// post yields an activity and its comments.
func (r *reading) post(name string, a activity) {
	it := archive.Item{
		Kind: archive.Post, NativeID: idOf(string(a.ID), string(a.Permalink)), Author: nameOf(a.Actor), People: a.people(), Tags: a.tags(),
		Moment: moment(string(a.CreatedAt), r.Zone), Text: a.words(), Details: a.details(), Files: []string{name}, Collections: collection(),
	}
	if len(a.Location) > 0 {
		it.Latitude, it.Longitude = a.Location[0].place()
	}
	for _, m := range a.media() {
		it.Media = append(it.Media, r.find(name, it.NativeID, m.addresses())...)
	}
	parent := r.give(it)
	for _, c := range a.Comments {
		r.comment(name, it.NativeID, parent, c)
	}
}

// give yields an item of the owner's or of another.
func (r *reading) give(it archive.Item) string {
	it.Own = r.owner != "" && it.Author == r.owner
	return r.Item(it)
}

func (r *reading) comment(name, post, parent string, c comment) {
	it := archive.Item{Kind: archive.Comment, Parent: parent, Author: nameOf(c.Writer), Moment: moment(string(c.CreatedAt), r.Zone),
		Text: page.Clean(string(c.Text)), Files: []string{name}}
	if it.Text == "" {
		it.Text = decorated(c.Decorators)
	}
	if c.ID != "" && post != "" {
		it.NativeID = post + "#" + page.Clean(string(c.ID))
	}
	for _, d := range c.Decorators {
		for _, m := range d.Media {
			it.Media = append(it.Media, r.find(name, "", m.addresses())...)
		}
	}
	if it.Text != "" || len(it.Media) > 0 {
		r.give(it)
	}
}
