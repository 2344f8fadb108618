package mastodon

import (
	"encoding/json"
	"net/url"
	"path"
	"strconv"
	"strings"

	"dotori/archive"
	"dotori/archive/read/blog"
	"dotori/archive/read/jsonlist"
	"dotori/archive/read/page"
	"dotori/archive/read/thread"
)

const (
	largest  = 16 << 20 // bytes of an activity
	mostHeld = 64 << 20 // of answers that wait for what they answer
)

// reading is one run over an outbox.
type reading struct {
	*blog.Run
	name  string // the outbox
	home  string // its folder
	owner actor
	queue thread.Queue
}

func newReading(run *blog.Run, name string) *reading {
	r := &reading{Run: run, name: name, home: path.Dir(name)}
	r.queue = thread.Queue{Most: mostHeld, Give: r.give}
	return r
}

func (r *reading) all() {
	switch ours, err := isOutbox(r.Root, r.name); {
	case err != nil:
		r.Skip(r.name, "This file could not be read.", err.Error())
		return
	case !ours:
		return
	}
	r.actor()
	r.outbox()
	r.queue.End()
	if r.queue.Late > 0 {
		r.Warn(&archive.Warning{Path: r.name, Reason: "Some answers are not joined to what they answer.", Detail: strconv.Itoa(r.queue.Late)})
	}
	r.rest()
}

// actor reads whose archive it is; without it the activities say so.
func (r *reading) actor() {
	name := path.Join(r.home, "actor.json")
	content, ok := "", false
	for _, file := range r.Files {
		if file == name {
			content, ok = r.Page(name, nil)
		}
	}
	if !ok {
		return
	}
	if err := jsonlist.Fill([]byte(content), &r.owner); err != nil {
		r.Skip(name, "This file could not be read.", err.Error())
		return
	}
	r.Skip(name, "This file says whose archive it is; that was read.", "")
}

// outbox reads the activities one by one.
func (r *reading) outbox() {
	in, err := r.Open(r.name)
	if err != nil {
		r.Skip(r.name, "This file could not be read.", err.Error())
		return
	}
	defer in.Close()
	sound, broken, problem := 0, 0, error(nil)
	enter := func(path string) bool { return path == "" || path == ".orderedItems" }
	for v, err := range jsonlist.Walk(in, largest, enter) {
		switch {
		case r.Done():
			return
		case err != nil:
			problem = err
		case v.Path != ".orderedItems[]":
		case r.activity(v.Raw):
			sound++
		default:
			broken++
		}
	}
	r.report(sound, broken, problem)
}

// report says what of the outbox could not be read.
func (r *reading) report(sound, broken int, problem error) {
	switch {
	case problem != nil && sound == 0:
		r.Skip(r.name, "This file could not be read.", strings.TrimSpace(problem.Error()))
	case problem != nil:
		r.Warn(&archive.Warning{Path: r.name, Reason: "This file could not be read to its end.", Detail: strings.TrimSpace(problem.Error())})
	case sound == 0:
		r.Skip(r.name, "There are no posts in this file.", "")
	case broken > 0:
		r.Warn(&archive.Warning{Path: r.name, Reason: "Some entries of this file are no posts.", Detail: strconv.Itoa(broken)})
	}
}

// activity takes an element of the outbox: something written, or passed on.
func (r *reading) activity(raw json.RawMessage) bool {
	a, ok := decode(raw)
	if r.owner.ID == "" {
		r.owner.ID = word(a.Actor.first())
	}
	switch {
	case !ok:
		return false
	case a.Type == "Announce":
		return r.announce(a, a.Object)
	case a.Type == "Create" || a.Type == "":
		return r.note(a, a.Object)
	}
	return false
}

// account is whose archive it is, as the fediverse writes it: @name@server.
func (r *reading) account() string { return handleOf(string(r.owner.ID), string(r.owner.Handle)) }

// handleOf returns the handle of a person by the address; the name there may
// be a number.
func handleOf(address, name string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return page.Clean(name)
	}
	if name == "" {
		name = strings.TrimPrefix(path.Base(u.Path), "@")
	}
	return page.Clean("@" + name + "@" + u.Host)
}

// author is the owner's name.
func (r *reading) author() string {
	if name := page.Clean(string(r.owner.Name)); name != "" {
		return name
	}
	return r.account()
}

// item yields an item. Addresses are unique in the fediverse: the same post is
// one memory in every archive.
func (r *reading) item(it archive.Item) {
	it.Account, it.Twin = r.account(), identity(it.NativeID)
	r.Item(it)
}

func identity(native string) string {
	return archive.Item{Service: Service, NativeID: native}.Identity()
}

// give yields a post in its turn.
func (r *reading) give(it archive.Item, above string) {
	if above != "" {
		it.Kind, it.Parent = archive.Comment, identity(above)
	}
	r.item(it)
}
