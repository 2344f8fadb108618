package activitypub

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"time"

	"dotori/archive/export/posts"
	"dotori/archive/export/shelf"
)

// ReadmeName explains the export to whoever finds it.
const ReadmeName = "README.txt"

//go:embed readme.txt
var readme []byte

// Addresses. None of them exists.
const (
	home      = "https://dotori.invalid"
	me        = home + "/users/dotori"
	followers = me + "/followers"
)

// outbox is what is being written.
type outbox struct {
	x        *shelf.Export
	posts    *posts.Posts
	audience audience
}

func (b *outbox) write(ctx context.Context, name string) error {
	files := []struct {
		name string
		body any
	}{
		{"actor.json", actorOf(name)},
		{"likes.json", collection{vocabulary(), "likes.json", "OrderedCollection", []string{}}},
		{"bookmarks.json", collection{vocabulary(), "bookmarks.json", "OrderedCollection", []string{}}},
	}
	for _, f := range files {
		if _, err := b.x.Document(ctx, f.name, append(encoded(f.body), '\n'), time.Time{}); err != nil {
			return err
		}
	}
	if _, err := b.x.Document(ctx, ReadmeName, readme, time.Time{}); err != nil {
		return err
	}
	_, err := b.x.Stream(ctx, "outbox.json", func(w io.Writer) error { return b.activities(ctx, w) })
	return err
}

// activities writes the outbox, one post after another.
func (b *outbox) activities(ctx context.Context, w io.Writer) error {
	l := &list{w: w}
	l.print(`{"@context":%s,"id":"outbox.json","type":"OrderedCollection","orderedItems":[`, encoded(vocabulary()))
	for a, err := range b.posts.All(ctx) {
		if err != nil {
			return err
		}
		b.thread(l, a, "", b.audience)
	}
	l.print("\n],\"totalItems\":%d}\n", l.count)
	return l.err
}

// thread writes a note and what answers it, for no more people than may see
// what it answers.
func (b *outbox) thread(l *list, a shelf.Answer, above string, to audience) {
	to = to.of(a.Item)
	n := b.note(a.Item, above, to)
	l.add(create{n.ID + "/activity", "Create", me, n.Published, n.To, n.CC, n})
	for _, below := range a.Answers {
		b.thread(l, below, n.ID, to)
	}
}

// list writes the elements of an array. It remembers its first error.
type list struct {
	w     io.Writer
	count int
	err   error
}

func (l *list) print(format string, values ...any) {
	if l.err == nil {
		_, l.err = fmt.Fprintf(l.w, format, values...)
	}
}

func (l *list) add(v any) {
	if l.count > 0 {
		l.print(",")
	}
	l.count++
	l.print("\n%s", encoded(v))
}

// encoded is JSON whose HTML stays readable. What this package writes has
// nothing in it that JSON cannot hold.
func encoded(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic(err)
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}
