package review

import (
	"context"
	"encoding/hex"
	"iter"
	"slices"

	"dotori/archive/catalog"
	"dotori/archive/twins"
)

// Talks is what is read of a library's chats, as [catalog.Catalog] does.
type Talks interface {
	Parts(ctx context.Context) ([]catalog.Part, error)
	PartItems(ctx context.Context, p catalog.Part) iter.Seq2[catalog.PartItem, error]
	People(ctx context.Context) ([]catalog.Person, error)
	Joined(ctx context.Context) ([]catalog.Joined, error)
	Apart(ctx context.Context) ([][2]string, error)
}

// talk is a part of a room with what is kept of it.
type talk struct {
	catalog.Part
	sketch *twins.Sketch
	own    string // the name under which its owner wrote most, or ""
	side   int    // whose telling it is
	apart  bool   // it was given a room of its own
}

// hear reads all parts once.
func hear(ctx context.Context, c Talks, progress Progress) ([]talk, error) {
	parts, err := c.Parts(ctx)
	if err != nil {
		return nil, err
	}
	joined, err := c.Joined(ctx)
	if err != nil {
		return nil, err
	}
	all, read := 0, 0
	for _, p := range parts {
		all += p.Count
	}
	talks := make([]talk, len(parts))
	for i, p := range parts {
		own := map[string]int{}
		sketch, err := twins.SketchOf(ctx, said(ctx, c, p, own))
		if err != nil {
			return nil, err
		}
		talks[i] = talk{Part: p, sketch: sketch, own: most(own)}
		talks[i].apart = slices.ContainsFunc(joined, func(j catalog.Joined) bool { return j.Import == p.Import && j.From == p.Room })
		read += p.Count
		progress(Hearing, read, all)
	}
	return talks, nil
}

// said yields the messages of a part of which the minute is known, and counts
// under which names the owner wrote unless own is nil.
func said(ctx context.Context, c Talks, p catalog.Part, own map[string]int) twins.Stream {
	return func(yield func(twins.Message, error) bool) {
		for t, err := range c.PartItems(ctx, p) {
			if err == nil && !t.Moment.Precision.Timed() {
				continue
			}
			if t.Own && own != nil {
				own[t.Author]++
			}
			if !yield(messageOf(t), err) {
				return
			}
		}
	}
}

func messageOf(t catalog.PartItem) twins.Message {
	m := twins.Message{Wall: t.Moment.Wall, Author: t.Author, Text: t.Text, System: t.System, Settled: t.Under}
	_, _ = hex.Decode(m.ID[:], []byte(t.ID)) // the catalog has no other ids
	for _, f := range t.Media {
		m.Files = append(m.Files, twins.File{SHA256: f.SHA256, Name: f.Name, MIME: f.MIME})
	}
	return m
}

// most returns the name with the highest count, the first of several.
func most(counts map[string]int) (name string) {
	for n, count := range counts {
		if count > counts[name] || count == counts[name] && (name == "" || n < name) {
			name = n
		}
	}
	return name
}
