package jsonfeed

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"dotori/archive/export/body"
	"dotori/archive/export/posts"
	"dotori/archive/export/shelf"
)

// ReadmeName explains the export to whoever finds it.
const ReadmeName = "README.txt"

//go:embed readme.txt
var readme []byte

// feed is a feed that is being written.
type feed struct {
	x    *shelf.Export
	base body.Base

	entries [][]byte // of the part that is being made, oldest first
	size    int      // bytes of them
	parts   int      // that are written
	next    string   // the name of the last of them, "" = none
}

// partSize is how much feed readers are asked to load at once.
const partSize = 8 << 20

func (f *feed) write(ctx context.Context, all *posts.Posts) error {
	if _, err := f.x.Document(ctx, ReadmeName, readme, time.Time{}); err != nil {
		return err
	}
	for a, err := range all.All(ctx) {
		if err == nil {
			err = f.add(ctx, a)
		}
		if err != nil {
			return err
		}
	}
	return f.close(ctx, "feed.json")
}

// add takes a post in, newer than those before.
func (f *feed) add(ctx context.Context, a shelf.Answer) error {
	if f.size >= partSize {
		f.parts++
		if err := f.close(ctx, fmt.Sprintf("feed-%03d.json", f.parts)); err != nil {
			return err
		}
	}
	e, err := f.entry(a)
	if err != nil {
		return err
	}
	b, err := encoded(e)
	f.entries, f.size = append(f.entries, b), f.size+len(b)
	return err
}

// head is what a feed says of itself.
type head struct {
	Version  string `json:"version"`
	Title    string `json:"title"`
	Comment  string `json:"user_comment"`
	Language string `json:"language"`
	Next     string `json:"next_url,omitempty"`
}

// close writes the part that is being made.
func (f *feed) close(ctx context.Context, name string) error {
	h, err := encoded(head{
		Version: "https://jsonfeed.org/version/1.1", Title: "도토리", Language: "ko", Next: f.base.Address(f.next),
		Comment: "Written by Dotori. Addresses without https:// are files beside this one; README.txt says more.",
	})
	if err != nil {
		return err
	}
	slices.Reverse(f.entries)
	b := bytes.TrimSuffix(h, []byte("}"))
	b = append(append(b, ",\"items\":[\n"...), bytes.Join(f.entries, []byte(",\n"))...)
	f.next, err = f.x.Document(ctx, name, append(b, "\n]}\n"...), time.Time{})
	f.entries, f.size = nil, 0
	return err
}

// encoded is JSON whose HTML stays readable.
func encoded(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}
