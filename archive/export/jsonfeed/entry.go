package jsonfeed

import (
	"cmp"
	"encoding/json"
	"time"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/body"
	"dotori/archive/export/shelf"
	"dotori/archive/read/dotori"
)

// entry is an item of a feed.
type entry struct {
	ID          string       `json:"id"`
	Title       string       `json:"title,omitempty"`
	Content     string       `json:"content_html"`
	Published   string       `json:"date_published,omitempty"`
	Authors     []author     `json:"authors,omitempty"`
	Tags        []string     `json:"tags,omitempty"`
	Attachments []attachment `json:"attachments,omitempty"`
	Dotori      *thread      `json:"_dotori"`
}

type author struct {
	Name string `json:"name"`
}

type attachment struct {
	URL      string  `json:"url"`
	MIME     string  `json:"mime_type"`
	Title    string  `json:"title,omitempty"`
	Size     int64   `json:"size_in_bytes,omitempty"`
	Duration float64 `json:"duration_in_seconds,omitempty"`
}

// thread is an item as items.jsonl has it, with the comments beneath it.
type thread struct {
	Item     json.RawMessage `json:"item"`
	Comments []*thread       `json:"comments,omitempty"`
}

// entry makes an item of a feed.
func (f *feed) entry(a shelf.Answer) (entry, error) {
	it := a.Item
	t, err := threadOf(a)
	e := entry{ID: "urn:uuid:" + export.UUID(it.ID), Title: it.Title, Tags: it.Tags, Dotori: t}
	e.Content = body.HTML(it, func(i int, alt string) string {
		return body.Element(it.Media[i], f.base.Address(it.Media[i].Path), alt)
	})
	if it.Moment.Known() {
		e.Published = f.x.Modified(it.Moment).Format(time.RFC3339)
	}
	if it.Author != "" {
		e.Authors = []author{{it.Author}}
	}
	for _, m := range it.Media {
		if m.Path != "" {
			e.Attachments = append(e.Attachments, f.attachment(m))
		}
	}
	return e, err
}

func (f *feed) attachment(m archive.Media) attachment {
	return attachment{f.base.Address(m.Path), cmp.Or(m.MIME, "application/octet-stream"), m.Name, m.Size, m.Duration}
}

func threadOf(a shelf.Answer) (*thread, error) {
	a.Item.Import = "" // of this library only
	item, err := dotori.Line{Item: a.Item}.MarshalJSON()
	t := &thread{Item: item}
	for _, below := range a.Answers {
		c, failed := threadOf(below)
		t.Comments, err = append(t.Comments, c), cmp.Or(err, failed)
	}
	return t, err
}
