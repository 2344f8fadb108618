package x

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"dotori/archive"
	"dotori/archive/read/blog"
	"dotori/archive/read/thread"
)

// reading is one run over an archive.
type reading struct {
	*blog.Run
	withDeleted, withLikes bool

	kinds    map[string]string // of X's files, by name: "tweets", "direct_messages", …
	homes    map[string]bool   // the folders that these lie in
	pictures pictures
	owner    person
	people   people
	notes    notes
	queue    thread.Queue
	first    string          // the first file of posts
	deleted  map[string]bool // the numbers of deleted posts, whose pictures may still be here
}

// mostHeld is how many bytes of answers wait for what they answer.
const mostHeld = 64 << 20

func newReading(run *blog.Run, o archive.Options) *reading {
	r := &reading{
		Run: run, withDeleted: o.Bool("deleted", false), withLikes: o.Bool("likes", false),
		kinds: map[string]string{}, homes: map[string]bool{}, pictures: pictures{}, people: people{}, notes: notes{}, deleted: map[string]bool{},
	}
	r.queue = thread.Queue{Most: mostHeld, Give: r.give}
	return r
}

// all reads the account before the posts, which name people, and those before
// the conversations, which do not.
func (r *reading) all() {
	r.Survey()
	r.survey()
	r.each(r.account, "account", "user_details")
	r.each(r.note, "note_tweet")
	if r.withDeleted {
		r.each(r.note, "deleted_note_tweet")
	}
	r.each(r.tweets, "tweet", "tweets", "community_tweet", "twitter_circle_tweet", "Grailbird")
	if r.withDeleted {
		r.each(r.tweets, "deleted_tweet", "deleted_tweets")
	} else {
		r.each(r.deletedOnly, "deleted_tweet", "deleted_tweets", "deleted_note_tweet")
	}
	r.queue.End()
	r.late()
	r.unjoined()
	if r.withLikes {
		r.each(r.likes, "like")
	}
	r.each(r.conversations, "direct_messages", "direct_message", "direct_messages_group", "direct_message_group")
	r.rest()
}

// survey finds X's own files and their pictures.
func (r *reading) survey() {
	for _, name := range r.Files {
		if r.Done() {
			return
		}
		if blog.Ext(name) != ".js" {
			continue
		}
		kind, err := variableOf(r.Root, name)
		switch {
		case kind != "":
			r.kinds[name], r.homes[path.Dir(name)] = kind, true
		case err != nil:
			r.Skip(name, "This file could not be read.", err.Error())
		}
	}
	for _, name := range r.Files {
		if isMediaFolder(path.Dir(name)) && r.homes[path.Dir(path.Dir(name))] {
			r.pictures.add(name)
		}
	}
}

// each reads the files of some kinds in the order of their parts.
func (r *reading) each(read func(name string), kinds ...string) {
	var names []string
	for _, name := range r.Files {
		if slices.Contains(kinds, r.kinds[name]) {
			names = append(names, name)
		}
	}
	slices.SortStableFunc(names, byParts)
	for _, name := range names {
		if r.Done() {
			return
		}
		read(name)
	}
}

// byParts orders part2 before part10.
func byParts(a, b string) int {
	if n := len(a) - len(b); n != 0 && path.Dir(a) == path.Dir(b) && strings.TrimRight(blog.Stem(a), "0123456789") == strings.TrimRight(blog.Stem(b), "0123456789") {
		return n
	}
	return strings.Compare(a, b)
}

// late says that posts were given without what they answer.
func (r *reading) late() {
	if r.queue.Late > 0 {
		r.Warn(&archive.Warning{Path: r.first, Reason: "Some answers are not joined to what they answer.", Detail: strconv.Itoa(r.queue.Late)})
	}
}
